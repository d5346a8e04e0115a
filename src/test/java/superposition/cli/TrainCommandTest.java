package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.RunConfig;
import superposition.store.RunFile;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.Weights;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

class TrainCommandTest {

  @TempDir Path folder;

  @Test
  void writesTheRunAndItsWeights() throws IOException {
    Path out = folder.resolve("a/b");
    CommandRun run = train(out, "--set", "steps=5", "--seed", "7");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(
        run.out().matches("canonical-l4: loss 0\\.00\\d+ after 5 steps in [0-9.]+ s, in .*\\R"),
        run.out());
    RunFile file = RunFile.read(out.resolve("run.json"));
    RunConfig config = RunConfig.canonical(7).withSteps(5);
    TrainedModel expected = TrainingRun.train(config);
    assertEquals(config, file.config());
    assertEquals(-1, file.divergedAt());
    assertArrayEquals(expected.losses(), file.losses());
    Weights weights = NetworkFile.read(out.resolve("weights.npz"));
    assertArrayEquals(expected.network().wIn(), weights.wIn());
    assertArrayEquals(expected.network().wOut(), weights.wOut());
    assertEquals(List.of("run.json", "weights.npz"), names(out));
  }

  @Test
  void writesSafetensorsOnRequest() throws IOException {
    CommandRun run =
        CommandRun.of(
            "train",
            "--preset",
            "canonical-l4",
            "--set",
            "steps=1",
            "--safetensors",
            "--out",
            folder.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals(List.of("run.json", "weights.npz", "weights.safetensors"), names(folder));
    assertArrayEquals(
        NetworkFile.read(folder.resolve("weights.npz")).wOut(),
        NetworkFile.read(folder.resolve("weights.safetensors")).wOut());
  }

  @Test
  void theShortWayInReadsArgumentsAsPicocliDoes() throws IOException {
    String[] plain = {
      "train",
      "--set",
      "steps=2",
      "--threads",
      "1",
      "--set",
      "density=0.1",
      "--preset",
      "abs-activation",
      "--seed",
      "3",
      "--out",
      folder.resolve("plain").toString()
    };
    assertTrue(PlainTrain.parse(plain) != null);
    String[] joined = {
      "train",
      "--set=steps=2",
      "--threads=1",
      "--set=density=0.1",
      "--preset=abs-activation",
      "--seed=3",
      "--out=" + folder.resolve("picocli")
    };
    assertEquals(null, PlainTrain.parse(joined));
    assertEquals(Commands.DONE, CommandRun.of(plain).code());
    assertEquals(Commands.DONE, CommandRun.of(joined).code());
    assertEquals(
        RunFile.read(folder.resolve("picocli/run.json")).config(),
        RunFile.read(folder.resolve("plain/run.json")).config());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("picocli/weights.npz")),
        Files.readAllBytes(folder.resolve("plain/weights.npz")));
  }

  @Test
  void threadsChangeNothing() throws IOException {
    train(folder.resolve("one"), "--set", "steps=3", "--threads", "1");
    train(folder.resolve("three"), "--set", "steps=3", "--threads", "3");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one/weights.npz")),
        Files.readAllBytes(folder.resolve("three/weights.npz")));
  }

  @Test
  void aRunThatDivergesFailsAndKeepsItsLastGoodWeights() {
    // Weights of size 100 give outputs of 1e4, whose tenth power is beyond float32 in step 0.
    Path out = folder.resolve("out");
    CommandRun run = train(out, "--set", "initialization.sigma=100", "--set", "lossExponent=10");
    assertEquals(Commands.FAILED, run.code());
    assertEquals("", run.out());
    assertEquals(
        "canonical-l4: training diverged at step 0 (a loss or weight is not finite); a smaller"
            + " learningRate or smaller first weights may help; the last good weights, of step 0,"
            + " are in "
            + out,
        run.onlyLine());
    assertEquals(0, RunFile.read(out.resolve("run.json")).divergedAt());
    assertEquals(10, NetworkFile.read(out.resolve("weights.npz")).hidden());
  }

  @Test
  void whatCannotBeWrittenLeavesNothingHalfWritten() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("weights.npz"));
    CommandRun run = train(folder, "--set", "steps=1");
    assertEquals(taken + ": is a folder; allowed: the name of a file", run.refusal());
    assertEquals(List.of("weights.npz"), names(folder));
  }

  @Test
  void refusedRunsMakeNoFolder() {
    Path out = folder.resolve("out");
    train(out, "--set", "density=2").refusal();
    assertFalse(Files.exists(out));
  }

  @Test
  void aPresetsFileMayHaveAnyName() throws IOException {
    Path file = folder.resolve("Copy of it.json");
    String text = Files.readString(Path.of("presets", "canonical-l4.json"));
    Files.writeString(file, text.replace("\"steps\": 1000", "\"steps\": 1"));
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.of("train", "--preset", file.toString(), "--out", out.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals(1, RunFile.read(out.resolve("run.json")).losses().length);
  }

  private static CommandRun train(Path out, String... more) {
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"train", "--preset", "canonical-l4", "--out", out.toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.of(arguments);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

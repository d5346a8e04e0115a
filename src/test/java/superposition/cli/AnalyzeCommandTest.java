package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.Weights;

class AnalyzeCommandTest {

  private static final Path REFERENCE = Path.of("src/test/resources/reference");

  private static final String FOREIGN = "src/test/resources/foreign/";

  @TempDir Path folder;

  @Test
  void measuresWeightsTrainedElsewhere() throws IOException {
    CommandRun run = analyze("--weights", REFERENCE.resolve("canonical-1.npz").toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    JsonObject measured = json(folder.resolve("m.json"));
    JsonObject reference = json(REFERENCE.resolve("canonical-1.json"));
    // One metric of the weights alone, and their sizes; ReferenceMetricsTest compares all of them.
    assertEquals(
        reference.getAsJsonObject("metrics").get("slope.mean").getAsDouble(),
        measured.getAsJsonObject("metrics").get("slope.mean").getAsDouble(),
        1e-5);
    assertEquals(10, measured.getAsJsonObject("config").get("hidden").getAsInt());
    assertFalse(measured.getAsJsonObject("arrays").keySet().isEmpty());
  }

  @Test
  void sizesComeFromTheArrays() throws IOException {
    CommandRun run = analyze("--weights", "src/test/resources/npz/f4.npz");
    assertEquals(Commands.DONE, run.code(), run.err());
    JsonObject config = json(folder.resolve("m.json")).getAsJsonObject("config");
    assertEquals(3, config.get("features").getAsInt());
    assertEquals(2, config.get("hidden").getAsInt());
    assertTrue(config.get("bias").getAsBoolean());
  }

  @Test
  void weightsOfPyTorchAreTakenAndTheChoiceIsTold() throws IOException {
    Path saved = folder.resolve("w.safetensors");
    CommandRun run =
        analyze("--weights", FOREIGN + "in-out.safetensors", "--save-weights", saved.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    String[] lines = run.out().split("\\R");
    assertEquals(
        "in-out.safetensors: W_in = W_enc (5, 3) transposed, W_out = W_dec (3, 5) transposed, b ="
            + " b_dec (5,): 5 features, 3 neurons; left alone: step",
        lines[0]);
    assertEquals(
        "not in the file, taken from canonical-l4: relu neurons, identity outputs, target relu,"
            + " inputs symmetric, density 0.02, loss exponent 4",
        lines[1]);
    Weights own = NetworkFile.read(saved);
    Weights foreign = NetworkFile.read(Path.of(FOREIGN + "in-out.safetensors"));
    assertArrayEquals(foreign.wIn(), own.wIn());
    assertArrayEquals(foreign.bias(), own.bias());
  }

  @Test
  void tensorsAreNamedWhereTheFileLeavesAChoice() {
    String file = FOREIGN + "ambiguous.npz";
    assertTrue(analyze("--weights", file).refusal().contains("may be several networks"));
    CommandRun run = analyze("--weights", file, "--w-in", "beta", "--w-out", "alpha");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().contains("W_in = beta (5, 3) transposed"), run.out());
    run = analyze("--weights", file, "--w-in", "alpha", "--w-out", "alpha", "--order", "in-out");
    assertTrue(run.out().contains("3 features, 5 neurons"), run.out());
    assertEquals(
        "--order up: is not possible; allowed: out-in, in-out",
        analyze("--weights", file, "--order", "up").refusal());
    assertEquals(
        "--w-in: speaks of a file's tensors; allowed: with --weights",
        analyze("--w-in", "alpha").refusal());
    assertTrue(
        analyze("--weights", FOREIGN + "pickle.pt").refusal().contains("is a Python pickle"));
    assertEquals(
        "--save-weights w.pt: has no known ending; allowed: .npz, .safetensors",
        analyze("--save-weights", "w.pt").refusal());
  }

  @Test
  void trainsThePresetWhereNoWeightsAreGiven() throws IOException {
    CommandRun run = analyze("--preset", "canonical-l4", "--set", "steps=2", "--seed", "4");
    assertEquals(Commands.DONE, run.code(), run.err());
    JsonObject config = json(folder.resolve("m.json")).getAsJsonObject("config");
    assertEquals(4, config.get("seed").getAsLong());
  }

  @Test
  void aRunThatDivergesLeavesNoFile() {
    CommandRun run = analyze("--set", "initialization.sigma=100", "--set", "lossExponent=10");
    assertEquals(Commands.FAILED, run.code());
    assertTrue(run.onlyLine().startsWith("canonical-l4: training diverged at step 0"), run.err());
    assertFalse(Files.exists(folder.resolve("m.json")));
  }

  @Test
  void badWeightsAreOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("w.npz"), "PK but no zip");
    assertTrue(analyze("--weights", file.toString()).refusal().startsWith(file + ": is a damaged"));
    assertEquals(
        folder.resolve("no.npz") + ": no such file; allowed: a file that exists",
        analyze("--weights", folder.resolve("no.npz").toString()).refusal());
    assertEquals(
        folder + ": is a folder; allowed: the name of a file",
        CommandRun.of("analyze", "--out", folder.toString()).refusal());
    assertFalse(Files.exists(folder.resolve("m.json")));
  }

  private CommandRun analyze(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "analyze";
    arguments[1] = "--out";
    arguments[2] = folder.resolve("m.json").toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }
}

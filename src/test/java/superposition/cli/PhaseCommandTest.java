package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.LogRange;

class PhaseCommandTest {

  private static final Set<String> OUTCOMES = Set.of("not-represented", "superposed", "dedicated");

  @TempDir Path folder;

  @Test
  void writesTheDiagramItsPicturesAndTables() throws IOException {
    CommandRun run = phase("--grid", "10", "--models", "3", "--set", "steps=100");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("phase-n2-m1: 10 x 10 cells of 3 models in "), run.out());
    List<String> expected = new ArrayList<>(List.of("phase.json"));
    for (String id : List.of("both", "cut", "difference", "theory", "trained")) {
      expected.add("phase-" + id + ".csv");
      expected.add("phase-" + id + ".png");
    }
    expected.sort(null);
    assertEquals(expected, names());
    JsonObject json =
        JsonParser.parseString(Files.readString(folder.resolve("phase.json"))).getAsJsonObject();
    assertEquals(100, json.getAsJsonArray("cells").size());
    int compared = 0;
    int agreeing = 0;
    int clear = 0;
    int clearAgreeing = 0;
    for (int k = 0; k < 100; k++) {
      JsonObject cell = json.getAsJsonArray("cells").get(k).getAsJsonObject();
      assertEquals(new LogRange(0.1, 10).value(k / 10, 10), cell.get("importance").getAsDouble());
      assertEquals(new LogRange(0.01, 1).value(k % 10, 10), cell.get("density").getAsDouble());
      String theory = cell.get("theory").getAsString();
      String trained = cell.get("trained").getAsString();
      assertTrue(OUTCOMES.contains(theory) && OUTCOMES.contains(trained), theory + trained);
      double norm = cell.get("norm").getAsDouble();
      double superposition = cell.get("superposition").getAsDouble();
      assertEquals(
          norm < 0.5 ? "not-represented" : superposition > 0.5 ? "superposed" : "dedicated",
          trained);
      double margin =
          cell.get("runnerUpLoss").getAsDouble() / cell.get("theoryLoss").getAsDouble() - 1;
      compared += margin > 0.001 ? 1 : 0;
      agreeing += margin > 0.001 && theory.equals(trained) ? 1 : 0;
      clear += margin > 0.1 ? 1 : 0;
      clearAgreeing += margin > 0.1 && theory.equals(trained) ? 1 : 0;
    }
    assertEquals((double) agreeing / compared, json.get("agreement").getAsDouble());
    assertEquals((double) clearAgreeing / clear, json.get("agreementClear").getAsDouble());
  }

  @Test
  void mistakesAreOneLine() {
    assertRefused(
        "--grid 9: is not possible; allowed: whole numbers from 10 to 100", phase("--grid", "9"));
    assertRefused(
        "--models 11: is not possible; allowed: whole numbers from 1 to 10",
        phase("--models", "11"));
    assertRefused(
        "--set tied=false: run.tied: does not fit a phase diagram of ReLU output models; allowed: true",
        phase("--set", "tied=false"));
    assertRefused(
        "--preset canonical-l4: is no phase diagram; allowed: phase-n2-m1, phase-n3-m2, or the"
            + " file of a preset with the key phaseDiagram",
        CommandRun.of("phase", "--preset", "canonical-l4", "--out", folder.toString()));
  }

  @Test
  void thePresetsFiguresAndItsBaseRunAreThereToo() throws IOException {
    CommandRun run =
        CommandRun.of(
            "figures",
            "--preset",
            "phase-n2-m1",
            "--set",
            "steps=5",
            "--figure",
            "phase-theory",
            "--figure",
            "training-loss",
            "--out",
            folder.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals(List.of("phase-theory.png", "training-loss.png"), names());
    CommandRun train =
        CommandRun.of(
            "train", "--preset", "phase-n3-m2", "--out", folder.resolve("run").toString());
    assertEquals(Commands.DONE, train.code(), train.err());
    assertTrue(train.out().contains("after 600 steps"), train.out());
  }

  private CommandRun phase(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("phase", "--preset", "phase-n2-m1", "--out", folder.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(new String[0]));
  }

  private static void assertRefused(String line, CommandRun run) {
    assertEquals(Commands.REFUSED, run.code(), run.out());
    assertEquals(line, run.err().strip());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

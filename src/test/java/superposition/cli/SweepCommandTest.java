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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.SweepPlan;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;

class SweepCommandTest {

  @TempDir Path folder;

  @Test
  void leavesCellsTableVerdictsAndAPictureAGrid() throws IOException {
    CommandRun run = sweep("--grid", "exponent");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals("", run.err());
    // 5 exponents × 3 seeds
    assertEquals(15, run.out().lines().filter(line -> line.startsWith("exponent  ")).count());
    assertTrue(
        run.out().stripTrailing().endsWith("15 networks, 5 verdicts, in " + folder), run.out());
    assertEquals(15, Files.readAllLines(folder.resolve("cells.jsonl")).size());
    assertEquals(1 + 5, Files.readAllLines(folder.resolve("summary.csv")).size());
    JsonObject verdicts =
        JsonParser.parseString(Files.readString(folder.resolve("verdicts.json"))).getAsJsonObject();
    assertEquals(5, verdicts.getAsJsonArray("verdicts").size());
    verdicts
        .getAsJsonArray("verdicts")
        .forEach(
            verdict ->
                assertTrue(
                    List.of("holds", "fails", "unclear")
                        .contains(verdict.getAsJsonObject().get("verdict").getAsString())));
    assertTrue(Files.size(folder.resolve("exponent.png")) > 10_000);
    assertFalse(Files.exists(folder.resolve("fine.png")));
  }

  @Test
  void drawsThePresetsFiguresOfTheFirstGridsNetworks() throws IOException {
    String[] polytope =
        ("sweep --preset polytope --quick --seeds 1 --grid hidden --set features=30"
                + " --set batch=64 --set steps=5 --out "
                + folder)
            .split(" ");
    assertEquals(Commands.DONE, CommandRun.of(polytope).code());
    Path picture = folder.resolve("feature-geometry-hidden-10.png");
    byte[] drawn = Files.readAllBytes(picture);
    assertTrue(Files.exists(folder.resolve("feature-geometry-hidden-2.png")));
    Files.delete(picture);
    List<String> again = new ArrayList<>(List.of(polytope));
    again.add("--resume");
    assertEquals(Commands.DONE, CommandRun.of(again.toArray(new String[0])).code());
    assertArrayEquals(drawn, Files.readAllBytes(picture), "of the same network, trained again");
  }

  @Test
  void drawsAFamilysFigure() {
    String sweep =
        "sweep --preset abs-value-densities --quick --seeds 1 --set features=12 --set hidden=4"
            + " --set batch=64 --set steps=5 --out "
            + folder;
    CommandRun run = CommandRun.of(sweep.split(" "));
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(Files.exists(folder.resolve("monosemanticity.png")));
    assertTrue(Files.exists(folder.resolve("weight-stacks-by-density.png")));
  }

  @Test
  void resumingAFinishedSweepTrainsNothingAndChangesNothing() throws IOException {
    sweep("--grid", "fine");
    String cells = Files.readString(folder.resolve("cells.jsonl"));
    String summary = Files.readString(folder.resolve("summary.csv"));
    CommandRun again = sweep("--grid", "fine", "--resume");
    assertEquals(Commands.DONE, again.code(), again.err());
    assertEquals(0, again.out().lines().filter(line -> line.startsWith("fine  ")).count());
    assertEquals(cells, Files.readString(folder.resolve("cells.jsonl")));
    assertEquals(summary, Files.readString(folder.resolve("summary.csv")));
  }

  @Test
  void aChangedSweepIsRefusedWhereAnotherOneLies() {
    sweep("--grid", "fine");
    for (String[] change :
        new String[][] {
          {"--set", "density=0.3"}, {"--seeds", "2"}, {"--seed", "9"}, {"--set", "steps=3"}
        }) {
      List<String> arguments = new ArrayList<>(List.of("--grid", "fine", "--resume"));
      arguments.addAll(List.of(change));
      assertEquals(
          folder
              + "/cells.jsonl: line 1: is of another sweep; allowed: the same preset, size, seeds"
              + " and changes, or another folder",
          sweep(arguments.toArray(new String[0])).refusal());
    }
  }

  @Test
  void aSweepOfWhichNothingCouldBeMeasuredFails() {
    // outputs near 10⁵, whose tenth power is out of a float's range
    CommandRun run =
        CommandRun.of(
            ("sweep --preset critical-density --quick --grid density --seeds 1 --out "
                    + folder
                    + " --set features=20 --set batch=64 --set steps=3"
                    + " --set lossExponent=10 --set initialization.sigma=100")
                .split(" "));
    assertEquals(Commands.FAILED, run.code(), run.out());
    assertEquals(
        "critical-density: no network could be measured; why is in " + folder, run.onlyLine());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--preset canonical-l4 | --preset canonical-l4: is no sweep; allowed: SWEEPS, or a file of one",
        "--preset loss-exponent --seeds 0 | --seeds 0: is not possible; allowed: whole numbers"
            + " from 1 to 1000",
        "--preset loss-exponent --grid x | --grid: \"x\" is no grid; allowed: exponent, fine",
        "--preset loss-exponent --set hidden=0 | --set hidden=0: hidden: 0 is out of range;"
            + " allowed: whole numbers from 1 to 1024",
        "--preset critical-density --set hidden=5 | --set hidden=5: grids[1].full.axes: at 0.01 × 8:"
            + " dedicated: 8 is out of range; allowed: whole numbers from 0 to 5",
      })
  void oneLineNamesWhatIsWrong(String arguments, String problem) {
    List<String> line = new ArrayList<>(List.of("sweep"));
    line.addAll(List.of(arguments.split(" ")));
    line.addAll(List.of("--out", folder.resolve("out").toString()));
    String refusal = CommandRun.of(line.toArray(new String[0])).refusal();
    String sweeps =
        PresetLibrary.shipped().all().stream()
            .filter(preset -> preset.scenario() instanceof SweepPlan)
            .map(Preset::id)
            .collect(Collectors.joining(", "));
    assertEquals(problem.replace("SWEEPS", sweeps), refusal);
    assertFalse(Files.exists(folder.resolve("out")), "nothing is left behind");
  }

  private CommandRun sweep(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("sweep", "--preset", "loss-exponent", "--quick"));
    arguments.addAll(List.of("--out", folder.toString()));
    arguments.addAll(List.of("--set", "features=8", "--set", "hidden=2", "--set", "batch=64"));
    if (!List.of(more).contains("steps=3")) {
      arguments.addAll(List.of("--set", "steps=20"));
    }
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(new String[0]));
  }
}

package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;

class FiguresCommandTest {

  @TempDir Path folder;

  @Test
  void drawsTheFiguresThatAreNamedWithTheirNumbers() throws IOException {
    CommandRun run =
        figures("--figure", "training-loss", "--figure", "matrix-m", "--csv", "--scale", "2");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals("canonical-l4: 2 figures, in " + folder + System.lineSeparator(), run.out());
    assertEquals(
        List.of("matrix-m.csv", "matrix-m.png", "training-loss.csv", "training-loss.png"), names());
    try (var in = new DataInputStream(Files.newInputStream(folder.resolve("matrix-m.png")))) {
      in.skipNBytes(16); // a PNG's width and height come after its signature and a chunk's head
      assertEquals(2 * 1200, in.readInt());
      assertEquals(2 * 800, in.readInt());
    }
  }

  @Test
  void drawsThePresetsFiguresWhereNoneIsNamed() throws IOException {
    assertEquals(Commands.DONE, figures().code());
    List<String> expected = new ArrayList<>();
    Figures.of(RunConfig.canonical(1)).forEach(figure -> expected.add(figure.id() + ".png"));
    expected.sort(null);
    assertEquals(expected, names());
  }

  @Test
  void everyPresetsFiguresExist() {
    for (Preset preset : PresetLibrary.shipped().all()) {
      ChosenFigures drawn = ChosenFigures.of(preset, List.of());
      assertTrue(drawn.count() > 0, preset.id());
      if (!preset.figures().isEmpty()) {
        assertEquals(preset.figures().size(), drawn.count(), preset.id());
      }
    }
  }

  @Test
  void trainsAFamilyForTheFiguresThatCompareItsRuns() throws IOException {
    CommandRun run =
        CommandRun.of(
            "figures",
            "--preset",
            "abs-value-densities",
            "--set",
            "steps=2",
            "--set",
            "batch=20",
            "--csv",
            "--out",
            folder.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertEquals(
        "abs-value-densities: 2 figures, in " + folder + System.lineSeparator(), run.out());
    assertEquals(
        List.of(
            "monosemanticity.csv",
            "monosemanticity.png",
            "weight-stacks-by-density.csv",
            "weight-stacks-by-density.png"),
        names());
    // seven networks of 40 neurons with 100 weights, and a head
    assertEquals(
        1 + 7 * 40 * 100,
        Files.readAllLines(folder.resolve("weight-stacks-by-density.csv")).size());
  }

  @Test
  void figuresThatDoNotFitTheRunAreRefused() {
    String family = figures("--figure", "monosemanticity").refusal();
    assertTrue(family.startsWith("--figure monosemanticity: shows a family of runs"), family);
    String other =
        CommandRun.of(
                "figures",
                "--preset",
                "abs-value-densities",
                "--figure",
                "loss-split-by-density",
                "--out",
                folder.toString())
            .refusal();
    assertTrue(
        other.startsWith("--figure loss-split-by-density: cannot be drawn of this family: "),
        other);
    String motif = figures("--figure", "motif").refusal();
    assertTrue(motif.startsWith("--figure motif: cannot be drawn of this run: "), motif);
  }

  private CommandRun figures(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("figures", "--preset", "canonical-l4", "--set", "steps=3"));
    arguments.addAll(List.of("--out", folder.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(new String[0]));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void drawsANetworkThatWasTrainedElsewhere() throws IOException {
    CommandRun run =
        CommandRun.of(
            "figures",
            "--weights",
            "src/test/resources/foreign/in-out.safetensors",
            "--figure",
            "weights-in",
            "--csv",
            "--out",
            folder.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().contains("W_in = W_enc (5, 3) transposed"), run.out());
    // W_in[0, 0] is the first number of W_enc, which expected.json has by its bits.
    assertTrue(Files.readString(folder.resolve("weights-in.csv")).contains("0.60669"), "the CSV");
    // The picture cannot be drawn again without the file.
    assertTrue(
        CommandRun.of(
                "figures",
                "--from",
                folder.resolve("weights-in.png").toString(),
                "--out",
                folder.resolve("again").toString())
            .refusal()
            .contains("shows a network that was not trained here"));
  }
}

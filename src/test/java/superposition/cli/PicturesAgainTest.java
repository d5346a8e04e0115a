package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.Launcher;
import superposition.config.RunConfig;
import superposition.export.PngExport;
import superposition.figure.Figures;
import superposition.figure.ReferenceStudy;
import superposition.figure.RunFigure;
import superposition.preset.PictureNote;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Metric;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Pins;
import superposition.state.Zoom;

/** Pictures from which the same pictures are made again. */
class PicturesAgainTest {

  private static final List<RunFigure> FIGURES = Figures.of(RunConfig.canonical(1));

  @TempDir Path folder;

  @Test
  void everyFigureOfTheCanonicalRunIsTheSameFileFromAFreshProcess()
      throws IOException, InterruptedException {
    Path first = folder.resolve("first");
    CommandRun run =
        CommandRun.of(
            "figures",
            "--preset",
            "canonical-l4",
            "--size",
            "80x60",
            "--dpi",
            "96",
            "--out",
            first.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Launcher.class.getName(), "figures", "--from"));
    command.add(first.resolve(FIGURES.get(0).id() + ".png").toString());
    FIGURES.forEach(figure -> command.addAll(List.of("--figure", figure.id())));
    Path again = folder.resolve("again");
    command.addAll(List.of("--out", again.toString()));
    ProcessBuilder fresh = new ProcessBuilder(command).redirectErrorStream(true);
    fresh.redirectOutput(folder.resolve("log").toFile());
    Process process = fresh.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
    for (RunFigure figure : FIGURES) {
      String name = figure.id() + ".png";
      // The process drew from the state of one picture: that of each is the same but for its tab.
      PictureNote note = PictureNote.read(first.resolve(name));
      assertEquals(figure.id(), note.figure());
      assertEquals(Figures.chapterOf(figure.id()).orElseThrow(), note.state().tab());
      assertEquals(RunConfig.canonical(1), note.state().config());
      assertArrayEquals(
          Files.readAllBytes(first.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
    }
  }

  @Test
  void aFamilyAndAPhaseDiagramAreTheSameFilesToo() throws IOException {
    again("abs-value-densities", "monosemanticity", "--set", "steps=2", "--set", "batch=20");
    again("phase-n2-m1", "phase-cut", "--set", "steps=2");
  }

  private void again(String preset, String figure, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("figures", "--preset", preset));
    arguments.addAll(List.of("--figure", figure, "--out", folder.resolve(preset).toString()));
    arguments.addAll(List.of(more));
    CommandRun run = CommandRun.of(arguments.toArray(new String[0]));
    assertEquals(Commands.DONE, run.code(), run.err());
    Path file = folder.resolve(preset).resolve(figure + ".png");
    Path again = folder.resolve(preset + "-again");
    run = CommandRun.of("figures", "--from", file.toString(), "--out", again.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertArrayEquals(
        Files.readAllBytes(file), Files.readAllBytes(again.resolve(figure + ".png")), figure);
  }

  /** A step on the way, neurons off, a pinned run and other seeds: all trained again. */
  @Test
  void whatStandsBesideARunComesBackWithIt() throws IOException {
    RunConfig config = RunConfig.canonical(1).withSteps(30).withBatch(64);
    Experiment experiment = Experiment.of("canonical-l4", config);
    ExplorerState base = ExplorerState.opening(experiment, "error", "per-feature-mse");
    Experiment other = experiment.withConfig(config.withHidden(5)).withOff(List.of(1));
    Path whole = draw("whole", base);
    Path off = draw("off", base.withExperiment(experiment.withOff(List.of(3))));
    Path pinned = draw("pinned", base.withPins(Pins.NONE.with(other)));
    Path earlier = draw("earlier", base.withStep(12));
    Path seeds = draw("seeds", base.withSeeds(3));
    Zoom part = new Zoom(0, 10, 30, Double.NaN, Double.NaN);
    Path zoomed = draw("zoomed", base.withLayout(l -> l.withZoom("per-feature-mse", part)));
    List<Path> all = List.of(whole, off, pinned, earlier, seeds, zoomed);
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertTrue(Files.mismatch(all.get(i), all.get(j)) >= 0, all.get(i) + " is " + all.get(j));
      }
      Path again = folder.resolve("again-" + i);
      CommandRun run =
          CommandRun.of("figures", "--from", all.get(i).toString(), "--out", again.toString());
      assertEquals(Commands.DONE, run.code(), run.err());
      assertEquals(
          -1, Files.mismatch(all.get(i), again.resolve("per-feature-mse.png")), "" + all.get(i));
    }
  }

  /** Draws a state through a picture that carries it, whose own pixels nobody looks at. */
  private Path draw(String name, ExplorerState state) throws IOException {
    PictureOptions small = PictureOptions.PRINT.withSize(PictureSize.millimetres(80, 60, 96, 8));
    PictureNote note = new PictureNote("per-feature-mse", small, state);
    Path carrier = folder.resolve(name + ".png");
    new PngExport(small)
        .write(
            Figures.find("training-loss").orElseThrow().plot(ReferenceStudy.input(Metric.ACTIVE)),
            note.zoom(),
            note.text(),
            carrier);
    Path out = folder.resolve(name);
    CommandRun run =
        CommandRun.of("figures", "--from", carrier.toString(), "--out", out.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    return out.resolve("per-feature-mse.png");
  }

  @Test
  void whatAPictureDoesNotSayIsAsked() throws IOException {
    Path sweep = folder.resolve("x.png");
    String gone = CommandRun.of("figures", "--from", sweep.toString(), "--out", "o").refusal();
    assertTrue(gone.startsWith(sweep + ": no such file"), gone);
    String both =
        CommandRun.of("figures", "--from", saved(), "--preset", "canonical-l4", "--out", "o")
            .refusal();
    assertTrue(both.startsWith("--from " + saved() + ": says what is drawn"), both);
    String figure = CommandRun.of("figures", "--from", lie(), "--out", "o").refusal();
    assertTrue(
        figure.startsWith(lie() + ": figure: no-such-figure: cannot be drawn again"), figure);
  }

  private static String saved() {
    return Path.of("src", "test", "resources", "png", "saved.png").toString();
  }

  private static String lie() {
    return Path.of("src", "test", "resources", "png", "lie-figure.png").toString();
  }

  @Test
  void sizesAndColoursAreCheckedBeforeAnyWork() {
    refused("--scale 5: is not possible", "--scale", "5");
    refused("--size 85: is no size", "--size", "85");
    refused("--size 85x60: cannot go with --scale", "--size", "85x60", "--scale", "2");
    refused("--dpi: has no size to go with", "--dpi", "300");
    refused("--dpi 7: is not possible; allowed: numbers from 36", "--size", "9x9", "--dpi", "7");
    refused("--size 9000x9000: columns is 106299; allowed", "--size", "9000x9000");
    refused("--theme blue: is not possible; allowed: light, dark", "--theme", "blue");
    refused("--background red: is not possible; allowed: plain, tr", "--background", "red");
  }

  private void refused(String expected, String... options) {
    List<String> arguments = new ArrayList<>(List.of("figures", "--preset", "canonical-l4"));
    arguments.addAll(List.of("--out", folder.resolve("none").toString()));
    arguments.addAll(List.of(options));
    String line = CommandRun.of(arguments.toArray(new String[0])).refusal();
    assertTrue(line.startsWith(expected), line);
  }
}

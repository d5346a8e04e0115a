package superposition.app.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ar.com.hjg.pngj.PngReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.Overlay;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.state.Experiment;
import superposition.state.ExplorerState;

/** Saving from the window, with the file dialog's answer given. */
class FigureSaverTest {

  private static final String FIGURE = "training-loss";

  @TempDir Path folder;
  private ExplorerModel model;
  private FigureSaver saver;
  private FileChooser asked;
  private File answer;

  @BeforeEach
  void setUp() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    onFx(
        () -> {
          RunFigure figure = Figures.find(FIGURE).orElseThrow();
          Chapter chapter = new Chapter("training", "Training", List.of(figure));
          RunConfig run = RunConfig.canonical(1).withSteps(3).withBatch(16);
          ExplorerState opening =
              ExplorerState.opening(Experiment.of("canonical-l4", run), "training", FIGURE);
          model = new ExplorerModel(opening, List.of(chapter));
          saver =
              new FigureSaver(
                  model,
                  chooser -> {
                    asked = chooser;
                    return answer;
                  },
                  new Overlay());
        });
  }

  @AfterEach
  void close() {
    onFx(model::close);
  }

  @Test
  void theFigureIsWrittenAtTwiceTheScreensResolution() throws TimeoutException {
    train();
    answer = folder.resolve("mine.png").toFile();
    onFx(saver::save);
    await(() -> saver.noticeProperty().get().equals("Saved as mine.png."));
    assertEquals(FIGURE + ".png", asked.getInitialFileName());
    PngReader png = new PngReader(answer);
    // 1200 × 800 units at scale 2
    assertEquals(2400, png.imgInfo.cols);
    assertEquals(1600, png.imgInfo.rows);
    png.end();
    assertEquals(1, filesThere());
  }

  @Test
  void aNameWithoutEndingGetsOneAndTheFolderIsRemembered() throws TimeoutException {
    train();
    answer = folder.resolve("mine").toFile();
    onFx(saver::save);
    await(() -> saver.noticeProperty().get().equals("Saved as mine.png."));
    assertTrue(Files.exists(folder.resolve("mine.png")));
    answer = null;
    onFx(saver::save);
    assertEquals(folder.toFile(), asked.getInitialDirectory());
  }

  @Test
  void aTargetThatIsRefusedIsSaidInASentenceAndNothingIsWritten()
      throws TimeoutException, IOException {
    train();
    Path taken = Files.createDirectory(folder.resolve("taken.png"));
    answer = taken.toFile();
    onFx(saver::save);
    await(() -> !saver.problemProperty().get().isEmpty());
    String problem = saver.problemProperty().get();
    assertTrue(problem.startsWith("Not saved. ") && problem.endsWith("."), problem);
    assertTrue(problem.contains("taken.png"), problem);
    assertEquals("", saver.noticeProperty().get());
    assertEquals(1, filesThere());
    onFx(() -> model.show(options -> options.withSorted(true)));
    assertEquals("", saver.problemProperty().get());
  }

  @Test
  void withNoFigureYetNobodyIsAsked() {
    onFx(saver::save);
    assertEquals("There is no figure to save yet.", saver.problemProperty().get());
    assertEquals(null, asked);
  }

  @Test
  void onATabOfItsOwnItsOwnFigureIsSaved() throws TimeoutException {
    train();
    onFx(() -> model.look(state -> state.withTab("phase", FIGURE)));
    onFx(saver::save);
    assertEquals("There is no figure to save here.", saver.problemProperty().get());
    Picture other = model.picture(FIGURE);
    onFx(
        () ->
            saver.add(
                "phase",
                () ->
                    new Picture(
                        "phase-outcomes", "mine", Optional.empty(), model.state(), other.plot())));
    onFx(saver::save);
    assertEquals("mine.png", asked.getInitialFileName());
  }

  @Test
  void aDialogThatIsCancelledChangesNothing() throws TimeoutException {
    train();
    onFx(saver::save);
    assertFalse(asked == null);
    assertEquals("", saver.noticeProperty().get() + saver.problemProperty().get());
    assertEquals(0, filesThere());
  }

  private void train() throws TimeoutException {
    onFx(model::train);
    await(() -> model.desk().contents().containsKey(FIGURE));
    await(() -> !model.trainer().progressProperty().get().running());
  }

  private long filesThere() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

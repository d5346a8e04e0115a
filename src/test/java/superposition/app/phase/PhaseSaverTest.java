package superposition.app.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ar.com.hjg.pngj.PngReader;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.desk.ExplorerModel;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.state.Experiment;
import superposition.state.ExplorerState;

/** Saving a phase diagram from the window, with the file dialog's answer given. */
class PhaseSaverTest {

  @TempDir Path folder;
  private ExplorerModel explorer;
  private PhaseModel model;
  private PhaseSaver saver;
  private FileChooser asked;
  private File answer;

  @BeforeEach
  void train() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    PhasePlan plan = PhasePlan.twoInOne().withGrid(10).withModels(2);
    PhasePlan small = plan.withBase(plan.base().withSteps(20).withBatch(25));
    onFx(
        () -> {
          Experiment experiment = Experiment.of("canonical-l4", RunConfig.canonical(1));
          explorer =
              new ExplorerModel(
                  ExplorerState.opening(experiment, "training", "training-loss"), Figures.CHAPTERS);
          explorer.phases(phases -> phases.withPlan(small).withFigure("phase-trained"));
          model = new PhaseModel(explorer);
          saver =
              new PhaseSaver(
                  model,
                  chooser -> {
                    asked = chooser;
                    return answer;
                  });
          model.train();
        });
    await(
        () ->
            model.desk().contents().containsKey("phase-trained")
                && model
                    .desk()
                    .contents()
                    .get("phase-trained")
                    .plot()
                    .heading()
                    .title()
                    .startsWith("Trained: "));
  }

  @AfterEach
  void close() {
    onFx(
        () -> {
          model.close();
          explorer.close();
        });
  }

  @Test
  void theFigureIsSavedAsAPictureAndAsATable() throws TimeoutException, IOException {
    save("mine.png", saver::savePicture);
    assertEquals("phase-trained.png", asked.getInitialFileName());
    PngReader png = new PngReader(folder.resolve("mine.png").toFile());
    // 1200 × 800 units at scale 2
    assertEquals(2400, png.imgInfo.cols);
    assertEquals(1600, png.imgInfo.rows);
    png.end();
    save("mine.csv", saver::saveTable);
    List<String> rows = Files.readAllLines(folder.resolve("mine.csv"));
    assertEquals(101, rows.size());
    assertTrue(rows.get(0).contains(",trained,"), rows.get(0));
  }

  @Test
  void theDiagramIsSavedWholeAndGetsItsEnding() throws TimeoutException, IOException {
    save("diagram", saver::saveDiagram);
    JsonObject json =
        JsonParser.parseString(Files.readString(folder.resolve("diagram.json"))).getAsJsonObject();
    assertEquals(100, json.getAsJsonArray("cells").size());
    answer = null;
    onFx(saver::savePicture);
    assertEquals(folder.toFile(), asked.getInitialDirectory());
  }

  private void save(String name, Runnable saving) throws TimeoutException {
    answer = folder.resolve(name).toFile();
    onFx(saving);
    await(() -> saver.newsProperty().get().startsWith("Saved as " + name));
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

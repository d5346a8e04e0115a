package superposition.app.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.FileSaver;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;
import superposition.figure.Figures;
import superposition.plot.HeatMap;
import superposition.plot.Lines;
import superposition.preset.Preset;
import superposition.preset.PresetReader;
import superposition.render.PlotView;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.sweep.SweepResult;
import superposition.train.TrainingRun;

/** The tab of sweeps, worked as people do. */
@ExtendWith(ApplicationExtension.class)
class SweepPageTest {

  private static final RunConfig BASE =
      RunConfig.canonical(1)
          .withFeatures(12)
          .withHidden(3)
          .withDensity(0.2)
          .withSteps(30)
          .withBatch(64);

  @TempDir Path home;

  private ExplorerModel model;
  private SweepDesk desk;
  private SweepPage page;
  private File answer;

  @Start
  void open(Stage stage) {
    ExplorerState opening =
        ExplorerState.opening(
            Experiment.of("canonical-l4", BASE), SweepTab.ID, Figures.ALL.get(0).id());
    model = new ExplorerModel(opening, Figures.CHAPTERS);
    page = page();
    stage.setScene(new Scene(page, 1200, 800));
    stage.show();
  }

  private SweepPage page() {
    desk = new SweepDesk(home.resolve("sweeps"));
    Preset endless = preset("endless", 10_000_000);
    return new SweepPage(
        model,
        desk,
        List.of(preset("short", 30), endless, hybrid()),
        new FileSaver(chooser -> answer),
        new SweepBuilder(model, home.resolve("presets")));
  }

  /** Two densities × two seeds; the second density takes as many steps as asked. */
  private static Preset preset(String id, int steps) {
    SweepAxis axis =
        new SweepAxis(
            List.of("density", "steps"),
            SweepScale.LOGARITHMIC,
            new SweepAxis.Listed(List.of(List.of(0.1, 30), List.of(0.2, steps))));
    SweepSize size = new SweepSize(List.of(axis), 2);
    SweepPlan plan =
        new SweepPlan(
            BASE,
            List.of("slope.mean", "error.active.mean", "naive.active"),
            List.of(new SweepGrid("density", "Densities", size, size)),
            List.of());
    return new Preset(id, "Test", id, "About " + id + ".", plan, List.of());
  }

  /** One or two of the three neurons dedicated. */
  private static Preset hybrid() {
    SweepAxis axis =
        new SweepAxis(List.of("dedicated"), SweepScale.LINEAR, new SweepAxis.Range(1, 2, 2));
    SweepSize size = new SweepSize(List.of(axis), 2);
    SweepPlan plan =
        new SweepPlan(
            BASE,
            List.of("slope.mean"),
            List.of(new SweepGrid("dedicated", "Dedicated", size, size)),
            List.of());
    return new Preset("hybrid", "Test", "hybrid", "About.", plan, List.of());
  }

  @Stop
  void close() {
    page.close();
    model.close();
  }

  @Test
  void aSweepRunsAndCellsFillIn(FxRobot robot) throws TimeoutException {
    run(robot, "short");
    await(() -> result().isComplete());
    await(() -> words(robot).equals("4 networks done"));
    PlotView cells = robot.lookup("#sweep-cells").query();
    await(() -> cells.plot() instanceof HeatMap map && !hasGaps(map));
    HeatMap map = (HeatMap) cells.plot();
    assertEquals(2, map.values().length, "seeds");
    assertEquals(2, map.values()[0].length, "densities");
    assertEquals(
        result().of(result().sweep().cells().get(3)).metric("slope.mean"), map.values()[1][1]);
    PlotView figure = robot.lookup("#sweep-figure").query();
    assertTrue(figure.plot() instanceof Lines);
    assertTrue(robot.lookup("#sweep-run").queryButton().isDisabled());
  }

  @Test
  void aClickOnACellOpensThatVeryNetwork(FxRobot robot) throws TimeoutException {
    run(robot, "short");
    await(() -> result().isComplete());
    PlotView cells = robot.lookup("#sweep-cells").query();
    await(() -> cells.plot() instanceof HeatMap map && !hasGaps(map));
    // Somewhere below the middle of the view there is the map, wherever its axes end.
    WaitForAsyncUtils.waitForFxEvents();
    Bounds bounds = cells.localToScreen(cells.getBoundsInLocal());
    for (double down = 0.4; down < 1 && model.state().tab().equals(SweepTab.ID); down += 0.05) {
      robot.clickOn(
          bounds.getMinX() + 0.6 * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }
    RunConfig opened = model.state().config();
    assertEquals(model.chapters().get(0).id(), model.state().tab());
    assertEquals("short", model.state().experiment().presetId());
    assertTrue(
        result().sweep().cells().stream().anyMatch(cell -> cell.config().equals(opened)),
        opened.toString());
    await(() -> model.trainer().progressProperty().get().phase() == Progress.Phase.DONE);
    assertArrayEquals(
        TrainingRun.train(opened).network().wIn(),
        model.trainer().modelProperty().get().network().wIn());
  }

  @Test
  void ofAHybridThePartThatIsTrainedIsOpenedAndThatIsSaidFirst(FxRobot robot)
      throws TimeoutException {
    run(robot, "hybrid");
    await(() -> result().isComplete());
    PlotView cells = robot.lookup("#sweep-cells").query();
    await(() -> cells.plot() instanceof HeatMap map && !hasGaps(map));
    WaitForAsyncUtils.waitForFxEvents();
    Bounds bounds = cells.localToScreen(cells.getBoundsInLocal());
    Label notice = robot.lookup("#sweep-notice").query();
    double down = 0.4;
    for (; down < 1 && notice.getText().isEmpty(); down += 0.05) {
      robot.clickOn(
          bounds.getMinX() + 0.6 * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }
    assertTrue(notice.getText().contains("of 3 neurons are dedicated"), notice.getText());
    assertEquals(SweepTab.ID, model.state().tab());
    robot.clickOn(
        bounds.getMinX() + 0.6 * bounds.getWidth(),
        bounds.getMinY() + (down - 0.05) * bounds.getHeight());
    assertEquals(model.chapters().get(0).id(), model.state().tab());
    assertTrue(model.state().config().hidden() < BASE.hidden());
  }

  @Test
  void pauseCancelAndGoOn(FxRobot robot) throws TimeoutException {
    run(robot, "endless");
    await(() -> result().size() == 2);
    Button run = robot.lookup("#sweep-run").queryButton();
    assertEquals("Pause", run.getText());
    robot.interact(run::fire);
    assertEquals(SweepDesk.Phase.PAUSED, desk.statusProperty().get().phase());
    assertTrue(words(robot).endsWith("held"), words(robot));
    assertEquals("Go on", run.getText());
    robot.interact(run::fire);
    assertEquals(SweepDesk.Phase.RUNNING, desk.statusProperty().get().phase());
    Button cancel = robot.lookup("#sweep-cancel").queryButton();
    robot.interact(cancel::fire);
    assertEquals(SweepDesk.Phase.READY, desk.statusProperty().get().phase());
    assertTrue(cancel.isDisabled());
    assertEquals("2 of 4 networks", words(robot));
    // at once, while the networks that were cancelled may still hold the folder
    robot.interact(run::fire);
    await(
        () -> {
          desk.pause(); // does nothing before there is training
          return desk.statusProperty().get().phase() != SweepDesk.Phase.RUNNING;
        });
    assertEquals(SweepDesk.Phase.PAUSED, desk.statusProperty().get().phase());
  }

  @Test
  void whatIsFinishedIsThereInTheNextWindow(FxRobot robot) throws TimeoutException, IOException {
    run(robot, "endless");
    await(() -> result().size() == 2);
    robot.interact(() -> robot.lookup("#sweep-cancel").queryButton().fire());
    SweepResult before = result();
    robot.interact(
        () -> {
          page.close();
          page = page();
          ((Stage) robot.window(0)).getScene().setRoot(page);
        });
    choose(robot, "endless");
    await(() -> desk.statusProperty().get().phase() == SweepDesk.Phase.READY);
    assertEquals(2, result().size());
    before.sweep().cells().forEach(cell -> assertEquals(before.of(cell), result().of(cell)));
    assertEquals("Go on", robot.lookup("#sweep-run").queryButton().getText());
    try (Stream<Path> folders = Files.list(home.resolve("sweeps"))) {
      assertEquals(1, folders.count());
    }
  }

  @Test
  void aSweepIsBuiltByPickingAxesAndKeptAsAPreset(FxRobot robot) throws TimeoutException {
    ToggleButton build = robot.lookup("#sweep-build").query();
    robot.interact(build::fire);
    type(robot, "#build-first-values", "2, 12");
    robot.interact(() -> robot.lookup("#build-use").queryButton().fire());
    assertEquals(
        "LossExponent: lossExponent: 12 is out of range; allowed: [1, 10].",
        robot.lookup("#build-problem").<Label>query().getText());
    type(robot, "#build-first-values", "2 to 4 in 3");
    type(robot, "#build-seeds", "2");
    type(robot, "#build-name", "Three exponents");
    robot.interact(() -> robot.lookup("#build-save").queryButton().fire());
    await(() -> desk.statusProperty().get().name().equals("three-exponents"));
    assertEquals("", robot.lookup("#build-problem").<Label>query().getText());
    Preset kept = PresetReader.read(home.resolve("presets/three-exponents.json"));
    assertEquals(BASE, kept.run());
    await(() -> desk.statusProperty().get().phase() == SweepDesk.Phase.READY);
    // the quick size has one network a point
    assertEquals(3, result().sweep().cells().size());
    robot.interact(() -> robot.lookup("#sweep-full").<ToggleButton>query().fire());
    await(() -> result() != null && result().sweep().cells().size() == 6);
    robot.interact(() -> robot.lookup("#build-save").queryButton().fire());
    Label problem = robot.lookup("#build-problem").query();
    await(() -> !problem.getText().isEmpty());
    assertEquals(
        "Name: \"Three exponents\" is taken; allowed: a name of its own.", problem.getText());
  }

  @Test
  void pictureAndTableAreSaved(FxRobot robot) throws TimeoutException, IOException {
    run(robot, "short");
    await(() -> result().isComplete());
    PlotView figure = robot.lookup("#sweep-figure").query();
    await(() -> figure.plot() != null);
    answer = home.resolve("table.csv").toFile();
    robot.interact(() -> robot.lookup("#sweep-csv").queryButton().fire());
    Label notice = robot.lookup("#sweep-notice").query();
    await(() -> notice.getText().equals("Saved as table.csv."));
    assertEquals(1 + 2, Files.readAllLines(answer.toPath()).size());
    answer = home.resolve("picture.png").toFile();
    robot.interact(() -> robot.lookup("#sweep-save").queryButton().fire());
    await(() -> notice.getText().equals("Saved as picture.png."));
    assertTrue(Files.size(answer.toPath()) > 10_000);
    assertFalse(notice.getStyleClass().contains("problem"));
  }

  private void run(FxRobot robot, String id) throws TimeoutException {
    choose(robot, id);
    await(() -> desk.statusProperty().get().phase() == SweepDesk.Phase.READY);
    robot.interact(() -> robot.lookup("#sweep-run").queryButton().fire());
  }

  private static void choose(FxRobot robot, String id) {
    ChoiceBox<Preset> presets = robot.lookup("#sweep-preset").query();
    robot.interact(
        () ->
            presets.setValue(
                presets.getItems().stream()
                    .filter(preset -> preset.id().equals(id))
                    .findFirst()
                    .orElseThrow()));
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).<TextField>query().setText(text));
  }

  private SweepResult result() {
    return desk.statusProperty().get().result();
  }

  private static String words(FxRobot robot) {
    return robot.lookup("#sweep-words").<Label>query().getText();
  }

  private static boolean hasGaps(HeatMap map) {
    return Stream.of(map.values())
        .flatMapToDouble(java.util.Arrays::stream)
        .anyMatch(Double::isNaN);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

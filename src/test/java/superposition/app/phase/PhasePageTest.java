package superposition.app.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.ExplorerWindow;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress.Phase;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.figure.phase.PhaseInput;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.plot.CellMap;
import superposition.plot.Grid;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.train.TrainedModel;

/** The tab of phase diagrams, driven by a robot. Diagrams are small, so that answers are quick. */
@ExtendWith(ApplicationExtension.class)
class PhasePageTest {

  private static final RunConfig SHORT = RunConfig.canonical(1).withSteps(5).withBatch(64);
  private static final PhasePlan SMALL = small(60);
  private static final PhasePlan ENDLESS = small(RunConfig.MAX_STEPS);

  private Stage stage;
  private ExplorerWindow window;
  private ExplorerModel explorer;

  private static PhasePlan small(int steps) {
    PhasePlan plan = PhasePlan.twoInOne().withGrid(10).withModels(2);
    return plan.withBase(plan.base().withSteps(steps).withBatch(25));
  }

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window =
        ExplorerWindow.open(
            stage,
            Experiment.of("canonical-l4", SHORT),
            PresetLibrary.shipped().all(),
            Figures.CHAPTERS);
    explorer = window.model();
    explorer.phases(phases -> phases.withPlan(SMALL));
  }

  @Stop
  void close() {
    stage.hide();
  }

  private PhaseModel opened(FxRobot robot) {
    robot.interact(() -> explorer.open(PhasePage.ID));
    return window.phases().model();
  }

  private PhaseModel trained(FxRobot robot) throws TimeoutException {
    PhaseModel model = opened(robot);
    await(() -> model.trainer().progressProperty().get().phase() == Phase.DONE);
    await(() -> title(model, "phase-both").startsWith("Trained: "));
    return model;
  }

  private static String title(PhaseModel model, String figure) {
    PhaseDesk.Content content = model.desk().contents().get(figure);
    return content == null ? "" : content.plot().heading().title();
  }

  /** The middle of the map on the right. */
  private static PointQuery trainedMap(FxRobot robot) {
    return robot.point("#figure-phase-both").atPosition(0.75, 0.6);
  }

  @Test
  void openingTheTabTrainsTheDiagramBesideTheTheory(FxRobot robot) throws TimeoutException {
    assertEquals(null, window.phases().model(), "nothing is built before");
    PhaseModel model = trained(robot);
    PhaseDiagram diagram = model.trainer().diagramProperty().get();
    assertEquals(SMALL, diagram.plan());
    assertEquals(100, diagram.done());
    assertTrue(robot.lookup("#phase-words").<Label>query().getText().startsWith("100 cells in"));
    assertTrue(robot.lookup("#figure-phase-both").query().isVisible());
  }

  @Test
  void stoppingKeepsWhatIsDoneAndRunningAgainGoesOn(FxRobot robot) throws TimeoutException {
    PhasePlan slow = small(40_000);
    robot.interact(() -> explorer.phases(phases -> phases.withPlan(slow)));
    PhaseModel model = opened(robot);
    await(() -> model.trainer().diagramProperty().get().done() > 0);
    robot.type(KeyCode.ESCAPE);
    int done = model.trainer().diagramProperty().get().done();
    assertEquals(Phase.STOPPED, model.trainer().progressProperty().get().phase());
    assertTrue(done > 0 && done < 100, done + " cells");
    robot.clickOn("#phase-run");
    assertTrue(model.trainer().progressProperty().get().running());
    assertTrue(model.trainer().diagramProperty().get().done() >= done);
    robot.clickOn("#phase-stop");
  }

  @Test
  void aCancelledDiagramEndsItsThreads(FxRobot robot) throws TimeoutException {
    robot.interact(() -> explorer.phases(phases -> phases.withPlan(ENDLESS)));
    PhaseModel model = opened(robot);
    await(() -> threads() > 0);
    robot.interact(() -> model.trainer().stop());
    await(() -> threads() == 0);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith("phase-diagram"))
        .count();
  }

  @Test
  void aClickOpensThatVeryModel(FxRobot robot) throws TimeoutException {
    PhaseModel model = trained(robot);
    robot.clickOn(trainedMap(robot), MouseButton.PRIMARY);
    await(() -> explorer.state().tab().equals("matrix"));
    PhaseInput input = model.input();
    PhaseCell cell = input.diagram().cell(input.row(), input.column()).orElseThrow();
    TrainedModel shown = explorer.trainer().modelProperty().get();
    assertArrayEquals(cell.network().wIn(), shown.network().wIn());
    assertArrayEquals(cell.network().bias(), shown.network().bias());
    assertEquals(shown.config(), explorer.state().config());
    assertEquals(cell.density(), shown.config().density());
    assertEquals("phase-n2-m1", explorer.state().experiment().presetId());
    assertEquals(60, shown.losses().length);
    robot.interact(explorer::undo);
    assertEquals(SHORT, explorer.state().config());
  }

  @Test
  void aModelThatCannotBeOpenedSaysWhy(FxRobot robot) throws TimeoutException {
    trained(robot);
    PhaseModel[] failing = new PhaseModel[1];
    robot.interact(
        () -> {
          failing[0] =
              new PhaseModel(
                  explorer,
                  (plan, row, column, model) -> {
                    throw new OutOfMemoryError("Java heap space");
                  });
          failing[0].train();
        });
    await(() -> failing[0].trainer().progressProperty().get().phase() == Phase.DONE);
    robot.interact(() -> failing[0].open(3, 4));
    await(
        () -> failing[0].openingNewsProperty().get().startsWith("The model could not be opened. "));
    assertEquals(PhasePage.ID, explorer.state().tab());
    robot.interact(failing[0]::close);
  }

  @Test
  void theProbeFollowsKeysAndTheMouseAndItsModelIsShown(FxRobot robot) throws TimeoutException {
    PhaseModel model = trained(robot);
    robot.interact(() -> robot.lookup("#phase-maps").query().requestFocus());
    PhaseInput before = model.input();
    robot.type(KeyCode.UP).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    PhaseInput after = model.input();
    assertEquals(before.row() + 1, after.row());
    assertEquals(before.column() + 2, after.column());
    WeightVectors vectors = robot.lookup("#weight-vectors").query();
    assertEquals(
        after.diagram().cell(after.row(), after.column()).orElseThrow().network(),
        vectors.network());
    robot.drag(trainedMap(robot), MouseButton.PRIMARY).moveBy(-60, 40);
    assertTrue(model.input().column() < after.column() || model.input().row() < after.row());
    robot.drop();
    assertEquals(PhasePage.ID, explorer.state().tab(), "a drag opens nothing");
    await(
        () -> {
          Grid maps = (Grid) model.desk().contents().get("phase-both").plot();
          return ((CellMap) maps.panels().get(1)).marks().get(0).column() == model.input().column();
        });
  }

  @Test
  void everyFigureAndSwitchIsThere(FxRobot robot) throws TimeoutException {
    PhaseModel model = trained(robot);
    robot.interact(robot.lookup("#phase-classes").<CheckBox>query()::fire);
    robot.interact(robot.lookup("#phase-averaged").<CheckBox>query()::fire);
    assertTrue(model.state().options().classes() && model.state().options().averaged());
    for (String id : List.of("phase-difference", "phase-cut", "phase-theory", "phase-trained")) {
      robot.interact(robot.lookup("#choose-" + id).<ToggleButton>query()::fire);
      await(() -> robot.lookup("#figure-" + id).tryQuery().isPresent());
      await(() -> !title(model, id).isEmpty());
      assertEquals(id.equals("phase-cut"), robot.lookup("#phase-cut-along").query().isVisible());
    }
  }

  @Test
  void typedNumbersChangeThePlanUnlessTheyAreNotAllowed(FxRobot robot) throws TimeoutException {
    PhaseModel model = trained(robot);
    type(robot, "#phase-grid", "12");
    assertEquals(12, model.state().plan().grid());
    type(robot, "#phase-importance-low", "0.5");
    assertEquals(new LogRange(0.5, 10), model.state().plan().importance());
    type(robot, "#phase-grid", "101");
    assertEquals(12, model.state().plan().grid());
    TextField grid = robot.lookup("#phase-grid").query();
    assertTrue(
        grid.getTooltip().getText().startsWith("101 is out of range; allowed: whole numbers"),
        grid.getTooltip().getText());
    robot.clickOn("#phase-bias");
    assertFalse(model.state().plan().base().bias());
    await(
        () ->
            model.trainer().diagramProperty().get().plan().equals(model.state().plan())
                && model.trainer().progressProperty().get().phase() == Phase.DONE);
    assertFalse(model.trainer().diagramProperty().get().theory().bias());
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.doubleClickOn(field).eraseText(6).write(text).type(KeyCode.ENTER);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

package superposition.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Ink;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/** Neurons off, pinned runs and other seeds beside the run in hand, on the real window. */
@ExtendWith(ApplicationExtension.class)
class CompanionsTest {

  private static final RunConfig SHORT = OpenWindow.SHORT;

  private OpenWindow window;
  private ExplorerModel model;

  @Start
  void open(Stage stage) {
    window = new OpenWindow(stage);
    model = window.model;
  }

  @Stop
  void close() {
    window.close();
  }

  private static final String ERRORS = "per-feature-mse";
  private static final String MATRIX = "matrix-m";

  @Test
  void aNeuronThatIsOffIsSilentAndTheWholeNetworkStandsBeside(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure(ERRORS));
    robot.clickOn("#neuron-3");
    assertEquals(Set.of(3), model.state().experiment().off());
    Network whole = model.trainer().modelProperty().get().network();
    Network shown = model.subjectProperty().get().network();
    double[] x = new double[whole.features()];
    x[7] = 1;
    assertArrayEquals(whole.without(Set.of(3)).forward(x), shown.forward(x));
    OpenWindow.await(() -> hasOverlay("all neurons"));
    assertEquals("all neurons", content(ERRORS).beside().orElseThrow().name());

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Set.of(), model.state().experiment().off());
    OpenWindow.await(() -> content(ERRORS).beside().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(Set.of(3), model.state().experiment().off());
    robot.clickOn("#neurons-on");
    assertEquals(Set.of(), model.state().experiment().off());
    assertSame(whole, model.subjectProperty().get().network(), "nothing was trained anew");
  }

  @Test
  void severalNeuronsOfALargeNetworkAreSwitchedByNumber(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    RunConfig large = SHORT.withHidden(60);
    robot.interact(() -> model.configure(large));
    window.awaitTrained(large);
    robot.clickOn("#neurons-off").write("5, 59").type(KeyCode.ENTER);
    assertEquals(Set.of(5, 59), model.state().experiment().off());
    robot.interact(() -> robot.lookup("#neurons-off").<TextField>query().setText("60"));
    robot.clickOn("#neurons-off").type(KeyCode.ENTER);
    assertEquals(Set.of(5, 59), model.state().experiment().off());
    assertTrue(robot.lookup("Allowed: numbers from 0 to 59 with commas.").tryQuery().isPresent());
  }

  @Test
  void aPinnedRunStandsBesideTheNextOneWithWhatIsDifferent(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure(MATRIX));
    robot.clickOn("#pin");
    RunConfig other = SHORT.withLossExponent(2);
    robot.interact(() -> model.configure(other));
    window.awaitTrained(other);
    assertEquals(
        "loss exponent q 4 (here 2)", robot.lookup("#differences").<Label>query().getText());
    OpenWindow.await(
        () -> content(MATRIX).plot() instanceof Grid grid && grid.panels().size() == 3);
    Grid maps = (Grid) content(MATRIX).plot();
    HeatMap ours = (HeatMap) maps.panels().get(0);
    HeatMap theirs = (HeatMap) maps.panels().get(1);
    HeatMap difference = (HeatMap) maps.panels().get(2);
    assertEquals(ours.low(), theirs.low());
    assertEquals(ours.values()[3][5] - theirs.values()[3][5], difference.values()[3][5], 1e-12);
    assertNotEquals(0, difference.values()[3][5]);
    assertEquals("pinned: loss exponent q 4", theirs.heading().title());

    robot.clickOn("#restore-pin");
    assertEquals(SHORT, model.state().config());
    robot.clickOn("#unpin");
    OpenWindow.await(() -> content(MATRIX).plot() instanceof HeatMap);
    assertFalse(robot.lookup("#comparison").<Node>query().isVisible());
  }

  @Test
  void aPinnedRunThatIsNotThereIsTrainedInTheBackground(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    RunConfig pinned = SHORT.withSeed(77);
    robot.interact(
        () -> {
          model.openFigure(ERRORS);
          var experiment = model.state().experiment().withConfig(pinned);
          model.look(state -> state.withPins(state.pins().with(experiment)));
        });
    OpenWindow.await(() -> hasOverlay("pinned: seed 77"));
    assertArrayEquals(
        TrainingRun.train(pinned).network().wIn(),
        model.shelf().get(pinned).orElseThrow().network().wIn());
    assertEquals(SHORT, model.trainer().modelProperty().get().config());
  }

  @Test
  void otherSeedsGiveTheBarsTheirSpread(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure(ERRORS));
    robot.interact(() -> robot.lookup("#seeds").<Spinner<Integer>>query().increment(2));
    assertEquals(3, model.state().seeds());
    OpenWindow.await(
        () ->
            content(ERRORS) != null
                && content(ERRORS).plot().heading().subtitle().endsWith("over 3 seeds"));
    assertTrue(bars(ERRORS).bars().get(0).error() > 0);
    assertEquals(3, model.seedsThere());
    for (int seed = 2; seed <= 3; seed++) {
      RunConfig other = SHORT.withSeed(seed);
      assertArrayEquals(
          TrainingRun.train(other).network().wIn(),
          model.shelf().get(other).orElseThrow().network().wIn());
    }
    robot.interact(() -> model.openFigure("specialization"));
    // Neurons have no order that two networks share.
    OpenWindow.await(
        () -> content("specialization").plot().heading().subtitle().endsWith("of 3 seeds"));
    assertTrue(Double.isNaN(bars("specialization").bars().get(0).error()));
    robot.interact(() -> model.openFigure(ERRORS));
    robot.interact(() -> robot.lookup("#seeds").<Spinner<Integer>>query().decrement(2));
    OpenWindow.await(() -> Double.isNaN(bars(ERRORS).bars().get(0).error()));
  }

  @Test
  void aNetworkThatWasStoppedIsNoSeedAndStaysWhenNeuronsAreSwitched(FxRobot robot)
      throws TimeoutException {
    RunConfig endless = SHORT.withSteps(RunConfig.MAX_STEPS);
    robot.interact(() -> model.configure(endless));
    OpenWindow.await(() -> model.trainer().progressProperty().get().step() > 0);
    robot.interact(model.trainer()::stop);
    assertTrue(model.shelf().get(endless).isEmpty());
    TrainedModel stopped = model.trainer().modelProperty().get();
    robot.clickOn("#neuron-1");
    robot.clickOn("#neuron-1");
    assertSame(stopped, model.trainer().modelProperty().get());
  }

  private boolean hasOverlay(String name) {
    return content(ERRORS) != null
        && content(ERRORS).plot() instanceof Bars bars
        && bars.overlays().stream().anyMatch(overlay -> overlay.name().equals(name))
        && bars.legend().contains(new Bars.Key(name, Ink.PINNED));
  }

  private Bars bars(String figure) {
    return (Bars) content(figure).plot();
  }

  private FigureContent content(String figure) {
    return model.desk().contents().get(figure);
  }
}

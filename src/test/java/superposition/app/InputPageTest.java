package superposition.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.plot.Bars;
import superposition.render.PlotView;
import superposition.state.Probe;

/** Inputs set by hand, on the real window. */
@ExtendWith(ApplicationExtension.class)
class InputPageTest {

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

  @Test
  void aSliderMovesHiddenLayerAndOutputsAtOnce(FxRobot robot) throws TimeoutException {
    openProbe(robot);
    robot.clickOn("#probe-number").write("7").type(KeyCode.ENTER);
    robot.interact(() -> robot.lookup("#input-0").<Slider>query().setValue(0));
    robot.interact(() -> robot.lookup("#input-7").<Slider>query().setValue(0.5));
    assertEquals(0.5, model.state().probe().value(7));
    double[] x = new double[100];
    x[7] = 0.5;
    double[] y = model.subjectProperty().get().network().forward(x);
    double[] shown =
        bars(robot, "#probe-outputs").bars().stream().mapToDouble(Bars.Bar::value).toArray();
    assertArrayEquals(y, shown, 1e-12);
    // relu(0.5) is asked for; the naive network has no neuron left for feature 20.
    assertEquals(0.5, bars(robot, "#probe-outputs").overlays().get(1).bars().get(7).value());
    robot.clickOn("#probe-number").write("20").type(KeyCode.ENTER);
    assertEquals(0, bars(robot, "#probe-outputs").overlays().get(0).bars().get(20).value());
    robot.clickOn("#remove-7");
    assertEquals(0, model.state().probe().value(7));
  }

  @Test
  void theNeuronsThatAreOffSayNothing(FxRobot robot) throws TimeoutException {
    openProbe(robot);
    robot.clickOn("#neuron-2");
    assertEquals(0, bars(robot, "#probe-hidden").bars().get(2).value());
  }

  @Test
  void theDiceDrawSoManyAndLeaveWhatIsHeld(FxRobot robot) throws TimeoutException {
    openProbe(robot);
    robot.interact(() -> model.look(state -> state.withProbe(Probe.EMPTY.with(42, 0.25))));
    robot.interact(() -> robot.lookup("#hold-42").<ToggleButton>query().fire());
    robot.interact(() -> robot.lookup("#probe-count").<Spinner<Integer>>query().increment(2));
    for (int k = 0; k < 3; k++) {
      robot.clickOn("#probe-dice");
      assertEquals(5, model.state().probe().inputs().size());
      assertEquals(0.25, model.state().probe().value(42));
    }
    robot.clickOn("#probe-clear");
    assertEquals(Probe.EMPTY, model.state().probe());
  }

  @Test
  void aFeatureThatIsNotThereIsRefused(FxRobot robot) throws TimeoutException {
    openProbe(robot);
    robot.clickOn("#probe-number").write("100").type(KeyCode.ENTER);
    assertEquals(Probe.START, model.state().probe());
    assertTrue(robot.lookup("Allowed: the number of a feature, 0 to 99.").tryQuery().isPresent());
  }

  private void openProbe(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.interact(() -> model.open("probe"));
  }

  private static Bars bars(FxRobot robot, String plot) {
    return (Bars) robot.lookup(plot).<PlotView>query().plot();
  }
}

package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;

/** What is to be seen while a slider is dragged, on the real window. */
@ExtendWith(ApplicationExtension.class)
class PreviewTest {

  private static final RunConfig SHORT = OpenWindow.SHORT;
  private static final String FIGURE = "neuron-weights";

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
  void figuresAndNumbersFollowTheHandAndTheReleaseIsOneStep(FxRobot robot) throws TimeoutException {
    open(robot);
    Label consequences = robot.lookup("#consequences").query();
    // 100 features of density .02; (1 − .02)^100 = .133; 100/10; two matrices of 100 × 10.
    String before = consequences.getText();
    assertTrue(
        before.startsWith(
            "2.00 active at once, 13.3 % empty\n10.0 features a neuron\n2,000 weights"),
        before);
    hold(robot);
    assertNotEquals(before, consequences.getText());
    assertEquals(SHORT, model.state().config(), "nothing holds before the hand lets go");
    assertEquals(0, model.historyProperty().get().past().size());
    robot.release(MouseButton.PRIMARY);
    RunConfig dragged = model.state().config();
    assertTrue(dragged.density() > SHORT.density());
    window.awaitTrained(dragged);
    OpenWindow.await(() -> !isPreview() && model.desk().isCurrent(FIGURE));
    assertEquals(1, model.historyProperty().get().past().size());
  }

  @Test
  void aHandThatComesBackLeavesEverythingAsItWas(FxRobot robot) throws TimeoutException {
    open(robot);
    Slider slider = robot.lookup("#density-slider").query();
    double place = slider.getValue();
    hold(robot);
    robot.interact(() -> slider.setValue(place));
    robot.release(MouseButton.PRIMARY);
    assertEquals(SHORT, model.state().config());
    OpenWindow.await(() -> !isPreview() && model.desk().isCurrent(FIGURE));
    assertEquals(SHORT, model.subjectProperty().get().config());
  }

  private void open(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure(FIGURE));
    OpenWindow.await(() -> model.desk().isCurrent(FIGURE));
  }

  /** Drags until a preview is shown: on a busy machine the first short run may be too slow. */
  private void hold(FxRobot robot) throws TimeoutException {
    robot.moveTo("#density-slider .thumb").press(MouseButton.PRIMARY);
    for (int k = 0; k < 20 && !isPreview(); k++) {
      robot.moveBy(4, 0);
      long until = System.nanoTime() + 1_000_000_000L;
      while (!isPreview() && System.nanoTime() < until) {
        robot.sleep(20);
      }
    }
    assertTrue(isPreview());
  }

  private boolean isPreview() {
    var content = model.desk().contents().get(FIGURE);
    return content != null && content.plot().heading().subtitle().contains("preview: a run of ");
  }
}

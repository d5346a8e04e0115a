package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.state.Selection;
import superposition.state.Zoom;

/** Parts of figures enlarged on the real window. */
@ExtendWith(ApplicationExtension.class)
class EnlargeTest {

  private static final String FIGURE = "matrix-m";

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
  void wheelBoxButtonAndKeysOfAMap(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.interact(() -> model.openFigure(FIGURE));
    OpenWindow.await(() -> model.desk().isCurrent(FIGURE));
    Node reset = robot.lookup("#zoom-reset").query();
    assertFalse(reset.isVisible());
    robot.moveTo("#figure-" + FIGURE);
    OpenWindow.await(() -> model.pointedProperty().get().row() >= 0);
    int row = model.pointedProperty().get().row();
    robot.scroll(60, VerticalDirection.DOWN);
    Zoom part = zoom();
    assertTrue(part.left() > 0 && part.right() < 99, part.toString());
    assertTrue(part.low() < row && row < part.high(), part + " around " + row);
    assertTrue(reset.isVisible());
    robot.clickOn(reset);
    assertEquals(Zoom.WHOLE, zoom());

    robot.moveTo("#figure-" + FIGURE).press(MouseButton.PRIMARY).moveBy(60, 40);
    robot.release(MouseButton.PRIMARY);
    assertFalse(zoom().isWhole());
    assertEquals(Selection.NONE, model.state().selection(), "a drag pins nothing");
    robot.type(KeyCode.HOME);
    assertEquals(Zoom.WHOLE, zoom());
  }

  @Test
  void aDoubleClickOnAnAxisResetsItAndOneOnTheFigureFillsTheWindow(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.interact(() -> model.openFigure("per-feature-mse"));
    OpenWindow.await(() -> model.desk().isCurrent("per-feature-mse"));
    Zoom part = new Zoom(0, 20, 40, Double.NaN, Double.NaN);
    robot.interact(
        () -> model.look(s -> s.withLayout(layout -> layout.withZoom("per-feature-mse", part))));
    Node plot = robot.lookup("#figure-per-feature-mse .chart-canvas").query();
    Bounds canvas = robot.bounds(plot).query();
    robot.moveTo(canvas.getCenterX(), canvas.getMaxY() + 8);
    robot.doubleClickOn(MouseButton.PRIMARY);
    assertFalse(model.state().layout().filled());
    assertEquals(Zoom.WHOLE, model.state().layout().zoom("per-feature-mse"));
    robot.moveBy(0, -canvas.getHeight() / 2).doubleClickOn(MouseButton.PRIMARY);
    assertTrue(model.state().layout().filled());
  }

  private Zoom zoom() {
    return model.state().layout().zoom(FIGURE);
  }
}

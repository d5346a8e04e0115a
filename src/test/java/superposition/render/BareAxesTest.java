package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;

/** A view that waited with bare axes gives its tick labels their room once there is a plot. */
class BareAxesTest {

  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @AfterEach
  void closeWindow() {
    robot.interact(() -> stage.hide());
  }

  @Test
  void panelsThatWaitedAreAsWideAsThoseThatDidNot() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
    PlotView view = Rendered.onFx(PlotView::new);
    StackPane root = new StackPane(view);
    robot.interact(
        () -> {
          stage.setScene(new Scene(root, 900, 600));
          stage.show();
          view.showWaiting("waiting");
        });
    pulses();
    Plot panel =
        new Lines(
            new Heading("panel", ""),
            Axis.linear("x", -1, 1),
            Axis.linear("y", 0, 1000),
            List.of(
                new Lines.Line(
                    "", new double[] {-1, 1}, new double[] {0, 900}, Ink.MAIN, Lines.Stroke.SOLID)),
            List.of(),
            "");
    Grid grid =
        new Grid(new Heading("grid", ""), 3, IntStream.range(0, 9).mapToObj(k -> panel).toList());
    for (int round = 0; round < 4; round++) {
      boolean away = round % 2 == 1;
      robot.interact(
          () -> {
            if (away) {
              root.getChildren().clear();
            }
            view.show(grid);
          });
      if (away) {
        pulses();
        robot.interact(() -> root.getChildren().add(view));
      }
      pulses();
      for (PlotPanel shown : view.panels()) {
        assertEquals(
            view.panels().get(8).chart().y().getWidth(),
            shown.chart().y().getWidth(),
            0.5,
            "round " + round);
      }
      robot.interact(() -> root.resize(root.getWidth() + 40, root.getHeight() + 30));
      robot.interact(() -> view.showWaiting("waiting again"));
      pulses();
    }
  }

  private static void pulses() {
    for (int k = 0; k < 5; k++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }
}

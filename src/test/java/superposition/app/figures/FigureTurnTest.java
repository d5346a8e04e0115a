package superposition.app.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.Overlay;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.plot.Graph;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Rotation;

/** A figure in space keeps the side from which it is looked at, whatever is drawn anew. */
@ExtendWith(ApplicationExtension.class)
class FigureTurnTest {

  private static final String FIGURE = "feature-vectors";

  private static final RunConfig RUN =
      RunConfig.canonical(1).withFeatures(8).withHidden(3).withSteps(20).withBatch(32);

  private ExplorerModel model;
  private FigureView view;

  @Start
  void open(Stage stage) {
    model =
        new ExplorerModel(
            ExplorerState.opening(Experiment.of("canonical-l4", RUN), "geometry", FIGURE),
            Figures.CHAPTERS);
    view = new FigureView(model, new FigureSaver(model, chooser -> null, new Overlay()));
    view.take(FIGURE);
    stage.setScene(new Scene(view, 600, 500));
    stage.show();
    model.bringToFront(List.of(FIGURE));
    model.train();
  }

  @Stop
  void close() {
    model.close();
  }

  @Test
  void draggingAndArrowKeysTurnTheFigureForGood(FxRobot robot) throws TimeoutException {
    await(() -> view.plot().plot() instanceof Graph && !running());
    Graph.Turn start = turn();
    robot.drag(view, MouseButton.PRIMARY).dropBy(80, 0);
    Graph.Turn dragged = turn();
    assertNotEquals(start, dragged);
    assertEquals(new Rotation(dragged.yaw(), dragged.pitch()), model.state().options().rotation());
    robot.type(KeyCode.UP);
    Graph.Turn tipped = turn();
    assertNotEquals(dragged, tipped);
    robot.interact(() -> model.look(state -> state.withStep(0)));
    await(() -> view.plot().plot() instanceof Graph && model.desk().isCurrent(FIGURE));
    assertEquals(tipped, turn());
  }

  private boolean running() {
    return model.trainer().progressProperty().get().running();
  }

  private Graph.Turn turn() {
    return ((Graph) view.plot().plot()).turn();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

package superposition.app;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.FailureLog;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress.Phase;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;

/** The real window with all its figures, on runs so short that the answers are quick. */
final class OpenWindow {

  static final RunConfig SHORT = RunConfig.canonical(1).withSteps(40).withBatch(256);

  final ExplorerModel model;
  private final ExplorerWindow shown;
  private final Stage stage;

  /** Opens the window on the short run. FX thread. */
  OpenWindow(Stage stage) {
    this.stage = stage;
    shown =
        ExplorerWindow.open(
            stage,
            Experiment.of("canonical-l4", SHORT),
            PresetLibrary.shipped().all(),
            Figures.CHAPTERS);
    model = shown.model();
  }

  /** What went wrong. */
  FailureLog log() {
    return shown.log();
  }

  void close() {
    stage.hide();
  }

  void awaitTrained(RunConfig config) throws TimeoutException {
    await(
        () ->
            model.trainer().progressProperty().get().phase() == Phase.DONE
                && model.trainer().modelProperty().get().config().equals(config));
  }

  static void type(FxRobot robot, String field, String text) {
    robot.doubleClickOn(field).eraseText(6).write(text).type(KeyCode.ENTER);
  }

  static void await(Callable<Boolean> condition) throws TimeoutException {
    await(30, condition);
  }

  /** Waits for something that takes long on a busy machine. */
  static void await(int seconds, Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}

package superposition.app.phase;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.app.desk.Progress;
import superposition.app.desk.Progress.Phase;
import superposition.preset.Preset;
import superposition.state.PhaseState;

/**
 * The page of phase diagrams: what is trained, theory beside training, and the models where the
 * probe is. It is built, and the first diagram trained, when its tab is opened.
 */
public final class PhasePage extends StackPane {

  /** The tab's id. */
  public static final String ID = PhaseState.TAB;

  private final ExplorerModel explorer;
  private final Collection<Preset> presets;
  private final Function<FileChooser, File> dialog;
  private PhaseModel model;
  private PhaseSaver saver;
  private Consumer<String> onProblem = sentence -> {};

  /**
   * @param presets of which those with a phase diagram can be chosen
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  public PhasePage(
      ExplorerModel explorer, Collection<Preset> presets, Function<FileChooser, File> dialog) {
    this.explorer = explorer;
    this.presets = presets;
    this.dialog = dialog;
    getStyleClass().add("phase-page");
    explorer.stateProperty().addListener((property, before, now) -> open());
    open();
  }

  /** Who is told what went wrong, in sentences; an empty one takes the last one back. */
  public void setOnProblem(Consumer<String> action) {
    onProblem = action;
  }

  /** The figure that was chosen; null before it is drawn. */
  public Picture picture() {
    return saver == null ? null : saver.picture();
  }

  /** The page's model; null before the tab was opened. */
  PhaseModel model() {
    return model;
  }

  private void open() {
    if (explorer.state().tab().equals(ID) && model == null) {
      model = new PhaseModel(explorer);
      saver = new PhaseSaver(model, dialog);
      for (ObservableValue<String> problem :
          List.of(
              model.trainer().progressProperty().map(Progress::problem), saver.problemProperty())) {
        problem.addListener((property, before, now) -> onProblem.accept(now));
      }
      BorderPane body = new BorderPane(new PhaseMaps(model));
      body.setRight(new ProbeView(model));
      body.setTop(new VBox(new PhaseTools(model, presets), new PhaseBar(model, saver)));
      getChildren().setAll(body);
      model.train();
    }
  }

  /** Whether a diagram is being trained. */
  public boolean isRunning() {
    return model != null && model.trainer().progressProperty().get().phase() == Phase.RUNNING;
  }

  /** Stops the training; what is done stays. */
  public void stop() {
    model.trainer().stop();
  }

  /** Ends all work. */
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}

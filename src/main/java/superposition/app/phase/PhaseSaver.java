package superposition.app.phase;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.stage.FileChooser;
import superposition.app.control.FileSaver;
import superposition.app.desk.Picture;
import superposition.config.PhasePlan;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseFile;
import superposition.state.ExplorerState;
import superposition.store.StagedFiles;

/** Saves a phase diagram: the figure as a picture or a table, or all that is known of it. */
final class PhaseSaver {

  private final PhaseModel model;
  private final FileSaver files;
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  PhaseSaver(PhaseModel model, Function<FileChooser, File> dialog) {
    this.model = model;
    files = new FileSaver(dialog);
    news.bind(Bindings.concat(files.noticeProperty(), files.problemProperty()));
    model.explorer().stateProperty().addListener((property, before, now) -> files.refuse(""));
  }

  /** What was saved last, or why it was not; empty as soon as something else is done. */
  ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** Why nothing was saved; empty as soon as something else is done. */
  ReadOnlyStringProperty problemProperty() {
    return files.problemProperty();
  }

  /** The figure that was chosen as a picture. */
  void savePicture() {
    withPicture(
        picture -> files.savePicture(picture, model.explorer().pictureOptionsProperty().get()));
  }

  /** The values of the figure that was chosen. */
  void saveTable() {
    withPicture(files::saveValues);
  }

  /** All cells that are trained. */
  void saveDiagram() {
    PhaseDiagram diagram = model.trainer().diagramProperty().get();
    files.save(
        "Save phase diagram",
        PhaseFile.NAME.replace(".json", ""),
        List.of(new FileSaver.Kind("json", "JSON")),
        file -> StagedFiles.write(file, out -> PhaseFile.write(diagram, out)));
  }

  private void withPicture(Consumer<Picture> saving) {
    Picture picture = picture();
    if (picture == null) {
      files.refuse("There is no figure to save yet.");
    } else {
      saving.accept(picture);
    }
  }

  /** The figure that was chosen; null before it is drawn. */
  Picture picture() {
    PhaseDesk.Content content = model.desk().contents().get(model.state().figure());
    if (content == null || content.plot() == null) {
      return null;
    }
    PhasePlan trained = model.trainer().diagramProperty().get().plan();
    ExplorerState shown = model.explorer().state();
    ExplorerState state = shown.withPhases(model.state().withPlan(trained));
    return new Picture(model.state().figure(), state, content::plot);
  }
}

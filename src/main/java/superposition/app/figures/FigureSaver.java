package superposition.app.figures;

import java.io.File;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.stage.FileChooser;
import superposition.app.control.FileSaver;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;

/** Saves the figure in front as a picture. */
public final class FigureSaver {

  private final ExplorerModel model;
  private final FileSaver files;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  public FigureSaver(ExplorerModel model, Function<FileChooser, File> dialog) {
    this.model = model;
    files = new FileSaver(dialog);
    model.stateProperty().addListener((property, before, now) -> files.refuse(""));
  }

  /** What was saved last; empty as soon as something else is done. */
  ReadOnlyStringProperty noticeProperty() {
    return files.noticeProperty();
  }

  /** Why the figure was not saved, a sentence; empty as soon as something else is done. */
  public ReadOnlyStringProperty problemProperty() {
    return files.problemProperty();
  }

  /** Asks for a file and saves the figure that is in front at this moment. */
  public void save() {
    String figure = model.state().figure();
    FigureContent content = model.desk().contents().get(figure);
    boolean training = model.trainer().progressProperty().get().running();
    boolean current = training || model.desk().isCurrent(figure);
    if (content == null || content.failed() || !current) {
      files.refuse("There is no figure to save yet.");
    } else {
      files.savePicture(content.plot(), figure);
    }
  }
}

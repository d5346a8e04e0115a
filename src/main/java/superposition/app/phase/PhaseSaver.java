package superposition.app.phase;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import superposition.app.control.FileSaver;
import superposition.app.desk.Words;
import superposition.export.CsvExport;
import superposition.export.PngExport;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseFile;
import superposition.store.StagedFiles;

/** Saves a phase diagram: the figure as a picture or a table, or all that is known of it. */
final class PhaseSaver {

  private static final PngExport PRINT = PngExport.PRINT.withScale(2);

  private final PhaseModel model;
  private final Function<FileChooser, File> dialog;
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private File folder;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  PhaseSaver(PhaseModel model, Function<FileChooser, File> dialog) {
    this.model = model;
    this.dialog = dialog;
    model.explorer().stateProperty().addListener((property, before, now) -> news.set(""));
  }

  /** What was saved last, or why it was not; empty as soon as something else is done. */
  ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** The figure that was chosen as a picture, on white and at twice the screen's resolution. */
  void savePicture() {
    withFigure(".png", (content, file) -> PRINT.write(content.plot(), file));
  }

  /** The values of the figure that was chosen. */
  void saveTable() {
    withFigure(".csv", (content, file) -> CsvExport.write(content.plot(), file));
  }

  /** All cells that are trained. */
  void saveDiagram() {
    PhaseDiagram diagram = model.trainer().diagramProperty().get();
    save(
        PhaseFile.NAME,
        ".json",
        file -> StagedFiles.write(file, out -> PhaseFile.write(diagram, out)));
  }

  private interface Writing {
    void write(PhaseDesk.Content content, Path file);
  }

  private void withFigure(String ending, Writing writing) {
    PhaseDesk.Content content = model.desk().contents().get(model.state().figure());
    if (content == null || content.plot() == null) {
      news.set("There is no figure to save yet.");
    } else {
      save(model.state().figure() + ending, ending, file -> writing.write(content, file));
    }
  }

  private void save(String name, String ending, Consumer<Path> writing) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save");
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
    File chosen = dialog.apply(chooser);
    if (chosen == null) {
      return;
    }
    folder = chosen.getParentFile();
    Path file = FileSaver.named(chosen.toPath(), ending);
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() {
            writing.accept(file);
            return null;
          }
        };
    task.setOnSucceeded(event -> news.set("Saved as " + file.getFileName() + "."));
    task.setOnFailed(event -> news.set("Not saved. " + Words.sentence(task.getException())));
    Thread thread = new Thread(task, "save phase diagram");
    thread.setDaemon(true);
    thread.start();
  }
}

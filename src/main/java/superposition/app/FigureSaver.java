package superposition.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import superposition.export.PngExport;
import superposition.plot.Plot;

/** Saves the figure in front as a picture, on white and at twice the screen's resolution. */
final class FigureSaver {

  private static final PngExport PRINT = PngExport.PRINT.withScale(2);

  private final Function<FileChooser, File> dialog;
  private final ExplorerModel model;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private File folder;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  FigureSaver(ExplorerModel model, Function<FileChooser, File> dialog) {
    this.model = model;
    this.dialog = dialog;
    model.stateProperty().addListener((property, before, now) -> tell("", ""));
  }

  /** What was saved last; empty as soon as something else is done. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Why the figure was not saved, a sentence; empty as soon as something else is done. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Asks for a file and saves the figure that is in front at this moment. */
  void save() {
    String figure = model.state().figure();
    FigureContent content = model.desk().contents().get(figure);
    boolean training = model.trainer().progressProperty().get().running();
    boolean current = training || model.desk().isCurrent(figure);
    if (content == null || content.failed() || !current) {
      tell("", "There is no figure to save yet.");
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save figure as PNG");
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(figure + ".png");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG pictures", "*.png"));
    File chosen = dialog.apply(chooser);
    if (chosen != null) {
      folder = chosen.getParentFile();
      write(content.plot(), named(chosen.toPath(), ".png"));
    }
  }

  /** Writes a plot in the background. */
  private void write(Plot plot, Path file) {
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() {
            PRINT.write(plot, file);
            return null;
          }
        };
    task.setOnSucceeded(event -> tell("Saved as " + file.getFileName() + ".", ""));
    task.setOnFailed(event -> tell("", "Not saved. " + Words.sentence(task.getException())));
    Thread thread = new Thread(task, "save figure");
    thread.setDaemon(true);
    thread.start();
  }

  /** The file with an ending, which is added where it was not typed. */
  static Path named(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? file
        : file.resolveSibling(name + ending);
  }

  private void tell(String done, String wrong) {
    notice.set(done);
    problem.set(wrong);
  }
}

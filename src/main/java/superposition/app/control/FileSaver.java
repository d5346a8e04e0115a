package superposition.app.control;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.stage.FileChooser;
import superposition.app.desk.Words;
import superposition.export.CsvExport;
import superposition.export.PngExport;
import superposition.plot.Plot;
import superposition.store.StagedFiles;
import superposition.sweep.SweepFolder;
import superposition.sweep.SweepResult;

/** Asks where to, writes in the background, and says how it went. FX thread. */
public final class FileSaver {

  /** On white and at twice the screen's resolution. */
  private static final PngExport PRINT = PngExport.PRINT.withScale(2);

  private final Function<FileChooser, File> dialog;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private File folder;

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  public FileSaver(Function<FileChooser, File> dialog) {
    this.dialog = dialog;
  }

  /** What was saved last; empty as soon as something else is done. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Why nothing was saved, a sentence; empty as soon as something else is done. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Saves a plot as a picture. */
  public void savePicture(Plot plot, String name) {
    save("Save figure as PNG", name, "png", "PNG pictures", file -> PRINT.write(plot, file));
  }

  /** Saves the values that a plot shows. */
  public void saveValues(Plot plot, String name) {
    save("Save values as CSV", name, "csv", "tables", file -> CsvExport.write(plot, file));
  }

  /** Saves a sweep's table. */
  public void saveTable(SweepResult result, String name) {
    save(
        "Save table as CSV",
        name,
        "csv",
        "tables",
        file -> StagedFiles.write(file, out -> SweepFolder.writeSummary(result, out)));
  }

  /** Says why nothing can be saved; an empty text takes back what was said. */
  public void refuse(String why) {
    tell("", why);
  }

  /**
   * Asks for a file and has it written in the background.
   *
   * @param name proposed, without its ending
   * @param ending without the dot
   * @param kind of files, for the chooser
   * @param writing writes the file
   */
  public void save(String title, String name, String ending, String kind, Consumer<Path> writing) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(name + "." + ending);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
    File chosen = dialog.apply(chooser);
    if (chosen != null) {
      folder = chosen.getParentFile();
      write(named(chosen.toPath(), "." + ending), writing);
    }
  }

  private void write(Path file, Consumer<Path> writing) {
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() {
            writing.accept(file);
            return null;
          }
        };
    task.setOnSucceeded(event -> tell("Saved as " + file.getFileName() + ".", ""));
    task.setOnFailed(event -> tell("", "Not saved. " + Words.sentence(task.getException())));
    Thread thread = new Thread(task, "save file");
    thread.setDaemon(true);
    thread.start();
  }

  /** The file with an ending, which is added where it was not typed. */
  public static Path named(Path file, String ending) {
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

package superposition.app.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.stage.FileChooser;
import superposition.app.desk.Words;
import superposition.export.CsvExport;
import superposition.export.PngExport;
import superposition.plot.Plot;

/** Asks where to, writes in the background, and says how it went. FX thread. */
public final class FileSaver {

  /**
   * A kind of file.
   *
   * @param ending without its dot
   * @param name for people
   */
  public record Kind(String ending, String name) {}

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
    save(
        "Save figure as PNG",
        name,
        List.of(new Kind("png", "PNG pictures")),
        file -> PRINT.write(plot, file));
  }

  /** Saves the values that a plot shows. */
  public void saveValues(Plot plot, String name) {
    save(
        "Save values as CSV",
        name,
        List.of(new Kind("csv", "tables")),
        file -> CsvExport.write(plot, file));
  }

  /** Saves a table of comma-separated values. */
  public void saveTable(String name, Consumer<Path> writing) {
    save("Save table as CSV", name, List.of(new Kind("csv", "tables")), writing);
  }

  /** Says why nothing can be saved; an empty text takes back what was said. */
  public void refuse(String why) {
    tell("", why);
  }

  /**
   * Asks for a file and writes it in the background.
   *
   * @param title of the dialog
   * @param name of the file as it is proposed, without an ending
   * @param kinds that can be chosen, the usual one first; its ending is added where none of theirs
   *     was typed
   * @param writing called on another thread
   */
  public void save(String title, String name, List<Kind> kinds, Consumer<Path> writing) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(name + "." + kinds.get(0).ending());
    for (Kind kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(kind.name(), "*." + kind.ending()));
    }
    File chosen = dialog.apply(chooser);
    if (chosen != null) {
      folder = chosen.getParentFile();
      write(named(chosen.toPath(), kinds), writing);
    }
  }

  private void write(Path file, Consumer<Path> writing) {
    Background.run(
        () -> {
          writing.accept(file);
          return file;
        },
        saved -> tell("Saved as " + saved.getFileName() + ".", ""),
        problem -> tell("", "Not saved. " + Words.sentence(problem)));
  }

  private static Path named(Path file, List<Kind> kinds) {
    String name = file.getFileName().toString();
    boolean whole =
        kinds.stream().anyMatch(k -> name.toLowerCase(Locale.ROOT).endsWith("." + k.ending()));
    return whole ? file : file.resolveSibling(name + "." + kinds.get(0).ending());
  }

  private void tell(String done, String wrong) {
    notice.set(done);
    problem.set(wrong);
  }
}

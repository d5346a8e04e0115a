package superposition.app.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import superposition.app.desk.Picture;
import superposition.app.desk.Words;
import superposition.export.CsvExport;
import superposition.export.PictureFormat;
import superposition.export.PngExport;
import superposition.plot.Plot;
import superposition.preset.PictureNote;
import superposition.state.PictureOptions;
import superposition.store.StagedFiles;

/** Asks where to, writes in the background, and says how it went. FX thread. */
public final class FileSaver {

  /**
   * A kind of file.
   *
   * @param ending without its dot
   * @param name for people
   */
  public record Kind(String ending, String name) {}

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

  /** Saves a figure as a picture; as a PNG it can be opened again. */
  public void savePicture(Picture picture, PictureOptions options) {
    save(
        "Save figure",
        picture.name(),
        Stream.of(PictureFormat.values()).map(f -> new Kind(f.ending(), f.words())).toList(),
        file -> write(picture, options, file));
  }

  /** In the format that the file's ending says. */
  private static void write(Picture picture, PictureOptions options, Path file) {
    StagedFiles.requireWritableFile(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    PictureFormat format = PictureFormat.PNG;
    for (PictureFormat one : PictureFormat.values()) {
      format = name.endsWith("." + one.ending()) ? one : format;
    }
    PictureNote note = picture.note(options);
    StagedFiles.write(file, format.content(drawn(picture), note.zoom(), options, note.text()));
  }

  /** Puts a figure as a picture on the clipboard. */
  public void copyPicture(Picture picture, PictureOptions options) {
    Background.run(
        () -> new PngExport(options).image(drawn(picture), picture.note(options).zoom()),
        image -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(image);
          boolean taken = Clipboard.getSystemClipboard().setContent(content);
          tell(
              taken ? "Copied as a picture." : "", taken ? "" : "The clipboard takes no pictures.");
        },
        problem -> tell("", "Not copied. " + Words.sentence(problem)));
  }

  private static Plot drawn(Picture picture) {
    try {
      return picture.plot().call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Saves the values that a figure shows. */
  public void saveValues(Picture picture) {
    save(
        "Save values as CSV",
        picture.name(),
        List.of(new Kind("csv", "tables")),
        file -> CsvExport.write(drawn(picture), file));
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

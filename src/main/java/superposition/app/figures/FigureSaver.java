package superposition.app.figures;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.stage.FileChooser;
import superposition.app.control.Action;
import superposition.app.control.FileSaver;
import superposition.app.control.Overlay;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;

/** Saves and copies the figure in front as a picture, and its values as a table. */
public final class FigureSaver {

  private static final String FILE = "File";

  private final ExplorerModel model;
  private final Overlay overlay;
  private final FileSaver files;
  private final Map<String, Supplier<Picture>> apart = new HashMap<>();

  /**
   * @param dialog shows a chooser and returns the file that was chosen, or null
   * @param overlay where size and colours are chosen
   */
  public FigureSaver(ExplorerModel model, Function<FileChooser, File> dialog, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    files = new FileSaver(dialog);
    model.stateProperty().addListener((property, before, now) -> files.refuse(""));
  }

  /**
   * Tells what a tab shows that has no chapter's figures.
   *
   * @param picture gives null while there is none
   */
  public void add(String tab, Supplier<Picture> picture) {
    apart.put(tab, picture);
  }

  /** What was saved last; empty as soon as something else is done. */
  ReadOnlyStringProperty noticeProperty() {
    return files.noticeProperty();
  }

  /** Why the figure was not saved, a sentence; empty as soon as something else is done. */
  public ReadOnlyStringProperty problemProperty() {
    return files.problemProperty();
  }

  /** What can be done with the figure in front. */
  public List<Action> actions() {
    return List.of(
        Action.of(FILE, "Save _figure…", "Shortcut+S", this::save).parted(),
        Action.of(FILE, "_Copy figure", "Shortcut+Alt+C", this::copy),
        Action.of(FILE, "Save its _values…", "", this::saveValues),
        Action.of(FILE, "Pictures' si_ze and colours…", "", this::choose));
  }

  private void choose() {
    PictureForm form = new PictureForm(model);
    overlay.open("Size and colours of pictures", form, form.first());
  }

  /** Asks for a file and saves the figure that is in front at this moment. */
  public void save() {
    withPicture(picture -> files.savePicture(picture, model.pictureOptionsProperty().get()));
  }

  /** Puts the figure that is in front on the clipboard. */
  void copy() {
    withPicture(picture -> files.copyPicture(picture, model.pictureOptionsProperty().get()));
  }

  /** Asks for a file and saves the values that the figure in front shows. */
  private void saveValues() {
    withPicture(picture -> files.saveValues(picture));
  }

  private void withPicture(Consumer<Picture> saving) {
    Picture picture;
    try {
      picture = front();
    } catch (IllegalStateException e) {
      files.refuse(e.getMessage());
      return;
    }
    if (picture == null) {
      files.refuse("There is no figure to save here.");
    } else {
      saving.accept(picture);
    }
  }

  private Picture front() {
    String tab = model.state().tab();
    return model.chapter(tab).isPresent()
        ? model.picture(model.state().figure())
        : apart.getOrDefault(tab, () -> null).get();
  }
}

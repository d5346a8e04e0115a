package superposition.app.session;

import java.io.File;
import java.util.function.Function;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import superposition.app.control.Colors;
import superposition.app.control.SaveDialog;

/** The questions that stop the window until they are answered; tests answer them by themselves. */
public class Dialogs {

  private static final ButtonType REPLACE = new ButtonType("Replace", ButtonBar.ButtonData.OK_DONE);

  private final Stage stage;

  /**
   * @param stage that waits for the answers
   */
  public Dialogs(Stage stage) {
    this.stage = stage;
  }

  /** A file to read, or null. */
  public File open(FileChooser chooser) {
    return chooser.showOpenDialog(stage);
  }

  /** A file to write as the system asks for it, or null. */
  protected File save(FileChooser chooser) {
    return chooser.showSaveDialog(stage);
  }

  /** A folder, or null. */
  public File folder(DirectoryChooser chooser) {
    return chooser.showDialog(stage);
  }

  /** Whether what a sentence says may be replaced. */
  public boolean mayReplace(String sentence) {
    Alert alert =
        new Alert(Alert.AlertType.CONFIRMATION, "Replace it?", ButtonType.CANCEL, REPLACE);
    alert.initOwner(stage);
    alert.setHeaderText(sentence);
    Colors.dress(alert.getDialogPane());
    Colors.setDark(alert.getDialogPane(), Colors.isDark(stage.getScene().getRoot()));
    return alert.showAndWait().filter(REPLACE::equals).isPresent();
  }

  /** Asks for a file to be written, and before one is replaced. */
  public final Function<FileChooser, File> saving() {
    return new SaveDialog(this::save, this::mayReplace);
  }
}

package superposition.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.scene.control.Alert;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import superposition.export.PngExport;
import superposition.plot.Plot;

/** Saves the figure in front as a picture, on white and at twice the screen's resolution. */
final class FigureSaver {

  private static final PngExport PRINT = PngExport.PRINT.withScale(2);

  private final Window window;
  private final ExplorerModel model;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private File folder;

  FigureSaver(Window window, ExplorerModel model) {
    this.window = window;
    this.model = model;
    model.stateProperty().addListener((property, before, now) -> notice.set(""));
  }

  /** What was saved last; empty as soon as something else is done. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Asks for a file and saves the figure that is in front at this moment. */
  void save() {
    FigureContent content = model.desk().contents().get(model.state().figure());
    if (content == null || content.failed()) {
      notice.set("There is no figure to save yet.");
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save figure as PNG");
    chooser.setInitialDirectory(folder);
    chooser.setInitialFileName(model.state().figure() + ".png");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG pictures", "*.png"));
    File chosen = chooser.showSaveDialog(window);
    if (chosen != null) {
      folder = chosen.getParentFile();
      write(content.plot(), named(chosen.toPath()));
    }
  }

  /** Writes a plot in the background. */
  void write(Plot plot, Path file) {
    Task<Void> task =
        new Task<>() {
          @Override
          protected Void call() throws IOException {
            PRINT.write(plot, file);
            return null;
          }
        };
    task.setOnSucceeded(event -> notice.set("Saved as " + file.getFileName() + "."));
    task.setOnFailed(event -> complain(task.getException()));
    Thread thread = new Thread(task, "save figure");
    thread.setDaemon(true);
    thread.start();
  }

  private static Path named(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(".png")
        ? file
        : file.resolveSibling(name + ".png");
  }

  private void complain(Throwable problem) {
    Alert alert = new Alert(Alert.AlertType.ERROR, Words.sentence(problem));
    alert.initOwner(window);
    alert.setHeaderText("The figure was not saved");
    alert.show();
  }
}

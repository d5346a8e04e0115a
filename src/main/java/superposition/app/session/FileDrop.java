package superposition.app.session;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dropped anywhere on the window. */
public final class FileDrop {

  private final Consumer<Path> open;

  private FileDrop(Consumer<Path> open) {
    this.open = open;
  }

  /**
   * Watches a window for files.
   *
   * @param open gets the first file of those that are dropped
   */
  public static void on(Scene scene, Consumer<Path> open) {
    FileDrop drop = new FileDrop(open);
    // On their way down: text fields would take the file's name instead.
    scene.addEventFilter(DragEvent.DRAG_OVER, FileDrop::allow);
    scene.addEventFilter(DragEvent.DRAG_DROPPED, drop::take);
  }

  private static void allow(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void take(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (event.getDragboard().hasFiles() && !files.isEmpty()) {
      open.accept(files.get(0).toPath());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}

package superposition.app.control;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/** Work on a file, done on a thread of its own. */
public final class Background {

  private Background() {}

  /**
   * Starts some work; the virtual machine does not wait for it.
   *
   * @param done gets the result, on the FX thread
   * @param failed gets what was thrown, on the FX thread
   */
  public static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    task.setOnSucceeded(event -> done.accept(task.getValue()));
    task.setOnFailed(event -> failed.accept(task.getException()));
    Thread thread = new Thread(task, "file");
    thread.setDaemon(true);
    thread.start();
  }
}

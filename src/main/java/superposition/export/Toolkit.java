package superposition.export;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/**
 * The JavaFX toolkit for work that needs no window. It is started when first asked for: without a
 * display, if none was chosen by system property and none is there. Whoever owns the process calls
 * {@link Platform#exit()} at the end; the toolkit's thread would keep the process alive otherwise.
 */
public final class Toolkit {

  private static final long START_SECONDS = 60;

  /** Held, because loggers are collected with their levels when nobody holds them. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private static boolean started;

  private Toolkit() {}

  /**
   * Whether a window could be shown: a display is named, or the system always has one.
   *
   * @return false on a Unix system without DISPLAY
   */
  public static boolean hasDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
    if (system.contains("win") || system.contains("mac")) {
      return true;
    }
    String display = System.getenv("DISPLAY");
    return display != null && !display.isBlank();
  }

  /**
   * Starts the toolkit with no window and, unless the caller chose a platform, with no display:
   * pictures come out the same and nothing flashes up. Does nothing if it runs already.
   *
   * @throws IllegalStateException if it does not start
   */
  public static synchronized void start() {
    if (started) {
      return;
    }
    if (System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    SpareFonts.provide();
    CountDownLatch running = new CountDownLatch(1);
    Level before = TOOLKIT_LOG.getLevel();
    // On the class path, which is how ChartFx must be used, the toolkit complains of just that.
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    try {
      Platform.startup(running::countDown);
    } catch (IllegalStateException e) {
      // Running already, started by an application.
      running.countDown();
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException("pictures can not be drawn: " + e.getMessage(), e);
    }
    try {
      if (!running.await(START_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("pictures can not be drawn: the toolkit does not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the toolkit was starting", e);
    }
    TOOLKIT_LOG.setLevel(before);
    Platform.setImplicitExit(false);
    started = true;
  }

  /** Does work on the FX thread and waits for it, as {@link #call} does. */
  static void run(Runnable work) {
    call(Executors.callable(work));
  }

  /**
   * Does work on the FX thread and waits for it; at once where that is the calling thread.
   *
   * @throws IllegalStateException if it takes longer than a minute, or fails with a checked
   *     exception
   */
  static <T> T call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | OutOfMemoryError e) {
            result.completeExceptionally(e);
          }
        };
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return result.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the picture could not be drawn: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the picture could not be drawn within a minute", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    }
  }
}

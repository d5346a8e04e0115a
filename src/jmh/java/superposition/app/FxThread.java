package superposition.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Work on the FX thread for those that time it from another one. */
final class FxThread {

  private FxThread() {}

  /** Starts the toolkit, without a screen where there is none. */
  static void start() throws InterruptedException {
    if (System.getenv("DISPLAY") == null && System.getProperty("glass.platform") == null) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
  }

  /** Waits for the result of a piece of work. */
  static <T> T get(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  /** Waits for a piece of work. */
  static void run(Runnable work) throws Exception {
    get(
        () -> {
          work.run();
          return null;
        });
  }

  /** Waits until something holds. */
  static void await(BooleanSupplier condition) throws Exception {
    while (!get(condition::getAsBoolean)) {
      Thread.sleep(2);
    }
  }

  /** Two pulses: what was laid out in the first is painted in the second. */
  static void pulses() throws Exception {
    CountDownLatch left = new CountDownLatch(2);
    List<AnimationTimer> timers = new ArrayList<>();
    run(
        () -> {
          timers.add(
              new AnimationTimer() {
                @Override
                public void handle(long now) {
                  left.countDown();
                }
              });
          timers.get(0).start();
        });
    left.await();
    run(timers.get(0)::stop);
  }
}

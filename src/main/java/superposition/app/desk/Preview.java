package superposition.app.desk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Short runs that show where a parameter leads while it is being dragged: on one core, with as many
 * steps as take about {@value #MILLIS} ms. A run that has begun is finished, so that there is
 * something to see however restless the hand is; then the newest wish is next. A network for which
 * fewer than {@value #FEWEST_STEPS} steps could be done in this time has no preview. Used on the FX
 * thread only, where results are published too.
 */
final class Preview {

  private static final long MILLIS = 150;
  private static final int FEWEST_STEPS = 60;

  /** Steps by which the time of one is measured, after one that is slow. */
  private static final int MEASURED = 3;

  private static final int BITE = 5;
  private static final double NANOS = 1e6;

  private final Consumer<TrainedModel> onTrained;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });
  private RunConfig next;
  private boolean busy;
  private volatile boolean wanted;

  /**
   * @param onTrained gets each short run; its configuration says how many steps it had
   */
  Preview(Consumer<TrainedModel> onTrained) {
    this.onTrained = onTrained;
  }

  /** Trains a short run of a configuration, after the one that is under way. */
  void show(RunConfig config) {
    wanted = true;
    next = config;
    begin();
  }

  /** Ends what is under way, of which nothing is published any more. */
  void end() {
    wanted = false;
    next = null;
  }

  /** Ends all work. */
  void close() {
    end();
    thread.shutdownNow();
  }

  private void begin() {
    if (!busy && next != null) {
      RunConfig config = next;
      next = null;
      busy = true;
      thread.submit(
          () -> {
            TrainedModel trained = train(config);
            Platform.runLater(() -> ended(trained));
          });
    }
  }

  private void ended(TrainedModel trained) {
    busy = false;
    if (wanted && trained != null) {
      onTrained.accept(trained);
    }
    begin();
  }

  /** A short run; null if there can be none. */
  private TrainedModel train(RunConfig config) {
    try {
      int steps = Math.min(config.steps(), steps(config));
      if (steps < Math.min(FEWEST_STEPS, config.steps())) {
        return null;
      }
      try (TrainingRun run = new TrainingRun(config.withSteps(steps), 1, false)) {
        while (!run.isFinished() && wanted) {
          run.advance(BITE);
        }
        return run.isFinished() ? run.result() : null;
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // A run that can not be done is refused in words when the hand lets go.
      return null;
    }
  }

  private int steps(RunConfig config) {
    try (TrainingRun run = new TrainingRun(config.withSteps(1 + MEASURED), 1, false)) {
      run.advance(1);
      long start = System.nanoTime();
      run.advance(MEASURED);
      double step = (System.nanoTime() - start) / (MEASURED * NANOS);
      return (int) Math.min(RunConfig.MAX_STEPS, MILLIS / Math.max(step, 1e-6));
    }
  }
}

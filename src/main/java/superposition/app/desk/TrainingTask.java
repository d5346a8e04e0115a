package superposition.app.desk;

import java.util.concurrent.atomic.AtomicReference;
import javafx.concurrent.Task;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * One training run in the background, pulled in bites of about {@value #BITE_MILLIS} ms so that a
 * cancel is heard at once. What the run has reached lies ready to be polled once a pulse.
 */
final class TrainingTask extends Task<TrainedModel> {

  private static final long BITE_MILLIS = 20;

  /**
   * Often enough to look live. Both cores train, and what is drawn meanwhile stops them: some 40 ms
   * a figure, of which a run of half a second must not have many.
   */
  static final long REPORT_MILLIS = 150;

  private static final long NANOS = 1_000_000;

  private final RunConfig config;
  private final AtomicReference<TrainedModel> latest = new AtomicReference<>();

  TrainingTask(RunConfig config) {
    this.config = config;
  }

  /** What the run had reached when it last said so; null if that was polled already. */
  TrainedModel poll() {
    return latest.getAndSet(null);
  }

  /** Starts the task on a thread of its own; the virtual machine does not wait for it. */
  void start() {
    Thread thread = new Thread(this, "training");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  protected TrainedModel call() {
    try (TrainingRun run = new TrainingRun(config)) {
      int bite = 1;
      long reportAt = System.nanoTime() + REPORT_MILLIS * NANOS;
      while (!run.isFinished() && !isCancelled()) {
        long start = System.nanoTime();
        run.advance(bite);
        long end = System.nanoTime();
        bite = nextBite(bite, end - start);
        if (end >= reportAt) {
          latest.set(run.result());
          // A long run's history takes time to copy: spend at most a tenth of the time on that.
          reportAt = end + Math.max(REPORT_MILLIS * NANOS, 10 * (System.nanoTime() - end));
        }
      }
      return run.result();
    }
  }

  /** Steps that will take about a bite's time, at most doubled at once. */
  private static int nextBite(int bite, long nanos) {
    double fitting = bite * (double) BITE_MILLIS * NANOS / Math.max(nanos, 1);
    return (int) Math.max(1, Math.min(fitting, Math.min(2.0 * bite, 1 << 20)));
  }
}

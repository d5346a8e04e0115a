package superposition.app.family;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import superposition.analysis.Study;
import superposition.app.desk.Progress;
import superposition.app.desk.Progress.Phase;
import superposition.app.desk.Words;
import superposition.config.SweepPlan;
import superposition.figure.FamilyInput;
import superposition.state.FigureOptions;
import superposition.train.FamilyTraining;
import superposition.train.TrainedModel;

/**
 * Trains a family of runs in the background; members are there as they finish. A newer family
 * cancels the older one. Used on the FX thread only, where all is published too.
 */
final class FamilyTrainer {

  private static final long PUBLISH_NANOS = 60_000_000;

  private final ReadOnlyObjectWrapper<FamilyInput> family = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.IDLE);
  private Job job;

  /** The family with what is trained of it; null before the first. */
  ReadOnlyObjectProperty<FamilyInput> familyProperty() {
    return family.getReadOnlyProperty();
  }

  /** Where the work stands, in steps of all runs together. */
  ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Trains the family of a plan from its first steps. */
  void start(SweepPlan plan) {
    abandon();
    family.set(FamilyInput.of(plan, FigureOptions.DEFAULT));
    job = new Job(family.get());
    int steps = (int) Math.min(Integer.MAX_VALUE, job.all);
    progress.set(new Progress(Phase.RUNNING, 0, steps, 0, ""));
    job.thread.start();
  }

  /** Stops the work; members that are trained stay. */
  void stop() {
    if (progress.get().running()) {
      abandon();
      Progress reached = progress.get();
      progress.set(
          new Progress(Phase.STOPPED, reached.step(), reached.steps(), reached.seconds(), ""));
    }
  }

  /** Ends everything. */
  void close() {
    abandon();
  }

  private void abandon() {
    if (job != null) {
      job.thread.interrupt();
      job = null;
    }
  }

  /** One family at work. */
  private final class Job implements Runnable, FamilyTraining.Listener {
    private final FamilyInput input;
    private final long all;
    private final long startedAt = System.nanoTime();
    private final AtomicLong publishAt = new AtomicLong();
    private final Thread thread = new Thread(this, "family");

    Job(FamilyInput input) {
      this.input = input;
      all = input.runs().stream().mapToLong(run -> run.steps()).sum();
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      try {
        FamilyTraining.train(input.runs(), Runtime.getRuntime().availableProcessors(), this);
        tell(Phase.DONE, all, "");
      } catch (CancellationException e) {
        // whoever cancelled has said so
      } catch (RuntimeException | OutOfMemoryError e) {
        tell(Phase.FAILED, 0, Words.sentence(e));
        publish(() -> job = null); // the other runs' last steps are no news any more
      }
    }

    @Override
    public void progressed(long done, long of) {
      long now = System.nanoTime();
      long due = publishAt.get();
      if (now - startedAt >= due && publishAt.compareAndSet(due, now - startedAt + PUBLISH_NANOS)) {
        tell(Phase.RUNNING, done, "");
      }
    }

    @Override
    public void trained(int member, TrainedModel model) {
      Study study = new Study(model, Study.INTERACTIVE_SAMPLES, Study.EVALUATION_SEED);
      publish(() -> family.set(family.get().with(member, study)));
    }

    private void tell(Phase phase, long step, String problem) {
      double seconds = (System.nanoTime() - startedAt) / 1e9;
      int steps = (int) Math.min(Integer.MAX_VALUE, all);
      int reached = (int) Math.min(steps, step);
      publish(() -> progress.set(new Progress(phase, reached, steps, seconds, problem)));
    }

    private void publish(Runnable change) {
      Platform.runLater(
          () -> {
            if (job == this) {
              change.run();
            }
          });
    }
  }
}

package superposition.app.desk;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import superposition.app.desk.Progress.Phase;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;

/**
 * Trains the newest configuration; an older run is cancelled. Used on the FX thread only; what the
 * run has reached is fetched once a pulse.
 */
public final class Trainer {

  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.IDLE);
  private final ReadOnlyObjectWrapper<TrainedModel> model = new ReadOnlyObjectWrapper<>();
  private final AnimationTimer drain =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          fetch();
        }
      };
  private TrainingTask task;
  private RunConfig config;
  private long startedAt;

  /** Where the run stands. */
  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What the run has reached; null before the first steps of the first run. */
  public ReadOnlyObjectProperty<TrainedModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** Starts a run and cancels the one before. */
  void start(RunConfig config) {
    abandon();
    this.config = config;
    startedAt = System.nanoTime();
    TrainingTask fresh = new TrainingTask(config);
    task = fresh;
    fresh.setOnSucceeded(event -> finish(fresh));
    fresh.setOnFailed(event -> fail(fresh));
    progress.set(new Progress(Phase.RUNNING, 0, config.steps(), 0, ""));
    drain.start();
    fresh.start();
  }

  /** Shows a model that is trained already, here or elsewhere; a run under way is cancelled. */
  void take(TrainedModel trained) {
    boolean elsewhere = trained.losses().length == 0;
    int steps = elsewhere ? 0 : trained.config().steps();
    take(trained, new Progress(Phase.DONE, steps, steps, 0, ""));
  }

  /** The same for one whose training stood somewhere else. */
  void take(TrainedModel trained, Progress stood) {
    abandon();
    config = trained.config();
    startedAt = System.nanoTime();
    progress.set(stood);
    model.set(trained);
  }

  /** Whether this run was trained to its end, or is being trained. */
  boolean has(RunConfig wanted) {
    Phase phase = progress.get().phase();
    return wanted.equals(config)
        && (phase == Phase.RUNNING || phase == Phase.DONE || phase == Phase.DIVERGED);
  }

  /** Stops the run; what it had reached stays. */
  public void stop() {
    if (progress.get().running()) {
      fetch();
      abandon();
      tell(Phase.STOPPED, progress.get().step(), "");
    }
  }

  /** Ends everything. */
  void close() {
    abandon();
  }

  private void abandon() {
    drain.stop();
    if (task != null) {
      // Not by interruption: the run's own workers are waited for, and the bites are short.
      task.cancel(false);
      task = null;
    }
  }

  private void fetch() {
    TrainedModel reached = task == null ? null : task.poll();
    if (reached != null) {
      tell(Phase.RUNNING, reached.losses().length, "");
      model.set(reached);
    }
  }

  private void finish(TrainingTask finished) {
    if (finished != task) {
      return;
    }
    abandon();
    TrainedModel result = finished.getValue();
    if (result.diverged()) {
      tell(
          Phase.DIVERGED,
          result.divergedAt(),
          "The run diverged at step "
              + Words.count(result.divergedAt())
              + ": loss or weights were not finite. Try a lower learning rate or smaller first weights.");
    } else {
      tell(Phase.DONE, config.steps(), "");
    }
    model.set(result);
  }

  private void fail(TrainingTask failed) {
    if (failed == task) {
      abandon();
      tell(Phase.FAILED, progress.get().step(), Words.sentence(failed.getException()));
    }
  }

  private void tell(Phase phase, int step, String problem) {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    progress.set(new Progress(phase, step, config.steps(), seconds, problem));
  }
}

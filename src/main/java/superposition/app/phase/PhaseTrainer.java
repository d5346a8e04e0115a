package superposition.app.phase;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import superposition.app.desk.Progress;
import superposition.app.desk.Progress.Phase;
import superposition.app.desk.Words;
import superposition.config.PhasePlan;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseTraining;

/**
 * Trains the newest phase diagram in the background; an older one is cancelled. Used on the FX
 * thread only; what is done is fetched once a pulse, so that the picture fills while it is trained.
 */
final class PhaseTrainer {

  /** Nanoseconds between pictures: drawing more often would take the cores from the training. */
  private static final long REST = 100_000_000;

  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.IDLE);
  private final ReadOnlyObjectWrapper<PhaseDiagram> diagram = new ReadOnlyObjectWrapper<>();
  private final AnimationTimer drain =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          fetch(now);
        }
      };
  private PhaseTraining training;
  private Run run;
  private long startedAt;
  private int doneBefore;
  private long fetchedAt;

  PhaseTrainer(PhasePlan plan) {
    diagram.set(PhaseDiagram.untrained(plan));
  }

  /** Where the training stands, in cells. */
  ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The diagram as far as it is trained, never null. */
  ReadOnlyObjectProperty<PhaseDiagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /** Trains a plan's diagram; one that was stopped goes on where it was. */
  void start(PhasePlan plan) {
    abandon();
    boolean goesOn = training != null && training.plan().equals(plan);
    if (!goesOn) {
      training = null;
      diagram.set(PhaseDiagram.untrained(plan));
    }
    startedAt = System.nanoTime();
    doneBefore = diagram.get().done();
    Run fresh = new Run(plan, training);
    fresh.setOnSucceeded(event -> finish(fresh));
    fresh.setOnFailed(event -> fail(fresh));
    run = fresh;
    tell(Phase.RUNNING, "");
    drain.start();
    Thread thread = new Thread(fresh, "phase-diagram");
    thread.setDaemon(true);
    thread.start();
  }

  /** A diagram at work. */
  private static final class Run extends Task<Void> {
    private final PhasePlan plan;
    private volatile PhaseTraining training;

    /**
     * @param begun what goes on, or null
     */
    Run(PhasePlan plan, PhaseTraining begun) {
      this.plan = plan;
      training = begun;
    }

    @Override
    protected Void call() {
      if (training == null) {
        training = new PhaseTraining(plan);
      }
      training.run(Runtime.getRuntime().availableProcessors(), done -> {});
      return null;
    }
  }

  /** Stops the training; what is done stays. */
  void stop() {
    if (progress.get().running()) {
      abandon();
      show();
      tell(Phase.STOPPED, "");
    }
  }

  /** Ends everything. */
  void close() {
    abandon();
  }

  private void abandon() {
    drain.stop();
    if (run != null) {
      training = run.training;
      run.cancel(true); // by interruption: the training's own threads end within a step
      run = null;
    }
  }

  private void fetch(long now) {
    training = run.training;
    if (now - fetchedAt >= REST && training != null && training.done() > diagram.get().done()) {
      fetchedAt = now;
      show();
      tell(Phase.RUNNING, "");
    }
  }

  private void finish(Run finished) {
    if (finished == run) {
      abandon();
      show();
      tell(Phase.DONE, "");
    }
  }

  private void fail(Run failed) {
    if (failed == run) {
      abandon();
      show();
      tell(Phase.FAILED, Words.sentence(failed.getException()));
    }
  }

  /** Shows what is done, if anything was begun. */
  private void show() {
    if (training != null) {
      diagram.set(training.diagram());
    }
  }

  private void tell(Phase phase, String problem) {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    PhaseDiagram now = diagram.get();
    progress.set(new Progress(phase, now.done(), now.plan().cells(), seconds, problem));
  }

  /** Seconds that the rest will take if it goes on like this; NaN before the first cells. */
  double secondsLeft() {
    Progress now = progress.get();
    int done = now.step() - doneBefore;
    return done == 0 ? Double.NaN : now.seconds() / done * (now.steps() - now.step());
  }
}

package superposition.app.sweep;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import superposition.app.desk.Words;
import superposition.config.SweepPlan;
import superposition.preset.Fingerprint;
import superposition.store.StagedFiles;
import superposition.store.UserFolder;
import superposition.sweep.Sweep;
import superposition.sweep.SweepFolder;
import superposition.sweep.SweepProgress;
import superposition.sweep.SweepResult;
import superposition.sweep.SweepRun;

/**
 * The sweep in hand: trains it in the background and says what there is of it, a few times a
 * second. What is finished lies in a folder of its own, so that the same sweep goes on from there
 * whenever it is chosen again, in this window or the next. Used on the FX thread only.
 */
public final class SweepDesk {

  /** Where a sweep stands. */
  enum Phase {
    /** None was chosen. */
    NONE,
    /** Chosen; what was finished before is being read. */
    OPENING,
    /** Nothing is under way. */
    READY,
    /** Being trained. */
    RUNNING,
    /** Held. */
    PAUSED,
    /** It cannot go on. */
    FAILED
  }

  /**
   * What there is to show.
   *
   * @param name the preset's id, or that of a sweep of the user's
   * @param result what is finished; keeps growing while the sweep runs; null if none was chosen, or
   *     it is not open yet
   * @param progress how far it is; null where nothing finished since it was started
   * @param problem why it cannot go on, a sentence; else empty
   */
  record Status(
      String name, SweepResult result, Phase phase, SweepProgress progress, String problem) {

    /** Whether networks are being trained. */
    boolean running() {
      return phase == Phase.RUNNING;
    }

    /** Whether there is something to pause or cancel. */
    boolean underWay() {
      return phase == Phase.RUNNING || phase == Phase.PAUSED || phase == Phase.OPENING;
    }
  }

  private static final Status NONE = new Status("", null, Phase.NONE, null, "");
  private static final long REPORT_NANOS = 200_000_000;

  private final Path folders;
  private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(NONE);
  private final AnimationTimer pulse =
      new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
          if (now - last >= REPORT_NANOS) {
            last = now;
            fetch();
          }
        }
      };

  /** One job after the other: a folder is held until the job that was cancelled has let go. */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread one = new Thread(work, "sweep");
            one.setDaemon(true);
            return one;
          });

  private Job job;

  /**
   * @param folders where the folders of sweeps are kept
   */
  public SweepDesk(Path folders) {
    this.folders = folders;
  }

  /** What there is to show. */
  ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Why a sweep cannot go on, a sentence; else empty. */
  public ObservableValue<String> problemProperty() {
    return status.map(Status::problem);
  }

  /** Takes up a sweep and looks for what was finished of it before; what was under way ends. */
  void choose(String name, SweepPlan plan, boolean quick) {
    abandon();
    begin(new Job(name, () -> new Sweep(plan, quick), null, false), Phase.OPENING);
  }

  /** Trains what is not finished, or goes on after a pause. */
  void run() {
    Status now = status.get();
    if (now.phase() == Phase.PAUSED) {
      job.run.resume();
      tell(Phase.RUNNING);
    } else if (now.result() != null && !now.underWay()) {
      begin(new Job(now.name(), now.result()::sweep, now.result(), true), Phase.RUNNING);
    }
  }

  /** Holds the training; cells under way stay where they are. */
  void pause() {
    if (status.get().running() && job.run != null) {
      job.run.pause();
      tell(Phase.PAUSED);
    }
  }

  /** Ends the training; cells under way are lost, those that are finished stay. */
  void cancel() {
    if (status.get().underWay()) {
      fetch();
      abandon();
      tell(Phase.READY);
    }
  }

  /** Ends everything. */
  void close() {
    abandon();
    thread.shutdown();
  }

  private void begin(Job fresh, Phase phase) {
    job = fresh;
    status.set(new Status(fresh.name, fresh.result, phase, null, ""));
    thread.execute(fresh);
    pulse.start();
  }

  private void abandon() {
    pulse.stop();
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void fetch() {
    if (job != null && job.latest.get() != null) {
      Status now = status.get();
      SweepProgress progress = job.latest.getAndSet(null);
      status.set(new Status(now.name(), job.result, now.phase(), progress, ""));
    }
  }

  private void tell(Phase phase) {
    Status now = status.get();
    status.set(new Status(now.name(), now.result(), phase, now.progress(), ""));
  }

  private void ended(Job ended, Throwable problem) {
    if (ended != job) {
      return;
    }
    fetch();
    pulse.stop();
    job = null;
    Status now = status.get();
    status.set(
        problem == null
            ? new Status(now.name(), ended.result, Phase.READY, now.progress(), "")
            : new Status(
                now.name(), ended.result, Phase.FAILED, now.progress(), Words.sentence(problem)));
  }

  /** A sweep at work: reads what is there, and trains the rest if asked to. */
  private final class Job implements Runnable {
    private final String name;
    private final Supplier<Sweep> sweeps;
    private final boolean training;
    private final AtomicReference<SweepProgress> latest = new AtomicReference<>();
    private volatile SweepResult result;
    private volatile SweepRun run;
    private volatile boolean cancelled;

    /**
     * @param sweeps gives the sweep, whose points may be many
     * @param result what is known of it; null if nothing
     */
    Job(String name, Supplier<Sweep> sweeps, SweepResult result, boolean training) {
      this.name = name;
      this.sweeps = sweeps;
      this.result = result;
      this.training = training;
    }

    void cancel() {
      cancelled = true;
      if (run != null) {
        run.cancel();
      }
    }

    @Override
    public void run() {
      Throwable problem = null;
      try {
        work();
      } catch (RuntimeException | OutOfMemoryError e) {
        problem = e;
      }
      Throwable told = problem;
      Platform.runLater(() -> ended(this, told));
    }

    private void work() {
      if (cancelled) {
        return;
      }
      Sweep sweep = sweeps.get();
      String fingerprint = Fingerprint.of(sweep.plan(), sweep.isQuick());
      Path folder = folders.resolve(fingerprint);
      if (!training) {
        SweepResult known = new SweepResult(sweep);
        SweepFolder.known(folder, sweep, fingerprint).forEach(known::add);
        result = known;
        return;
      }
      try (SweepFolder cells = SweepFolder.open(folder, sweep, fingerprint, true)) {
        run = new SweepRun(sweep, cells.known(), Runtime.getRuntime().availableProcessors());
        result = run.result();
        if (cancelled) {
          run.cancel();
        }
        run.run(
            (cell, model, progress) -> {
              cells.add(cell);
              latest.set(progress);
            });
        if (result.isComplete()) {
          writeTables(folder, cells);
        }
      }
    }

    private void writeTables(Path folder, SweepFolder cells) {
      try (StagedFiles files = StagedFiles.in(folder)) {
        cells.addTables(files, name, result);
        files.commit();
      }
    }
  }

  /** Where the window keeps the folders of its sweeps. */
  public static Path userFolder() {
    return UserFolder.path().resolve("sweeps");
  }
}

package superposition.app.audit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import superposition.analysis.Study;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.audit.Audit;
import superposition.audit.Auditor;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;

/**
 * Audits in the background: the run in front as soon as it is trained and somebody looks, and its
 * configuration under several seeds when asked. The newest wish wins. Used on the FX thread only,
 * where results are published too.
 */
public final class AuditDesk {

  /**
   * What is going on.
   *
   * @param busy whether an audit is under way
   * @param done parts of the work on several seeds that are done
   * @param parts all of them; 0 for the run in front, whose audit is short
   * @param seconds since the work on seeds began
   * @param problem why there is no audit, a sentence; else empty
   */
  record Work(boolean busy, int done, int parts, double seconds, String problem) {

    static final Work NONE = new Work(false, 0, 0, 0, "");

    static final Work SHORT = new Work(true, 0, 0, 0, "");

    /** Whether several seeds are under way. */
    boolean ofSeeds() {
      return busy && parts > 0;
    }

    /** Seconds that the rest will take if it goes on like this; NaN before the first part. */
    double secondsLeft() {
      return done == 0 ? Double.NaN : seconds / done * (parts - done);
    }
  }

  private final ExplorerModel model;
  private final Auditor auditor = new Auditor();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "audit desk");
            thread.setDaemon(true);
            return thread;
          });
  private final ReadOnlyObjectWrapper<Audit> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
  private TrainedModel begun;
  private TrainedModel audited;
  private Audit ofRun;
  private Audit ofSeeds;
  private Future<?> job;

  public AuditDesk(ExplorerModel model) {
    this.model = model;
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.config().equals(before.config())) {
                forgetSeeds();
              }
              follow();
            });
    model.subjectProperty().addListener((property, before, now) -> follow());
    model.trainer().progressProperty().addListener((property, before, now) -> follow());
  }

  /** The audit to be seen; null before the first. */
  ReadOnlyObjectProperty<Audit> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is going on. */
  ReadOnlyObjectProperty<Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Why there is no audit, a sentence; else empty. */
  public ObservableValue<String> problemProperty() {
    return work.map(Work::problem);
  }

  /** Whether the audit to be seen is of another run than the one in front. */
  boolean isStale() {
    return ofSeeds == null && (audited == null || audited != model.subjectProperty().get());
  }

  /** Trains and audits the experiment under several seeds; one is the run in front. */
  void run(int seeds) {
    forgetSeeds();
    if (seeds == 1) {
      follow();
      return;
    }
    abandon();
    RunConfig config = model.state().config();
    int cores = Runtime.getRuntime().availableProcessors();
    long start = System.nanoTime();
    work.set(new Work(true, 0, 1, 0, ""));
    Job fresh = new Job();
    fresh.begin(
        () ->
            auditor.of(
                config,
                seeds,
                cores,
                (done, parts) ->
                    Platform.runLater(
                        () ->
                            fresh.tell(
                                new Work(
                                    true, done, parts, (System.nanoTime() - start) / 1e9, "")))),
        audit -> {
          ofSeeds = audit;
          publish();
        });
  }

  /** Ends the work on several seeds; the run in front is shown again. */
  void cancel() {
    forgetSeeds();
    follow();
  }

  /** Lets go of everything; nothing is published any more. */
  public void close() {
    abandon();
    threads.shutdownNow();
  }

  /** Audits the run in front where that is wanted and was not done. */
  private void follow() {
    // The reports speak of the whole network at the end of its training, whatever is shown.
    TrainedModel subject = model.trainer().modelProperty().get();
    boolean wanted = model.state().tab().equals(AuditPage.ID) && ofSeeds == null;
    if (!wanted || work.get().ofSeeds() || subject == null || subject == begun) {
      return;
    }
    abandon();
    if (model.trainer().progressProperty().get().running()) {
      return;
    }
    begun = subject;
    work.set(Work.SHORT);
    Study study = model.desk().study(subject);
    new Job()
        .begin(
            () -> auditor.of(study),
            audit -> {
              ofRun = audit;
              audited = subject;
              publish();
            });
  }

  private void forgetSeeds() {
    if (work.get().ofSeeds() || ofSeeds != null) {
      abandon();
      ofSeeds = null;
      publish();
    }
  }

  /** Ends what is under way; a run whose audit was not done may be begun again. */
  private void abandon() {
    if (job != null) {
      job.cancel(true);
      job = null;
      begun = audited;
    }
    work.set(Work.NONE);
  }

  private void publish() {
    shown.set(ofSeeds != null ? ofSeeds : ofRun);
  }

  /** One audit at work. */
  private final class Job {
    private Future<?> future;

    void begin(Supplier<Audit> audit, Consumer<Audit> publish) {
      future =
          threads.submit(
              () -> {
                try {
                  Audit done = audit.get();
                  Platform.runLater(() -> ended(done, publish));
                } catch (CancellationException e) {
                  // nobody wants it any more
                } catch (RuntimeException | OutOfMemoryError e) {
                  Platform.runLater(() -> failed(e));
                }
              });
      job = future;
    }

    void tell(Work now) {
      if (job == future && work.get().busy()) {
        work.set(now);
      }
    }

    private void ended(Audit audit, Consumer<Audit> publish) {
      if (job == future) {
        job = null;
        work.set(Work.NONE);
        publish.accept(audit);
      }
    }

    private void failed(Throwable problem) {
      if (job == future) {
        job = null;
        work.set(new Work(false, 0, 0, 0, Words.sentence(problem)));
      }
    }
  }
}

package superposition.app.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import superposition.analysis.Study;
import superposition.app.desk.FigureContent.Origin;
import superposition.figure.RunFigure;
import superposition.figure.subject.Studies;
import superposition.figure.subject.Subject;
import superposition.train.TrainedModel;

/**
 * Draws figures in the background, each on a thread of its own; what several of them need is
 * computed once. The newest wish wins: work that it does not want is cancelled, and nothing of it
 * is published. Figures in front come first, with few samples; then those behind, on as many
 * threads as there are cores, so that they are there when somebody looks; then those in front are
 * refined. Used on the FX thread only, where results are published too.
 */
public final class FigureDesk {

  /** Samples for a passing moment: enough to see the shape, a few milliseconds to compute. */
  public static final int LIVE_SAMPLES = 2_000;

  private static final ThreadFactory THREADS =
      work -> {
        Thread thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
      };

  private final Map<String, RunFigure> figures;
  private final ObservableMap<String, FigureContent> contents = FXCollections.observableHashMap();
  private final ObservableMap<String, FigureContent> shown =
      FXCollections.unmodifiableObservableMap(contents);

  /** Never full, so that figures in front need not wait for those behind. */
  private final ExecutorService front = Executors.newCachedThreadPool(THREADS);

  private final ExecutorService behind =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), THREADS);

  /** By figure; one that was cancelled is not in here. */
  private final Map<String, Job> jobs = new HashMap<>();

  private FigureWish wish;
  private FigureWish nextLive;
  private Studies quick;
  private Studies full;

  FigureDesk(List<RunFigure> figures) {
    this.figures = figures.stream().collect(Collectors.toMap(RunFigure::id, Function.identity()));
  }

  /** What was drawn last, by figure id. */
  public ObservableMap<String, FigureContent> contents() {
    return shown;
  }

  /** Whether what was drawn last of a figure is of the model and options that are wished now. */
  public boolean isCurrent(String figure) {
    FigureContent content = contents.get(figure);
    return content != null
        && wish != null
        && content.origin().isOfSame(origin(figures.get(figure), quick));
  }

  /** The study that figures of a model are made from, with what they computed already. */
  public Study study(TrainedModel model) {
    boolean drawn = wish != null && wish.subject().model() == model && !wish.live();
    return drawn
        ? quick.main()
        : new Study(model, Study.INTERACTIVE_SAMPLES, Study.EVALUATION_SEED);
  }

  /** Studies with all samples, with what they computed already. */
  Studies refined(Subject subject) {
    boolean drawn = wish != null && !wish.live() && wish.subject().isSame(subject);
    return drawn ? full : new Studies(subject, Study.FULL_SAMPLES);
  }

  /** Draws what is wished; a live wish waits for the live one before it, so that none starves. */
  void draw(FigureWish newest) {
    if (newest.live() && wish != null && wish.live() && !jobs.isEmpty()) {
      nextLive = newest;
      return;
    }
    nextLive = null;
    if (!newest.sameSubject(wish)) {
      quick = new Studies(newest.subject(), newest.samples());
      full = new Studies(newest.subject(), Study.FULL_SAMPLES);
    }
    wish = newest;
    jobs.values().removeIf(Job::cancelIfNeedless);
    advance();
  }

  /** Lets go of everything; nothing is published any more. */
  void close() {
    wish = null;
    nextLive = null;
    jobs.clear();
    front.shutdownNow();
    behind.shutdownNow();
  }

  /** Begins what is next; what comes later waits until all before it is there. */
  private void advance() {
    if (begin(wish.front(), quick, front) || wish.live()) {
      return;
    }
    if (!begin(wish.behind(), quick, behind)) {
      begin(wish.front(), full, front);
    }
  }

  /** Begins the figures that are missing; false if all are there. */
  private boolean begin(List<String> ids, Studies studies, ExecutorService threads) {
    boolean missing = false;
    for (String id : ids) {
      RunFigure figure = figures.get(id);
      Origin origin = origin(figure, studies);
      FigureContent content = contents.get(id);
      if (content == null || !content.origin().serves(origin)) {
        missing = true;
        if (!jobs.containsKey(id)) {
          Job job = new Job(figure, studies, origin);
          jobs.put(id, job);
          job.future = threads.submit(job);
        }
      }
    }
    return missing;
  }

  private Origin origin(RunFigure figure, Studies studies) {
    return new Origin(studies.subject(), figure.heeded(wish.options()), studies.samples());
  }

  private void ended(Job job, FigureContent content) {
    if (!jobs.remove(job.figure.id(), job)) {
      return;
    }
    contents.put(job.figure.id(), content);
    if (jobs.isEmpty() && nextLive != null) {
      draw(nextLive);
    } else {
      advance();
    }
  }

  /** One figure at work. */
  private final class Job implements Runnable {
    private final RunFigure figure;
    private final Studies studies;
    private final Origin origin;
    private volatile boolean started;
    private Future<?> future;

    Job(RunFigure figure, Studies studies, Origin origin) {
      this.figure = figure;
      this.studies = studies;
      this.origin = origin;
    }

    /** Ends work that is not wanted any more, and lets go of what has not begun. */
    boolean cancelIfNeedless() {
      boolean refines = studies == full && wish.front().contains(figure.id());
      boolean wanted = (studies == quick || refines) && origin.equals(origin(figure, studies));
      if (wanted && started) {
        return false;
      }
      // Analyses end when they are interrupted, and whoever needs them begins them anew.
      future.cancel(true);
      return true;
    }

    @Override
    public void run() {
      started = true;
      FigureContent content = content();
      Platform.runLater(() -> ended(this, content));
    }

    private FigureContent content() {
      try {
        return FigureContent.of(studies.draw(figure, origin.options()), origin);
      } catch (RuntimeException | OutOfMemoryError e) {
        // Said in the figure's place: one figure that fails must not take the others along.
        return FigureContent.failed(e, origin);
      }
    }
  }
}

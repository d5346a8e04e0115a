package superposition.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import superposition.analysis.Study;
import superposition.figure.FigureInput;
import superposition.figure.RunFigure;
import superposition.train.TrainedModel;

/**
 * Draws figures in the background. The newest wish wins: an older one ends before its next figure
 * and publishes nothing more. Figures in front come first, with few samples, and are refined after.
 * Used on the FX thread only, where results are published too.
 */
final class FigureDesk {

  private final Map<String, RunFigure> figures;
  private final ObservableMap<String, FigureContent> contents = FXCollections.observableHashMap();
  private final ObservableMap<String, FigureContent> shown =
      FXCollections.unmodifiableObservableMap(contents);
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "figures");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Job current;
  private Future<?> atWork;
  private FigureWish nextLive;

  FigureDesk(List<RunFigure> figures) {
    this.figures = figures.stream().collect(Collectors.toMap(RunFigure::id, Function.identity()));
  }

  /** What was drawn last, by figure id. */
  ObservableMap<String, FigureContent> contents() {
    return shown;
  }

  /** Draws what is wished; a live wish waits for the live one before it, so that none starves. */
  void draw(FigureWish wish) {
    Job before = current;
    if (wish.live() && before != null && before.wish.live() && !before.ended) {
      nextLive = wish;
      return;
    }
    nextLive = null;
    if (atWork != null) {
      // Analyses end when they are interrupted, and whoever needs them begins them anew.
      atWork.cancel(true);
    }
    current = new Job(wish, before);
    atWork = workers.submit(current);
  }

  /** Lets go of everything; nothing is published any more. */
  void close() {
    current = null;
    nextLive = null;
    workers.shutdownNow();
  }

  private void ended(Job job) {
    job.ended = true;
    if (job == current && nextLive != null) {
      draw(nextLive);
    }
  }

  private void publish(Job job, String id, FigureContent content) {
    if (job == current) {
      contents.put(id, content);
    }
  }

  /** One wish at work. */
  private final class Job implements Runnable {
    private final FigureWish wish;
    private final Study quick;
    private final Study full;
    private final Set<String> drawn;
    private final Set<String> refined;
    private boolean ended;

    Job(FigureWish wish, Job before) {
      this.wish = wish;
      TrainedModel model = wish.model();
      boolean sameStudies =
          before != null && before.wish.model() == model && before.wish.live() == wish.live();
      long seed = model.config().seed();
      quick = sameStudies ? before.quick : new Study(model, wish.samples(), seed);
      full = sameStudies ? before.full : new Study(model, Study.FULL_SAMPLES, seed);
      boolean sameContent = before != null && wish.sameContent(before.wish);
      drawn = sameContent ? before.drawn : ConcurrentHashMap.newKeySet();
      refined = sameContent ? before.refined : ConcurrentHashMap.newKeySet();
    }

    @Override
    public void run() {
      drawAll(wish.front(), quick, drawn);
      if (!wish.live()) {
        drawAll(wish.behind(), quick, drawn);
        drawAll(wish.front(), full, refined);
        drawAll(wish.behind(), full, refined);
      }
      Platform.runLater(() -> ended(this));
    }

    private void drawAll(List<String> ids, Study study, Set<String> done) {
      for (String id : ids) {
        if (current != this) {
          return;
        }
        if (figures.containsKey(id) && !done.contains(id) && !refined.contains(id)) {
          FigureContent content = content(figures.get(id), study);
          Platform.runLater(
              () -> {
                publish(this, id, content);
                if (current == this) {
                  done.add(id);
                }
              });
        }
      }
    }

    private FigureContent content(RunFigure figure, Study study) {
      FigureInput input = new FigureInput(study, wish.options());
      try {
        return new FigureContent(figure.plot(input), figure.reading(input), "");
      } catch (RuntimeException | OutOfMemoryError e) {
        // Said in the figure's place: one figure that fails must not take the others along.
        return FigureContent.failed(e);
      }
    }
  }
}

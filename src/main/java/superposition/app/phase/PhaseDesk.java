package superposition.app.phase;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import superposition.app.desk.Words;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.figure.phase.PhaseFigures;
import superposition.figure.phase.PhaseInput;
import superposition.plot.Plot;

/**
 * Draws the figures of a phase diagram in the background, one wish after the other; of those that
 * wait only the newest is drawn. Used on the FX thread, where results are published.
 */
final class PhaseDesk {

  /**
   * A figure drawn.
   *
   * @param plot the picture; null if there is a problem
   * @param reading its explanation; null if there is a problem
   * @param problem why it could not be drawn, a sentence; else empty
   */
  record Content(Plot plot, Reading reading, String problem) {}

  private record Wish(PhaseInput input, String figure) {}

  private final ObservableMap<String, Content> contents = FXCollections.observableHashMap();
  private final AtomicReference<Wish> next = new AtomicReference<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "phase-figures");
            thread.setDaemon(true);
            return thread;
          });

  /** What was drawn last, by figure id. */
  ObservableMap<String, Content> contents() {
    return contents;
  }

  /** Draws a figure. */
  void draw(PhaseInput input, String figure) {
    if (next.getAndSet(new Wish(input, figure)) == null) {
      worker.execute(this::work);
    }
  }

  /** Ends all work. */
  void close() {
    worker.shutdownNow();
  }

  private void work() {
    Wish wish = next.getAndSet(null);
    Content content = content(PhaseFigures.find(wish.figure).orElseThrow(), wish.input);
    Platform.runLater(() -> contents.put(wish.figure, content));
  }

  private static Content content(Figure<PhaseInput> figure, PhaseInput input) {
    try {
      return new Content(figure.plot(input), figure.reading(input), "");
    } catch (RuntimeException | OutOfMemoryError e) {
      // Said in the figure's place: one figure that fails must not take the others along.
      return new Content(null, null, Words.sentence(e));
    }
  }
}

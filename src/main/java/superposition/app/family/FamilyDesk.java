package superposition.app.family;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.application.Platform;
import superposition.app.desk.Words;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.plot.Plot;

/** Draws figures of families off the FX thread; a newer wish cancels the one before. */
final class FamilyDesk {

  /**
   * A figure drawn.
   *
   * @param plot the picture; null if there is a problem
   * @param reading its explanation; null if there is a problem
   * @param problem why it could not be drawn, a sentence; else empty
   */
  record Content(Plot plot, Reading reading, String problem) {}

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "family figures");
            thread.setDaemon(true);
            return thread;
          });
  private final Consumer<Content> show;
  private Future<?> drawing;
  private int wishes;

  /**
   * @param show takes what was wished for last, on the FX thread
   */
  FamilyDesk(Consumer<Content> show) {
    this.show = show;
  }

  /** Draws a figure. FX thread. */
  void draw(FamilyFigure figure, FamilyInput input) {
    forget();
    int wish = wishes;
    drawing = worker.submit(() -> publish(wish, figure, input));
  }

  /** Shows nothing of what was wished for before. FX thread. */
  void forget() {
    wishes++;
    if (drawing != null) {
      drawing.cancel(true);
    }
  }

  private void publish(int wish, FamilyFigure figure, FamilyInput input) {
    Content content;
    try {
      content = new Content(figure.plot(input), figure.reading(input), "");
    } catch (CancellationException e) {
      return; // a newer wish is on its way
    } catch (RuntimeException | OutOfMemoryError e) {
      content = new Content(null, null, Words.sentence(e));
    }
    Content drawn = content;
    Platform.runLater(
        () -> {
          if (wish == wishes) {
            show.accept(drawn);
          }
        });
  }

  /** Ends all work. */
  void close() {
    worker.shutdownNow();
  }
}

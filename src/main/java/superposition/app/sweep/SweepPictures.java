package superposition.app.sweep;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import superposition.app.desk.Words;
import superposition.figure.sweep.SweepFigures;
import superposition.figure.sweep.SweepInput;
import superposition.plot.Plot;
import superposition.sweep.Judge;
import superposition.sweep.Judgement;

/** Computes a sweep's pictures off the FX thread; of several wishes the newest is granted. */
final class SweepPictures {

  /**
   * What is to be seen of a sweep.
   *
   * @param input what it was made from
   * @param figure the metric over the grid
   * @param cells the metric of each network
   * @param judgements of the grid's predictions
   * @param problem why there are no plots, a sentence; else empty
   */
  record Picture(
      SweepInput input, Plot figure, Plot cells, List<Judgement> judgements, String problem) {}

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread one = new Thread(work, "sweep pictures");
            one.setDaemon(true);
            return one;
          });
  private final Consumer<Picture> show;
  private SweepInput wish;
  private boolean working;

  /**
   * @param show takes a picture, on the FX thread
   */
  SweepPictures(Consumer<Picture> show) {
    this.show = show;
  }

  /** Draws a sweep as it is now. FX thread. */
  void draw(SweepInput input) {
    wish = input;
    if (!working && !thread.isShutdown()) {
      next();
    }
  }

  private void next() {
    SweepInput input = wish;
    wish = null;
    working = true;
    thread.execute(
        () -> {
          Picture picture = picture(input);
          Platform.runLater(() -> done(picture));
        });
  }

  private static Picture picture(SweepInput input) {
    // The sweep may go on meanwhile; a picture must be of one moment.
    SweepInput moment = new SweepInput(input.result().copy(), input.grid(), input.metric());
    try {
      return new Picture(
          input,
          SweepFigures.METRIC.plot(moment),
          SweepFigures.CELLS.plot(moment),
          Judge.judge(moment.result(), input.grid()),
          "");
    } catch (RuntimeException e) {
      return new Picture(input, null, null, List.of(), Words.sentence(e));
    }
  }

  private void done(Picture picture) {
    working = false;
    show.accept(picture);
    if (wish != null && !thread.isShutdown()) {
      next();
    }
  }

  /** Ends all work. */
  void close() {
    thread.shutdownNow();
  }
}

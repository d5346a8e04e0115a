package superposition.figure;

import java.util.Set;
import superposition.state.FigureOptions;

/** A figure of one trained model; {@link Figures#ALL} lists them. */
public interface RunFigure extends Figure<FigureInput> {

  /** What it heeds of {@link FigureInput#options}; the window offers these switches beside it. */
  default Set<FigureOption> options() {
    return Set.of();
  }

  /** Options with the usual values of those that are not heeded. */
  default FigureOptions heeded(FigureOptions given) {
    FigureOptions usual = FigureOptions.DEFAULT;
    Set<FigureOption> heeded = options();
    return new FigureOptions(
        heeded.contains(FigureOption.METRIC) ? given.metric() : usual.metric(),
        heeded.contains(FigureOption.SORT) ? given.sorted() : usual.sorted(),
        heeded.contains(FigureOption.STACK_WEIGHT) ? given.stackWeight() : usual.stackWeight(),
        heeded.contains(FigureOption.PAIR) ? given.pair() : usual.pair());
  }

  /**
   * Id of the figure of the same chapter that is best seen beside it, which says the same of this
   * one; empty for none.
   */
  default String companion() {
    return "";
  }
}

package superposition.figure;

import java.util.Optional;
import java.util.Set;
import superposition.config.RunConfig;
import superposition.state.FigureOptions;

/** A figure of one trained model; {@link Figures#ALL} lists them. */
public interface RunFigure extends Figure<FigureInput> {

  /** Options with the usual values of those that are not heeded. */
  default FigureOptions heeded(FigureOptions given) {
    FigureOptions usual = FigureOptions.DEFAULT;
    Set<FigureOption> heeded = options();
    return new FigureOptions(
        heeded.contains(FigureOption.METRIC) ? given.metric() : usual.metric(),
        heeded.contains(FigureOption.SORT) ? given.sorted() : usual.sorted(),
        heeded.contains(FigureOption.STACK_WEIGHT) ? given.stackWeight() : usual.stackWeight(),
        heeded.contains(FigureOption.STACK_COLOR) ? given.stackColor() : usual.stackColor(),
        heeded.contains(FigureOption.PAIR) ? given.pair() : usual.pair(),
        heeded.contains(FigureOption.NEURON) ? given.neuron() : usual.neuron(),
        heeded.contains(FigureOption.MOTIF) ? given.motif() : usual.motif(),
        heeded.contains(FigureOption.ACTIVE_VALUE) ? given.activeValue() : usual.activeValue(),
        heeded.contains(FigureOption.ROTATION) ? given.rotation() : usual.rotation(),
        heeded.contains(FigureOption.AXES) ? given.axes() : usual.axes(),
        usual.runAxes());
  }

  /**
   * Id of the figure of the same chapter that is best seen beside it, which says the same of this
   * one; empty for none.
   */
  default String companion() {
    return "";
  }

  /**
   * Why there is nothing to show of a run, a sentence; empty where there is. Only a figure without
   * such a reason may be asked for its plot and reading.
   */
  default Optional<String> refusal(RunConfig run) {
    return Optional.empty();
  }

  /** Whether there is something to show of a run. */
  default boolean appliesTo(RunConfig run) {
    return refusal(run).isEmpty();
  }
}

package superposition.figure;

import java.util.Set;
import superposition.plot.Plot;

/**
 * A figure: from what was computed to a plot. One class each, listed beside its kind.
 *
 * @param <I> what it is made from
 */
public interface Figure<I> {

  /** Kebab-case; the same in tab, command line and file name. */
  String id();

  /** Short name for lists and tabs. */
  String name();

  /** What it heeds of the options; the window offers these switches beside it. */
  default Set<FigureOption> options() {
    return Set.of();
  }

  /** Computes what is shown; called off the FX thread, pure. */
  Plot plot(I input);

  /** What the figure means, in plain words, with the reports' numbers beside this run's. */
  Reading reading(I input);
}

package superposition.figure;

import superposition.plot.Plot;

/** A figure: from a study to a plot. One class each, listed in {@code Figures.ALL}. */
public interface Figure {

  /** Kebab-case; the same in tab, command line and file name. */
  String id();

  /** Short name for lists and tabs. */
  String name();

  /** Computes what is shown; called off the FX thread, pure. */
  Plot plot(FigureInput input);

  /** What the figure means, in plain words, with the reports' numbers beside this run's. */
  Reading reading(FigureInput input);
}

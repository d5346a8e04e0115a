package superposition.figure;

import superposition.analysis.Study;
import superposition.state.FigureOptions;
import superposition.state.Metric;

/**
 * What a run's figure is made from.
 *
 * @param study the model and its analyses
 * @param options how it is to be shown
 */
public record FigureInput(Study study, FigureOptions options) {

  /** The error metric of which the figure is to speak. */
  public Metric metric() {
    return options.metric();
  }

  /** Whether per-feature figures are sorted by value instead of by index. */
  public boolean sorted() {
    return options.sorted();
  }
}

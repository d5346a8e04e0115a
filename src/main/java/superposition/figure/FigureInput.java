package superposition.figure;

import superposition.analysis.Study;
import superposition.state.Metric;

/**
 * What a figure is made from.
 *
 * @param study the model and its analyses
 * @param metric the error metric of which the figure is to speak
 * @param sorted whether per-feature figures are sorted by value instead of by index
 * @param stackWeight what stacks of weights add up
 */
public record FigureInput(Study study, Metric metric, boolean sorted, StackWeight stackWeight) {

  /** Stacks of encoder weights. */
  public FigureInput(Study study, Metric metric, boolean sorted) {
    this(study, metric, sorted, StackWeight.ENCODER);
  }
}

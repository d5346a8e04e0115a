package superposition.figure;

import superposition.analysis.Study;
import superposition.state.FigureOptions;
import superposition.state.Metric;

/**
 * What a run's figure is made from.
 *
 * @param study the model and its analyses
 * @param options how it is to be shown
 * @param lead the study that says which features a figure of some features shows: another network
 *     that this one is to be compared with, else the same; has as many features
 */
public record FigureInput(Study study, FigureOptions options, Study lead) {

  /** A network that chooses for itself what is shown of it. */
  public FigureInput(Study study, FigureOptions options) {
    this(study, options, study);
  }

  /** The same for a network that is compared with one of as many features. */
  public FigureInput ledBy(Study other) {
    int features = study.model().network().features();
    boolean fits = other.model().network().features() == features;
    return new FigureInput(study, options, fits ? other : study);
  }

  /** The error metric of which the figure is to speak. */
  public Metric metric() {
    return options.metric();
  }

  /** Whether per-feature figures are sorted by value instead of by index. */
  public boolean sorted() {
    return options.sorted();
  }
}

package superposition.app;

import java.util.List;
import superposition.analysis.Study;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/**
 * Which figures are wanted, of what.
 *
 * @param model the model that they speak of
 * @param metric the error of which they speak
 * @param sorted whether per-feature figures are sorted
 * @param live whether the model is a passing moment: only the figures in front, few samples
 * @param front ids of the figures in front, drawn first
 * @param behind ids of the others
 */
record FigureWish(
    TrainedModel model,
    Metric metric,
    boolean sorted,
    boolean live,
    List<String> front,
    List<String> behind) {

  /** Samples for a passing moment: enough to see the shape, a few milliseconds to compute. */
  static final int LIVE_SAMPLES = 2_000;

  /** Samples of the first answer. */
  int samples() {
    return live ? LIVE_SAMPLES : Study.INTERACTIVE_SAMPLES;
  }

  /** Whether the figures would be the same, whichever is drawn first. */
  boolean sameContent(FigureWish other) {
    return other != null
        && model == other.model
        && metric == other.metric
        && sorted == other.sorted
        && live == other.live;
  }
}

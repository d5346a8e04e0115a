package superposition.state;

import java.util.Objects;
import java.util.Optional;

/**
 * How figures are to be shown: what the user may switch without training anew.
 *
 * @param metric the error of which figures speak
 * @param sorted whether per-feature figures are sorted by value instead of by index
 * @param stackWeight what stacks of weights add up
 * @param pair the pair of features that the user chose to look at, if there is one; may not exist
 *     in the network
 */
public record FigureOptions(
    Metric metric, boolean sorted, StackWeight stackWeight, Optional<FeaturePair> pair) {

  /** By the reports' metric, by index, encoder weights, no pair chosen. */
  public static final FigureOptions DEFAULT =
      new FigureOptions(Metric.ACTIVE, false, StackWeight.ENCODER, Optional.empty());

  /** Refuses null. */
  public FigureOptions {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(stackWeight);
    Objects.requireNonNull(pair);
  }

  /** Another error metric. */
  public FigureOptions withMetric(Metric metric) {
    return new FigureOptions(metric, sorted, stackWeight, pair);
  }

  /** Per-feature figures sorted by value, or by index. */
  public FigureOptions withSorted(boolean sorted) {
    return new FigureOptions(metric, sorted, stackWeight, pair);
  }

  /** Other stacks. */
  public FigureOptions withStackWeight(StackWeight stackWeight) {
    return new FigureOptions(metric, sorted, stackWeight, pair);
  }

  /** Another pair, or none. */
  public FigureOptions withPair(Optional<FeaturePair> pair) {
    return new FigureOptions(metric, sorted, stackWeight, pair);
  }
}

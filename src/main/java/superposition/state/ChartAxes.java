package superposition.state;

import java.util.Objects;

/**
 * What a chart of one's own sets against what.
 *
 * @param x to the right
 * @param y upwards
 */
public record ChartAxes(FeatureQuantity x, FeatureQuantity y) {

  /** What a new window begins with. */
  public static final ChartAxes START = new ChartAxes(FeatureQuantity.SLOPE, FeatureQuantity.ERROR);

  /** Refuses null. */
  public ChartAxes {
    Objects.requireNonNull(x);
    Objects.requireNonNull(y);
  }
}

package superposition.sweep;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A quantity over networks that differ in their seed only.
 *
 * @param values one a network in which it is defined
 */
public record Spread(double[] values) {

  /** Leaves out what is not finite. */
  static Spread of(double[] values) {
    return new Spread(Arrays.stream(values).filter(Double::isFinite).toArray());
  }

  /** How many networks. */
  public int count() {
    return values.length;
  }

  /** Their mean; NaN of none. */
  public double mean() {
    return StatUtils.mean(values);
  }

  /** Sample standard deviation, with divisor N − 1; NaN of fewer than two. */
  public double sd() {
    return values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values));
  }
}

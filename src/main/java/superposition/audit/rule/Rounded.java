package superposition.audit.rule;

import java.math.BigDecimal;
import java.util.function.DoubleBinaryOperator;

/**
 * A number as a report prints it: what was printed may stand for anything within half a unit of its
 * last digit.
 *
 * @param value as printed
 * @param half largest distance of what it stands for
 */
public record Rounded(double value, double half) {

  /** Reads "0.0742", "-.759" or "90". */
  public static Rounded of(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return new Rounded(number.doubleValue(), number.ulp().doubleValue() / 2);
  }

  /**
   * What two printed numbers imply together, for an operation that is monotone in each over what
   * they may stand for.
   */
  public static Rounded from(Rounded a, Rounded b, DoubleBinaryOperator operation) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : new double[] {a.low(), a.high()}) {
      for (double y : new double[] {b.low(), b.high()}) {
        double z = operation.applyAsDouble(x, y);
        low = Math.min(low, z);
        high = Math.max(high, z);
      }
    }
    return new Rounded((low + high) / 2, (high - low) / 2);
  }

  /** The least it may stand for. */
  double low() {
    return value - half;
  }

  /** The most it may stand for. */
  double high() {
    return value + half;
  }

  /** Whether both may stand for the same number. */
  boolean agreesWith(Rounded other) {
    return low() <= other.high() && other.low() <= high();
  }
}

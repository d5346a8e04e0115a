package superposition.sweep;

import org.apache.commons.math3.stat.inference.TTest;

/**
 * Whether a difference is more than what seeds make: its t-test has p &lt; .05. With one seed there
 * is nothing to test, and the sign counts.
 */
final class Significance {

  private static final double LEVEL = 0.05;

  private Significance() {}

  /**
   * Welch's test between networks of two points.
   *
   * @return 1 if clearly greater after than before, −1 if smaller, 0 if unclear, NaN if unknown
   */
  static double side(Spread before, Spread after) {
    double difference = after.mean() - before.mean();
    boolean testable = before.count() > 1 && after.count() > 1 && before.sd() + after.sd() > 0;
    return Double.isNaN(difference)
            || !testable
            || new TTest().tTest(before.values(), after.values()) < LEVEL
        ? Math.signum(difference)
        : 0;
  }

  /** The same for differences from 0, one a network. */
  static double side(Spread differences) {
    boolean testable = differences.count() > 1 && differences.sd() > 0;
    return !testable || new TTest().tTest(0, differences.values()) < LEVEL
        ? Math.signum(differences.mean())
        : 0;
  }
}

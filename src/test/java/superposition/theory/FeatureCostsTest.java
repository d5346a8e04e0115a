package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** The closed forms against integrals of their own, at random densities and biases. */
class FeatureCostsTest {

  private static final int STEPS = 300;

  /** The error of the midpoint rule with 300 steps and one kink is about 1/(12·300²). */
  private static final double TOLERANCE = 3e-6;

  @Property(tries = 40)
  void anIgnoredFeatureCostsTheIntegralOfItsSquaredError(
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double p,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double b) {
    double active = 0;
    for (int k = 0; k < STEPS; k++) {
      double error = b - (k + 0.5) / STEPS;
      active += error * error / STEPS;
    }
    double expected = (1 - p) * b * b + p * active;
    assertEquals(expected, new FeatureCosts(p, true).ignored(b), TOLERANCE);
  }

  @Property(tries = 40)
  void aMemberOfAPairCostsTheIntegralOfItsSquaredError(
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double p,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double b) {
    double own = 0;
    double other = 0;
    double both = 0;
    for (int k = 0; k < STEPS; k++) {
      double x = (k + 0.5) / STEPS;
      own += square(relu(x + b) - x) / STEPS;
      other += square(relu(b - x)) / STEPS;
      for (int l = 0; l < STEPS; l++) {
        double y = (l + 0.5) / STEPS;
        both += square(relu(x - y + b) - x) / STEPS / STEPS;
      }
    }
    double expected = (1 - p) * (1 - p) * b * b + p * (1 - p) * (own + other) + p * p * both;
    assertEquals(expected, new FeatureCosts(p, true).paired(b), TOLERANCE);
  }

  @Property(tries = 40)
  void theBestBiasesAreTheBest(@ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double p) {
    FeatureCosts costs = new FeatureCosts(p, true);
    assertTrue(costs.pairedBias() > 0 && costs.pairedBias() < 1);
    for (int k = 0; k <= 1000; k++) {
      assertTrue(costs.ignored() <= costs.ignored(k / 1000.0) + 1e-15);
      assertTrue(costs.paired() <= costs.paired(k / 1000.0) + 1e-15);
    }
    // the grid's best is at most half a step from the minimum, where curvature is below 4
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= 1000; k++) {
      least = Math.min(least, costs.paired(k / 1000.0));
    }
    assertEquals(least, costs.paired(), 2 * 0.0005 * 0.0005);
  }

  @Property(tries = 40)
  void withoutBiasTheCostsAreThoseOfTheSeed(
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double p) {
    FeatureCosts costs = new FeatureCosts(p, false);
    assertEquals(p / 3, costs.ignored(), 1e-15);
    assertEquals(p * p / 6, costs.paired(), 1e-15);
    FeatureCosts best = new FeatureCosts(p, true);
    assertEquals(p / 3 - p * p / 4, best.ignored(), 1e-15);
  }

  private static double relu(double z) {
    return Math.max(z, 0);
  }

  private static double square(double z) {
    return z * z;
  }
}

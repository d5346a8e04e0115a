package superposition.audit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ToleranceTest {

  private static final Rounded EXACT = new Rounded(0, 0);

  private static Evidence seeds(boolean canonical, double... values) {
    return new Evidence(
        canonical,
        20_000,
        DoubleStream.of(values).mapToObj(value -> Map.of("slope.mean", value)).toList());
  }

  @Test
  void isAPredictionIntervalOfSeeds() {
    // Student's t, two tails of .27 % together: 4.0942 for 9 degrees of freedom (tables)
    double[] values = {-1, 1, -1, 1, -1, 1, -1, 1, -1, 1};
    double sd = Math.sqrt(10.0 / 9);
    double expected = 4.0942 * sd * Math.sqrt(1.1);
    assertEquals(expected, Tolerance.of(seeds(false, values), "slope.mean", EXACT), 1e-3);
    Rounded digits = Rounded.of("0.38");
    assertEquals(expected + 0.005, Tolerance.of(seeds(false, values), "slope.mean", digits), 1e-3);
  }

  @Test
  void oneSeedOfTheCanonicalRunHasTheSpreadThatWasMeasuredBeforehand() {
    double known = SeedSpread.of("slope.mean").orElseThrow();
    // 3.4472 for 19 degrees of freedom
    double expected = 3.4472 * known * Math.sqrt(2);
    assertEquals(expected, Tolerance.of(seeds(true, 0.38), "slope.mean", EXACT), 1e-4 * expected);
    assertTrue(Double.isNaN(Tolerance.of(seeds(false, 0.38), "slope.mean", EXACT)));
  }

  @Test
  void moreSeedsShiftTheSpreadTowardsTheirOwn() {
    double known = SeedSpread.of("slope.mean").orElseThrow();
    double[] wide = new double[20];
    for (int k = 0; k < wide.length; k++) {
      wide[k] = (k % 2 == 0 ? 1 : -1) * 10 * known;
    }
    double pooled = Tolerance.of(seeds(true, wide), "slope.mean", EXACT);
    assertTrue(pooled > 3 * 7 * known, "half of the variance is theirs: " + pooled / known);
  }

  @Test
  void samplingErrorIsThatOfTheReportsSamples() {
    Evidence evidence =
        new Evidence(
            false,
            20_000,
            List.of(
                Map.of("x", 1.0, "x.standard-error", 0.1),
                Map.of("x", 1.0, "x.standard-error", 0.1)));
    // equal seeds, so only the error of 5,000 samples is left, twice that of 20,000; t for 1 degree
    assertEquals(235.8 * 0.2, Tolerance.of(evidence, "x", EXACT), 0.1);
  }
}

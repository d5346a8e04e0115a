package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The crossover of error curves that are known, with noise that is known. */
class CrossoverTest {

  private static final int GROUPS = 32;
  private static final int SAMPLES = 3200;
  private static final int CURVE = 20;
  private static final int FEATURES = 500;

  @Test
  void withinTheCurveItIsWhereTheStraightLineReachesTheBaseline() {
    Crossover crossover = crossover(k -> 0.1 * k, 1.23, 0);
    assertEquals(12.3, crossover.load(), 1e-9);
    assertEquals(0, crossover.standardError(), 1e-9);
  }

  @Test
  void pastTheCurveItIsLookedForAmongAllFeatures() {
    assertEquals(347.2, crossover(k -> 0.1 * k, 34.72, 0).load(), 1e-9);
    assertTrue(Double.isNaN(crossover(k -> 0.1 * k, 50.1, 0).load()), "beyond the last feature");
  }

  @Test
  void aCurveThatDoesNotStartBelowTheBaselineDoesNotCrossIt() {
    assertTrue(Double.isNaN(crossover(k -> 2 + 0.1 * k, 2.1, 0).load()), "an equal is not below");
    assertTrue(Double.isNaN(crossover(k -> 5 - 0.1 * k, 4, 0).load()), "falls below it later");
  }

  @Test
  void noiseLeavesItInABracketNearTheTruthWithTheErrorThatWasMade() {
    double sum = 0;
    double stated = 0;
    int seeds = 50;
    for (int seed = 0; seed < seeds; seed++) {
      Crossover crossover = crossover(k -> 0.1 * k, 4.35, 2, seed);
      double deviation = crossover.load() - 43.5;
      sum += deviation * deviation;
      stated += crossover.standardError() * crossover.standardError();
    }
    // a variance over 50 seeds is known to 20 %; three of those
    assertEquals(1, stated / sum, 0.6);
  }

  @Test
  void aCurveThatNoiseCannotTellFromTheBaselineHasNone() {
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      // rises by 1e-4 over all features, with a standard error of .035 at every load
      Crossover crossover = crossover(k -> k == 1 ? 0.9999 : 0.9999 + 2e-7 * k, 1, 2, seed);
      assertEquals(Double.isNaN(crossover.load()), Double.isNaN(crossover.standardError()));
      found += Double.isNaN(crossover.load()) ? 0 : 1;
    }
    assertTrue(found <= 1, found + " of 20 crossings of nothing");
  }

  private static Crossover crossover(IntToDoubleFunction error, double naive, double noise) {
    return crossover(error, naive, noise, 1);
  }

  /**
   * @param noise standard deviation of a sample's error, shared by nine tenths among the loads; the
   *     first load has none
   */
  private static Crossover crossover(
      IntToDoubleFunction error, double naive, double noise, long seed) {
    Crossover.Sampling sampling =
        (from, to, samples) -> {
          int[] counts = new int[GROUPS];
          double[][] sums = new double[GROUPS][to - from + 1];
          for (int g = 0; g < GROUPS; g++) {
            counts[g] = samples / GROUPS;
            double scale = noise / Math.sqrt(counts[g]);
            double shared = normal(seed, g, counts[g], 0);
            for (int k = from; k <= to; k++) {
              double own = normal(seed, g, counts[g], k);
              double drawn = k == 1 ? 0 : scale * (0.995 * shared + 0.1 * own);
              sums[g][k - from] = counts[g] * (error.applyAsDouble(k) + drawn);
            }
          }
          return new SampledMeans(sums, counts);
        };
    SampledMeans curve = sampling.of(1, CURVE, SAMPLES);
    return Crossover.of(
        curve, naive, FEATURES, sampling, load -> Math.max(320, SAMPLES * CURVE / load));
  }

  private static double normal(long... keys) {
    return new Random(java.util.Arrays.hashCode(keys) * 0x9E3779B97F4A7C15L).nextGaussian();
  }
}

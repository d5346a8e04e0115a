package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.RunConfig;

class SlopeEstimateTest {

  /** Minima of F read off a fine grid by an independent script, to three digits. */
  @ParameterizedTest
  @CsvSource({
    "10, .02, 4, .388",
    "5, .02, 4, .275",
    "20, .02, 4, .524",
    "30, .02, 4, .615",
    "50, .02, 4, .740",
    "75, .02, 4, .859",
    "10, .01, 4, .405",
    "10, .05, 4, .350",
    "10, .1, 4, .308",
    "10, .2, 4, .257",
    "10, .02, 6, .449",
    "10, .02, 8, .462"
  })
  void isTheMinimumOfTheLoss(int hidden, double density, int exponent, double slope) {
    assertEquals(slope, SlopeEstimate.of(100, hidden, density, exponent), 5.1e-4);
  }

  @Property(tries = 50)
  void underASquaredLossItIsHiddenByFeatures(
      @ForAll @IntRange(min = 2, max = 500) int features,
      @ForAll @DoubleRange(min = 0.01, max = 1) double density,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    int hidden = 1 + (int) (share * (features - 1));
    double slope = SlopeEstimate.of(features, hidden, density, 2);
    assertEquals((double) hidden / features, slope, 1e-6);
  }

  @Test
  void isSilentWhereItsDerivationIs() {
    RunConfig canonical = RunConfig.canonical(1);
    assertTrue(Double.isNaN(SlopeEstimate.of(canonical.withLossExponent(3))));
    assertTrue(Double.isNaN(SlopeEstimate.of(canonical.withLossExponent(4.5))));
    assertEquals(SlopeEstimate.of(100, 10, 0.02, 4), SlopeEstimate.of(canonical), "canonical run");
  }
}

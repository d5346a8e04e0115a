package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

class RefinedSlopeTest {

  /** Minima over both unknowns by an independent script (Nelder and Mead's method in scipy). */
  @ParameterizedTest
  @CsvSource({
    "10, .02, 4, .393, .078",
    "5, .02, 4, .269, .176",
    "20, .02, 4, .564, .032",
    "30, .02, 4, .655, .022",
    "50, .02, 4, .775, .015",
    "75, .02, 4, .882, .012",
    "10, .005, 4, .436, .073",
    "10, .05, 4, .333, .094",
    "10, .2, 4, .168, .177",
    "10, .5, 4, .084, .238",
    "10, .02, 6, .461, .074",
    "10, .02, 8, .472, .083"
  })
  void isTheMinimumOfTheLoss(int hidden, double density, int exponent, double slope, double share) {
    assertEquals(slope, RefinedSlope.of(100, hidden, density, exponent), 5.1e-4);
    assertEquals(share, RefinedSlope.share(100, hidden, density, exponent), 5.1e-4);
  }

  /**
   * The best matrix is then the projection on m directions, one of them 11ᵀ: g = m/n and μ = 1/m,
   * but for terms of second order in p.
   */
  @Property(tries = 20)
  void underASquaredLossItIsHiddenByFeatures(
      @ForAll @IntRange(min = 3, max = 300) int features,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    int hidden = 2 + (int) (share * (features - 3));
    assertEquals((double) hidden / features, RefinedSlope.of(features, hidden, 1e-7, 2), 1e-5);
    assertEquals(1.0 / hidden, RefinedSlope.share(features, hidden, 1e-7, 2), 1e-4);
  }

  @Test
  void theBoundsAreMetByKnownDesigns() {
    // cos of 30° steps: 12 directions, all moments up to the tenth those of the circle
    double[] moments = new double[7];
    for (int k = 1; k < 12; k++) {
      for (int r = 0; r <= 6; r += 2) {
        moments[r] += Math.pow(Math.cos(k * Math.PI / 6), r) / 11;
      }
    }
    assertArrayEquals(moments, RefinedSlope.bounds(12, 2, 6), 1e-12);
    // the six diagonals of the icosahedron: all |cos| are 1/√5
    assertArrayEquals(
        new double[] {1, 0, 1.0 / 5, 0, 1.0 / 25}, RefinedSlope.bounds(6, 3, 4), 1e-12);
    // orthogonal axes have none; more neurons than the fourth order needs: Jensen's
    assertArrayEquals(new double[] {1, 0, 0, 0, 0}, RefinedSlope.bounds(4, 4, 4), 1e-12);
    double square = (100.0 / 50 - 1) / 99;
    assertEquals(square * square, RefinedSlope.bounds(100, 50, 4)[4], 1e-15);
  }

  @Property(tries = 200)
  void isASlopeForEveryRun(
      @ForAll @IntRange(min = 1, max = 4096) int features,
      @ForAll @IntRange(min = 1, max = 1024) int hidden,
      @ForAll @DoubleRange(min = 0.01, max = 1) double density,
      @ForAll @IntRange(min = 1, max = 5) int half) {
    double slope = RefinedSlope.of(features, hidden, density, 2 * half);
    assertTrue(slope >= 0 && slope <= 1, () -> "slope " + slope);
  }

  @Test
  void isSilentWhereTheOtherEstimateIs() {
    RunConfig canonical = RunConfig.canonical(1);
    assertTrue(Double.isNaN(RefinedSlope.of(canonical.withLossExponent(3))));
    assertEquals(0.393, RefinedSlope.of(canonical), 5.1e-4);
  }

  @Test
  void aNeuronForEveryFeatureLeavesNothingToLose() {
    for (int hidden : new int[] {20, 30}) {
      assertEquals(1, RefinedSlope.of(20, hidden, 0.02, 4));
      assertEquals(1, SlopeEstimate.of(20, hidden, 0.02, 4));
    }
  }

  /** All outputs are the same then: (1 − g)² + (n − 1)·g² is least at g = 1/n. */
  @Test
  void oneNeuronIsSharedByAll() {
    assertEquals(1.0 / 20, RefinedSlope.of(20, 1, 1e-7, 2), 1e-5);
  }
}

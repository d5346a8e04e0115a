package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.theory.IndependentSets;
import superposition.train.RandomStream;

class FeatureSetsTest {

  private static final int FEATURES = 130; // three words

  /** Features 0–69, 60–129, all that is equal to the threshold, and 129. */
  private static FeatureSets sets() {
    double[] values = new double[4 * FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      values[i] = i < 70 ? 2 : 0.5;
      values[FEATURES + i] = i < 60 ? -2 : 1.5;
      values[2 * FEATURES + i] = 1;
      values[3 * FEATURES + i] = i == 129 ? 1.1 : 0;
    }
    return FeatureSets.above(1, values, FEATURES);
  }

  @Test
  void haveWhatIsAboveTheThreshold() {
    assertArrayEquals(new int[] {70, 70, 0, 1}, sets().sizes());
  }

  @Test
  void overlapAsTheirFeaturesDo() {
    double[] expected = {10.0 / 130, 0, 0, 0, 1.0 / 70, 0};
    assertArrayEquals(expected, sets().jaccard(), 1e-15);
    assertTrue(Double.isNaN(FeatureSets.above(9, new double[4], 2).jaccard()[0]), "empty sets");
  }

  /** Overlaps of drawn sets have the mean of the hypergeometric distribution. */
  @Test
  void areDrawnOfTheSameSizesIndependently() {
    FeatureSets sets = sets();
    RandomStream stream = new RandomStream(5, 1);
    int draws = 2000;
    double sum = 0;
    int last = 0;
    for (int k = 0; k < draws; k++) {
      FeatureSets drawn = sets.shuffled(stream);
      assertArrayEquals(sets.sizes(), drawn.sizes());
      sum += drawn.jaccard()[0];
      last += drawn.jaccard()[2] > 0 ? 1 : 0;
    }
    IndependentSets independent = IndependentSets.of(70, 70, FEATURES);
    assertEquals(independent.mean(), sum / draws, 5 * independent.sd() / Math.sqrt(draws));
    // a single feature is among 70 of 130 as often as that
    double share = 70.0 / 130;
    assertEquals(share, (double) last / draws, 5 * Math.sqrt(share * (1 - share) / draws));
  }

  /** Values 0, 0.9, 1.2 and 5 with errors of .1: two are within three errors of the threshold 1. */
  @Test
  void aCountIsKnownNoBetterThanByOneThatIsNearTheThreshold() {
    double[][] sums = new double[2][4];
    double[] centre = {0, 0.9, 1.2, 5};
    for (int c = 0; c < 4; c++) {
      // two groups of one sample, ±.1 about the mean: the standard error is .1
      sums[0][c] = centre[c] - 0.1;
      sums[1][c] = centre[c] + 0.1;
    }
    SampledMeans sampled = new SampledMeans(sums, new int[] {1, 1});
    ThresholdErrors errors = new ThresholdErrors(sampled, 1);
    double[] weights = {1000, 10, 7, 500};
    double[] stated =
        errors.of(
            values -> {
              double sum = 0;
              for (int c = 0; c < 4; c++) {
                sum += values[c] > 1 ? weights[c] : 0;
              }
              return new double[] {sum, 3};
            });
    // the bootstrap cannot see 1000 or 500 change, and the flip of .9 moves the sum by 10
    double bootstrap =
        sampled.standardErrors(v -> new double[] {(v[1] > 1 ? 10 : 0) + (v[2] > 1 ? 7 : 0)})[0];
    assertEquals(Math.max(10, bootstrap), stated[0], 1e-12);
    assertEquals(0, stated[1], "what does not count");
  }
}

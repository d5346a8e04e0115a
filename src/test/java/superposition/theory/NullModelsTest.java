package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Random directions, bounds on overlap and independent sets, against figures and simulation. */
class NullModelsTest {

  @Test
  void closedFormsGiveTheFiguresForAHundredFeaturesInTenDimensions() {
    // worked out by an independent script
    assertEquals(0.2587, RandomDirections.meanAbsoluteCosine(10), 5e-5);
    assertEquals(0.0026, RandomDirections.spreadOfMean(10, 100), 5e-5);
    assertEquals(0.3015, CoherenceBounds.welch(100, 10), 5e-5);
    assertEquals(0.3162, CoherenceBounds.orthoplex(100, 10), 5e-5);
    assertEquals(0.2289, IndependentSets.of(37, 37, 100).mean(), 5e-5);
  }

  @Test
  void lowDimensionsAreTheKnownOnes() {
    assertEquals(1, RandomDirections.meanAbsoluteCosine(1), 1e-12);
    assertEquals(2 / Math.PI, RandomDirections.meanAbsoluteCosine(2), 1e-12);
    assertEquals(0.5, RandomDirections.meanAbsoluteCosine(3), 1e-12);
    // in three dimensions cos is uniform in (−1, 1), and its size in (0, 1)
    assertEquals(Math.sqrt(1.0 / 12), RandomDirections.spreadOfMean(3, 2), 1e-12);
    assertEquals(Math.sqrt(1.0 / 12 / 6), RandomDirections.spreadOfMean(3, 4), 1e-12);
    assertEquals(0.85, RandomDirections.cosineAtMost(3, 0.7), 1e-12);
  }

  @Test
  void onALineTheCosineIsOneOrMinusOne() {
    assertEquals(0, RandomDirections.cosineAtMost(1, -1.1));
    assertEquals(0.5, RandomDirections.cosineAtMost(1, -1));
    assertEquals(0.5, RandomDirections.cosineAtMost(1, 0.3));
    assertEquals(1, RandomDirections.cosineAtMost(1, 1));
    assertEquals(0, RandomDirections.cosineAtMost(2, -1));
    assertEquals(7 * 7, RandomDirections.framePotential(1, 7), "all squares are 1");
  }

  @Test
  void framePotentialsAreTheirNumberOfPairsByTheDimension() {
    // E cos² = 1/d for the 9,900 pairs of different vectors, 1 for the others
    assertEquals(100 + 990, RandomDirections.framePotential(10, 100));
  }

  @Test
  void twoVectorsOnALineOverlapInFull() {
    assertEquals(1, CoherenceBounds.welch(2, 1));
    assertTrue(Double.isNaN(CoherenceBounds.welch(1, 1)));
  }

  @Test
  void emptyAndFullSetsLeaveNothingToChance() {
    IndependentSets none = IndependentSets.of(0, 0, 10);
    assertTrue(Double.isNaN(none.mean()) && Double.isNaN(none.sd()));
    assertEquals(new IndependentSets(0, 0), IndependentSets.of(0, 4, 10));
    assertEquals(new IndependentSets(0, 0), IndependentSets.of(4, 0, 10));
    assertEquals(new IndependentSets(0.4, 0), IndependentSets.of(10, 4, 10));
    assertEquals(new IndependentSets(0.4, 0), IndependentSets.of(4, 10, 10));
  }

  @Test
  void randomDirectionsHaveTheMeanAndSpreadOfTheNull() {
    Random random = new Random(5);
    int sets = 200;
    double[] means = new double[sets];
    for (int s = 0; s < sets; s++) {
      means[s] = meanAbsoluteCosine(random, 20, 4);
    }
    double spread = RandomDirections.spreadOfMean(4, 20);
    // four standard errors of a mean, and of a standard deviation, over the sets
    assertEquals(
        RandomDirections.meanAbsoluteCosine(4),
        StatUtils.mean(means),
        4 * spread / Math.sqrt(sets));
    assertEquals(spread, Math.sqrt(StatUtils.variance(means)), 4 * spread / Math.sqrt(2.0 * sets));
  }

  @Test
  void cosinesAreDistributedAsInTheKnownDimensions() {
    // on a circle the angle is uniform, on a sphere the cosine (Archimedes)
    for (double c : new double[] {-0.9, -0.3, 0, 0.5, 0.8}) {
      assertEquals(1 - Math.acos(c) / Math.PI, RandomDirections.cosineAtMost(2, c), 1e-12);
      assertEquals((1 + c) / 2, RandomDirections.cosineAtMost(3, c), 1e-12);
      assertEquals(0.5, RandomDirections.cosineAtMost(1, c), 1e-12, "−1 or 1");
    }
    for (int dimension : new int[] {1, 2, 10}) {
      assertEquals(0, RandomDirections.cosineAtMost(dimension, -1.1));
      assertEquals(1, RandomDirections.cosineAtMost(dimension, 1));
    }
  }

  @Test
  void theLargestShareOfADirectionIsThatOfSimulatedOnes() {
    assertEquals(1, RandomDirections.meanLargestShare(1), 1e-9);
    // on a circle the mean of max(cos², sin²) is 1/2 + 1/π
    assertEquals(0.5 + 1 / Math.PI, RandomDirections.meanLargestShare(2), 1e-9);
    Random random = new Random(3);
    double[] shares = new double[4000];
    double[] fourth = new double[4000];
    for (int s = 0; s < shares.length; s++) {
      double[] u = direction(random, 100);
      shares[s] = StatUtils.max(u) * StatUtils.max(u);
      shares[s] = Math.max(shares[s], StatUtils.min(u) * StatUtils.min(u));
      fourth[s] = Arrays.stream(u).map(v -> v * v * v * v).sum();
    }
    // four standard errors
    assertEquals(
        StatUtils.mean(shares),
        RandomDirections.meanLargestShare(100),
        4 * Math.sqrt(StatUtils.variance(shares) / shares.length));
    assertEquals(
        StatUtils.mean(fourth),
        1 / RandomDirections.participation(100),
        4 * Math.sqrt(StatUtils.variance(fourth) / fourth.length));
  }

  private static double[] direction(Random random, int dimension) {
    double[] u = DoubleStream.generate(random::nextGaussian).limit(dimension).toArray();
    double norm = Math.sqrt(StatUtils.sumSq(u));
    return Arrays.stream(u).map(v -> v / norm).toArray();
  }

  @Test
  void boundsHoldWithEqualityForKnownConfigurations() {
    assertEquals(0.5, CoherenceBounds.welch(3, 2), 1e-12, "three lines at 60 degrees");
    assertEquals(0, CoherenceBounds.welch(5, 5), 1e-12, "an orthonormal basis");
    assertTrue(Double.isNaN(CoherenceBounds.orthoplex(3, 2)), "not beyond d(d + 1)/2 vectors");
    assertTrue(Double.isNaN(CoherenceBounds.welch(1, 2)), "one vector overlaps with none");
    assertEquals(4.5, CoherenceBounds.framePotential(3, 2), 1e-12, "a tight frame");
    assertEquals(2, CoherenceBounds.framePotential(2, 5), 1e-12, "orthonormal vectors");
  }

  @Test
  void independentSetsHaveTheMeanAndSpreadOfSimulatedOnes() {
    Random random = new Random(9);
    int draws = 20_000;
    double[] jaccard = new double[draws];
    for (int d = 0; d < draws; d++) {
      BitSet a = subset(random, 7, 20);
      BitSet b = subset(random, 11, 20);
      BitSet both = (BitSet) a.clone();
      both.and(b);
      a.or(b);
      jaccard[d] = (double) both.cardinality() / a.cardinality();
    }
    IndependentSets exact = IndependentSets.of(7, 11, 20);
    assertEquals(exact.mean(), StatUtils.mean(jaccard), 4 * exact.sd() / Math.sqrt(draws));
    assertEquals(
        exact.sd(), Math.sqrt(StatUtils.variance(jaccard)), 4 * exact.sd() / Math.sqrt(draws));
  }

  @Test
  void extremeSetSizesAreExact() {
    assertEquals(new IndependentSets(1, 0), IndependentSets.of(6, 6, 6));
    assertEquals(new IndependentSets(0, 0), IndependentSets.of(0, 4, 6));
    assertTrue(Double.isNaN(IndependentSets.of(0, 0, 6).mean()));
  }

  private static BitSet subset(Random random, int size, int of) {
    BitSet set = new BitSet(of);
    while (set.cardinality() < size) {
      set.set(random.nextInt(of));
    }
    return set;
  }

  private static double meanAbsoluteCosine(Random random, int vectors, int dimension) {
    double[][] v = new double[vectors][];
    for (int i = 0; i < vectors; i++) {
      v[i] = direction(random, dimension);
    }
    double sum = 0;
    for (int i = 0; i < vectors; i++) {
      for (int j = 0; j < i; j++) {
        double cosine = 0;
        for (int d = 0; d < dimension; d++) {
          cosine += v[i][d] * v[j][d];
        }
        sum += Math.abs(cosine);
      }
    }
    return sum / (vectors * (vectors - 1) / 2.0);
  }
}

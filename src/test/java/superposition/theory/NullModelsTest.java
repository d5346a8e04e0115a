package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
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
    double[][] v = new double[vectors][dimension];
    for (double[] row : v) {
      double norm = 0;
      for (int d = 0; d < dimension; d++) {
        row[d] = random.nextGaussian();
        norm += row[d] * row[d];
      }
      for (int d = 0; d < dimension; d++) {
        row[d] /= Math.sqrt(norm);
      }
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

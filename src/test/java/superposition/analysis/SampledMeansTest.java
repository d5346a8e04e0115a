package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of samples, their means, and what they say of the means' errors. */
class SampledMeansTest {

  @Test
  void meansAreThoseOfAllSamples() {
    SampledMeans means = new SampledMeans(new double[][] {{1, 10}, {4, 20}}, new int[] {1, 2});
    assertEquals(3, means.samples());
    assertArrayEquals(new double[] {5.0 / 3, 10}, means.means(), 1e-15);
    // group means 1 and 2, 10 and 10: population sd by √(G − 1)
    assertArrayEquals(new double[] {0.5, 0}, means.standardErrors(), 1e-15);
  }

  /** For a mean the bootstrap's error is the textbook's, (sd over groups)/√G, within its noise. */
  @Test
  void theBootstrapsErrorOfAMeanIsTheTextbooks() {
    Random random = new Random(3);
    double[][] sums = new double[32][2];
    int[] counts = new int[32];
    for (int g = 0; g < 32; g++) {
      counts[g] = 100;
      sums[g][0] = 100 * (7 + random.nextGaussian());
      sums[g][1] = 100 * 3;
    }
    SampledMeans means = new SampledMeans(sums, counts);
    // 60 replicates know a standard deviation to 9 %: four of those
    assertEquals(1, means.standardError(m -> m[0]) / means.standardErrors()[0], 0.37);
    assertEquals(0, means.standardError(m -> m[1]), 1e-12, "groups that agree");
    double[] both = means.standardErrors(m -> new double[] {m[0], 2 * m[0] + m[1]});
    assertEquals(means.standardError(m -> m[0]), both[0], 1e-15);
    assertEquals(2 * both[0], both[1], 1e-12);
    double centre = 0;
    double[][] replicates = means.replicates(m -> m);
    for (double[] replicate : replicates) {
      centre += replicate[0] / replicates.length;
    }
    assertEquals(60, replicates.length);
    assertEquals(means.means()[0], centre, 4 * means.standardErrors()[0] / Math.sqrt(60));
  }

  /** The sample variance of G values is G/(G − 1) of theirs: so is what resampling leaves out. */
  @Test
  void resamplingFewGroupsIsCorrectedForTheirNumber() {
    SampledMeans two = new SampledMeans(new double[][] {{1}, {3}}, new int[] {1, 1});
    assertEquals(Math.sqrt(2), two.standardError(new double[] {0, 2, 0, 2}), 1e-12);
    SampledMeans one = new SampledMeans(new double[][] {{1}}, new int[] {1});
    assertTrue(Double.isNaN(one.standardError(m -> m[0])));
    assertTrue(Double.isNaN(one.standardErrors()[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "60000, 100, 32",
    "5, 100, 5",
    "60000, 500000, 32",
    "60000, 500001, 31",
    "60000, 2000000, 8",
    "60000, 100000000, 4",
    "2, 100000000, 2"
  })
  void thereAreAsManyGroupsAsTheMemoryAllows(int samples, long components, int groups) {
    // 32, or as many as have 16 million sums together, but four
    assertEquals(groups, SamplePlan.of(samples, components).groups());
  }

  @ParameterizedTest
  @CsvSource({"60000, 32", "1000, 4", "1280, 5", "3, 3", "8192, 32", "7935, 30"})
  void blocksAreFilled(int samples, int groups) {
    assertEquals(groups, SamplePlan.ofBlocks(samples, 10).groups());
  }

  @Test
  void everySampleIsInOneGroup() {
    SamplePlan plan = new SamplePlan(1003, 7);
    int next = 0;
    for (int g = 0; g < 7; g++) {
      assertEquals(next, plan.from(g));
      assertEquals(1003 / 7.0, plan.size(g), 1);
      next += plan.size(g);
    }
    assertEquals(1003, next);
    SampledMeans counted =
        plan.evaluate(
            2,
            (group, sums, checkpoint) -> {
              sums[0] = plan.size(group);
              sums[1] = group * plan.size(group);
            });
    assertEquals(1003, counted.samples());
    double groups = IntStream.range(0, 7).mapToDouble(g -> g * plan.size(g)).sum() / 1003;
    assertArrayEquals(new double[] {1, groups}, counted.means(), 1e-12);
  }
}

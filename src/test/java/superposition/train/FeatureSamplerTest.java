package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.config.RunConfig;
import superposition.config.Sampling;

class FeatureSamplerTest {

  private static final int BLOCKS = 400;
  private static final int SAMPLES = BLOCKS * Block.MAX_SAMPLES;

  @ParameterizedTest
  @CsvSource({
    "100, 0.02",
    "7, 0.4",
    "3, 1",
    "1, 0.3",
    "1000, 0.0005",
    "2, 0.002",
    "4000, 0.0000005"
  })
  void everyFeatureIsActiveWithTheDensity(int features, double p) {
    RunConfig config = RunConfig.canonical(3).withFeatures(features).withDensity(p);
    int[] active = new int[features];
    Block block = new Block();
    FeatureSampler sampler = new FeatureSampler(config);
    RandomStream stream = new RandomStream(3);
    double sum = 0;
    double squares = 0;
    int entries = 0;
    for (int b = 0; b < BLOCKS; b++) {
      sampler.draw(stream, Block.MAX_SAMPLES, block);
      assertEquals(Block.MAX_SAMPLES, block.rows + block.empty);
      for (int e = 0; e < block.entries; e++) {
        active[block.feature[e]]++;
        sum += block.value[e];
        squares += block.value[e] * block.value[e];
      }
      entries += block.entries;
    }
    double all = (double) SAMPLES * features * p;
    assertEquals(all, entries, 5 * Math.sqrt(all * (1 - p)) + 1e-9);
    // six standard deviations of a binomial count, and three more where it is nearly always zero
    double sd = Math.sqrt(SAMPLES * p * (1 - p));
    for (int i = 0; i < features; i++) {
      assertEquals(SAMPLES * p, active[i], 6 * sd + 3, "feature " + i);
    }
    // U(−1, 1) has variance 1/3, its square 4/45
    assertEquals(0, sum / entries, 5 * Math.sqrt(1.0 / 3 / entries));
    assertEquals(1.0 / 3, squares / entries, 5 * Math.sqrt(4.0 / 45 / entries));
  }

  @Test
  void featuresAreActiveIndependently() {
    RunConfig config = RunConfig.canonical(1).withFeatures(6).withDensity(0.3);
    int[] patterns = new int[64];
    Block block = new Block();
    FeatureSampler sampler = new FeatureSampler(config);
    RandomStream stream = new RandomStream(9);
    for (int b = 0; b < BLOCKS; b++) {
      sampler.draw(stream, Block.MAX_SAMPLES, block);
      int[] pattern = new int[block.rows];
      for (int e = 0; e < block.entries; e++) {
        pattern[block.row[e]] |= 1 << block.feature[e];
      }
      for (int value : pattern) {
        assertTrue(value != 0, "a row without an active feature");
        patterns[value]++;
      }
      patterns[0] += block.empty;
    }
    for (int value = 0; value < 64; value++) {
      int on = Integer.bitCount(value);
      double p = Math.pow(0.3, on) * Math.pow(0.7, 6 - on);
      assertEquals(p * SAMPLES, patterns[value], 5 * Math.sqrt(SAMPLES * p * (1 - p)));
    }
  }

  @Test
  void conditionalSamplesHaveTheDistributionOfNonEmptyOnes() {
    RunConfig config =
        RunConfig.canonical(1).withFeatures(5).withDensity(0.15).withSampling(Sampling.CONDITIONAL);
    int[] patterns = new int[32];
    Block block = new Block();
    FeatureSampler sampler = new FeatureSampler(config);
    RandomStream stream = new RandomStream(10);
    for (int b = 0; b < BLOCKS; b++) {
      sampler.draw(stream, Block.MAX_SAMPLES, block);
      assertEquals(Block.MAX_SAMPLES, block.rows);
      int[] pattern = new int[block.rows];
      for (int e = 0; e < block.entries; e++) {
        pattern[block.row[e]] |= 1 << block.feature[e];
      }
      for (int value : pattern) {
        patterns[value]++;
      }
    }
    double some = 1 - Math.pow(0.85, 5);
    assertEquals(0, patterns[0]);
    for (int value = 1; value < 32; value++) {
      int on = Integer.bitCount(value);
      double p = Math.pow(0.15, on) * Math.pow(0.85, 5 - on) / some;
      assertEquals(p * SAMPLES, patterns[value], 5 * Math.sqrt(SAMPLES * p * (1 - p)));
    }
  }

  /**
   * The density just below 1 is drawn by tables, whose steps of 2⁻⁴⁰ are too coarse to know it from
   * 1.
   */
  @ParameterizedTest
  @EnumSource(
      value = Sampling.class,
      names = {"INDEPENDENT", "CONDITIONAL"})
  void fullDensityTakesTheSameNumbersFromTheStream(Sampling sampling) {
    RunConfig full = RunConfig.canonical(1).withFeatures(7).withDensity(1).withSampling(sampling);
    RunConfig nearly = full.withDensity(Math.nextDown(1.0));
    RandomStream stream = new RandomStream(6);
    RandomStream other = new RandomStream(6);
    for (int k = 0; k < 3; k++) {
      Block block = new Block();
      Block same = new Block();
      new FeatureSampler(full).draw(stream, 40, block);
      new FeatureSampler(nearly).draw(other, 40, same);
      assertEquals(40 * 7, block.entries);
      assertEquals(block.entries, same.entries);
      assertArrayEquals(same.row, block.row);
      assertArrayEquals(same.feature, block.feature);
      assertArrayEquals(same.value, block.value);
    }
  }

  @Test
  void theOrderByFeatureHoldsTheSameEntries() {
    RunConfig config = RunConfig.canonical(1).withDensity(0.1);
    Block block = new Block();
    new FeatureSampler(config).draw(new RandomStream(4), 200, block);
    block.index(100);
    float[][] dense = new float[block.rows][100];
    for (int e = 0; e < block.entries; e++) {
      dense[block.row[e]][block.feature[e]] = block.value[e];
    }
    assertEquals(block.entries, block.start[100]);
    for (int i = 0; i < 100; i++) {
      for (int e = block.start[i]; e < block.start[i + 1]; e++) {
        assertEquals(dense[block.rowByFeature[e]][i], block.valueByFeature[e]);
        assertTrue(e == block.start[i] || block.rowByFeature[e] > block.rowByFeature[e - 1]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0.5, INDEPENDENT",
    "7, 1, INDEPENDENT",
    "3, 0.1, INDEPENDENT",
    "300, 0.001, INDEPENDENT",
    "9, 0.0000001, INDEPENDENT",
    "7, 0.4, CONDITIONAL",
    "7, 1, CONDITIONAL",
    "2, 0.3, QUADRATURE"
  })
  void denseRowsHoldTheSameSamplesAsEntries(int features, double p, Sampling sampling) {
    RunConfig config =
        RunConfig.canonical(1)
            .withFeatures(features)
            .withDensity(p)
            .withSampling(sampling)
            .withBatch(200);
    Block entries = new Block();
    Block rows = new Block(features);
    RandomStream stream = new RandomStream(5);
    RandomStream same = new RandomStream(5);
    SampleSource source = SampleSource.of(config);
    // twice, because what the first left must not shine through
    for (int b = 0; b < 2; b++) {
      source.fill(entries, stream, 0, 200);
      source.fill(rows, same, 0, 200);
      float[][] expected = new float[entries.rows][features];
      for (int e = 0; e < entries.entries; e++) {
        expected[entries.row[e]][entries.feature[e]] = entries.value[e];
      }
      assertEquals(entries.empty, rows.empty);
      assertArrayEquals(expected, Arrays.copyOf(rows.dense, rows.rows));
      assertEquals(stream.next(), same.next());
    }
  }
}

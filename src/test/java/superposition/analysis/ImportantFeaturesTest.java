package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Neurons in two groups that share no feature: everything can be worked out by hand. */
class ImportantFeaturesTest {

  private static final int FEATURES = 12;
  private static final int HIDDEN = 6;

  /** Neurons 0–2 read features 0–5 with weight 1, the others the other features with ½. */
  private static ImportantFeatures.Result groups(Importance importance) {
    float[] wIn = new float[HIDDEN * FEATURES];
    float[] wOut = new float[FEATURES * HIDDEN];
    for (int m = 0; m < HIDDEN; m++) {
      for (int i = 0; i < FEATURES; i++) {
        if (m < HIDDEN / 2 == i < FEATURES / 2) {
          wIn[m * FEATURES + i] = m < HIDDEN / 2 ? 1 : 0.5f;
          wOut[i * HIDDEN + m] = 0.1f;
        }
      }
    }
    RunConfig config =
        RunConfig.canonical(1).withFeatures(FEATURES).withHidden(HIDDEN).withImportance(importance);
    Network network =
        new Network(FEATURES, HIDDEN, Activation.RELU, Activation.IDENTITY, wIn, wOut, null);
    Study study = new Study(TrainedModel.of(config, network), 20_000, 3);
    return study.get(ImportantFeatures.ANALYSIS);
  }

  @Test
  void whatTheFirstFeaturesHaveIsToldFromTheRest() {
    ImportantFeatures.Result result = groups(new Importance.First(6, 10));
    assertEquals(3 * 1 * 0.1, result.slope(), 1e-6);
    assertEquals(3 * 0.5 * 0.1, result.slopeOfRest(), 1e-6);
    assertTrue(result.error() < result.errorOfRest());
    // 3·6·1 of 3·6·1 + 3·6·¼
    assertEquals(0.8, result.weightShare(), 1e-6);
  }

  @Test
  void groupsThatShareNothingAreBlocks() {
    ImportantFeatures.Result result = groups(new Importance.First(6, 10));
    // a neuron taken away hurts all features of its group and no other: overlaps are 1 and 0
    assertEquals(1, result.block(), 1e-12);
    // 2 of the 20 ways to halve six neurons are these groups; sd of the part of 999 draws is .0095
    assertEquals(0.1, result.blockP(), 4 * 0.0095);
  }

  @Test
  void nothingIsDefinedWhereNoFeaturesComeFirst() {
    assertTrue(Double.isNaN(groups(new Importance.Uniform()).slope()));
    assertTrue(Double.isNaN(groups(new Importance.First(FEATURES, 10)).block()));
  }

  /** Neurons 1, 3 and 5 read features 0–5 with weight 1, the others features 5–11 with ½. */
  @Test
  void groupsMayOverlapAndLieAnywhere() {
    float[] wIn = new float[HIDDEN * FEATURES];
    float[] wOut = new float[FEATURES * HIDDEN];
    for (int m = 0; m < HIDDEN; m++) {
      for (int i = 0; i < FEATURES; i++) {
        if (m % 2 == 1 ? i < 6 : i > 4) {
          wIn[m * FEATURES + i] = m % 2 == 1 ? 1 : 0.5f;
          wOut[i * HIDDEN + m] = 0.1f;
        }
      }
    }
    ImportantFeatures.Result result = measure(HIDDEN, wIn, wOut);
    assertEquals((5 * 0.3 + 0.45) / 6, result.slope(), 1e-6);
    assertEquals(0.15, result.slopeOfRest(), 1e-6);
    // 3·6·1 + 3·¼ of 3·6·1 + 3·7·¼
    assertEquals(18.75 / 23.25, result.weightShare(), 1e-6);
    // sets of six and seven features with one in common
    assertEquals(1 - 1.0 / 12, result.block(), 1e-12);
    assertEquals(0.1, result.blockP(), 4 * 0.0095);
  }

  /** A neuron that is not read from has no share of its own, and hurts nothing. */
  @Test
  void silencedNeuronsAreInTheLowerHalf() {
    float[] wIn = new float[5 * FEATURES];
    float[] wOut = new float[FEATURES * 5];
    for (int m = 1; m < 4; m++) {
      for (int i = 0; i < FEATURES; i++) {
        boolean reads = m == 3 ? i >= 6 : i < 6;
        wIn[m * FEATURES + i] = reads ? 1 : 0;
        wOut[i * 5 + m] = reads ? 0.2f : 0;
      }
    }
    // halves {1, 2} and {0, 3, 4}: pairs of two empty sets say nothing, all others but (1, 2) are 0
    assertEquals(1.0 / 3, measure(5, wIn, wOut).block(), 1e-12);
  }

  @Test
  void threeNeuronsHaveNoHalves() {
    float[] weights = new float[3 * FEATURES];
    Arrays.fill(weights, 0.1f);
    ImportantFeatures.Result result = measure(3, weights, weights);
    assertEquals(0.5, result.weightShare(), 1e-6);
    assertTrue(Double.isNaN(result.block()) && Double.isNaN(result.blockP()));
  }

  private static ImportantFeatures.Result measure(int hidden, float[] wIn, float[] wOut) {
    RunConfig config =
        RunConfig.canonical(1)
            .withFeatures(FEATURES)
            .withHidden(hidden)
            .withImportance(new Importance.First(6, 10));
    Network network =
        new Network(FEATURES, hidden, Activation.RELU, Activation.IDENTITY, wIn, wOut, null);
    return new Study(TrainedModel.of(config, network), 4000, 3).get(ImportantFeatures.ANALYSIS);
  }
}

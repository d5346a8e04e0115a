package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}

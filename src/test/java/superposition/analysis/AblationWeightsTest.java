package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

class AblationWeightsTest {

  /**
   * DEFINITIONS section 3: 100 %, 99.6 % overlap, 52–58 features with ΔMSE < 0, none below −.004.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void signsOfWeightsTellWhatAblationDoes(int k) {
    AblationWeights.Result weights =
        new Study(ReferenceNetwork.load(k).model(), Study.INTERACTIVE_SAMPLES, 1)
            .get(AblationWeights.ANALYSIS);
    assertEquals(1, weights.hurtPositive());
    assertEquals(0.996, weights.hurtLargest(), 0.015);
    assertTrue(weights.improvedNegative() > 0.9, "all that are clearly below 0");
    assertEquals(55, Statistics.mean(weights.improved()), 3);
    assertTrue(weights.smallest() > -0.004 && weights.smallest() < 0);
  }

  @Test
  void aNaiveNetworkIsHurtWhereItsWeightsAre() {
    RunConfig config = RunConfig.canonical(1).withFeatures(4).withHidden(2);
    float[] in = {1, 0, 0, 0, 0, 1, 0, 0};
    float[] out = {1, 0, 0, 1, 0, 0, 0, 0};
    Network network =
        new Network(4, 2, config.hiddenActivation(), config.outputActivation(), in, out, null);
    AblationWeights.Result weights =
        new Study(TrainedModel.of(config, network), 1000, 1).get(AblationWeights.ANALYSIS);
    assertEquals(1, weights.hurtPositive());
    assertEquals(1, weights.hurtLargest());
    assertTrue(Double.isNaN(weights.improvedNegative()), "no feature gains");
    assertEquals(0, Statistics.max(weights.improved()));
  }

  @Test
  void sharesAreThoseOfAPlainCount() {
    Study study = new Study(SmallModels.report(7), 1000, 1);
    Network network = study.model().network();
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    int[] of = new int[7]; // positive, negative, hurt, of them positive, of them large, improved …
    for (int n = 0; n < SmallModels.HIDDEN; n++) {
      int size = 0;
      for (int i = 0; i < SmallModels.FEATURES; i++) {
        size += ablation.delta(n, i) > ablation.threshold() ? 1 : 0;
      }
      for (int i = 0; i < SmallModels.FEATURES; i++) {
        double w = network.wIn(n, i);
        int larger = 0;
        for (int k = 0; k < SmallModels.FEATURES; k++) {
          larger += network.wIn(n, k) > w ? 1 : 0;
        }
        boolean hurt = ablation.delta(n, i) > ablation.threshold();
        boolean improved = ablation.delta(n, i) < 0;
        of[0] += w > 0 ? 1 : 0;
        of[1] += w < 0 ? 1 : 0;
        of[2] += hurt ? 1 : 0;
        of[3] += hurt && w > 0 ? 1 : 0;
        of[4] += hurt && larger < size ? 1 : 0;
        of[5] += improved ? 1 : 0;
        of[6] += improved && w < 0 ? 1 : 0;
      }
    }
    double pairs = SmallModels.HIDDEN * SmallModels.FEATURES;
    AblationWeights.Result weights = study.get(AblationWeights.ANALYSIS);
    assertEquals(of[0] / pairs, weights.positive(), 1e-15);
    assertEquals(of[1] / pairs, weights.negative(), 1e-15);
    assertEquals((double) of[3] / of[2], weights.hurtPositive(), 1e-15);
    assertEquals((double) of[4] / of[2], weights.hurtLargest(), 1e-15);
    assertEquals((double) of[6] / of[5], weights.improvedNegative(), 1e-15);
    assertTrue(of[3] < of[2] && of[4] < of[2] && of[6] < of[5], "none is all there is");
  }
}

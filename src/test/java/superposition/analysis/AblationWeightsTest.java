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
}

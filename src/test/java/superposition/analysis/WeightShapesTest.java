package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Signs, spread and breadth of weights that are easily counted by hand. */
class WeightShapesTest {

  /** Two neurons, four features; feature 0 lies on neuron 0 alone, feature 3 on none. */
  private static final float[] IN = {3, -1, 2, 0, 0, -1, -2, 0};

  private static final float[] OUT = {1, 1, 0, 2, -2, 2, 0, 0};

  private static Study study(float[] in) {
    RunConfig config = RunConfig.canonical(0).withFeatures(4).withHidden(2);
    Network network = new Network(4, 2, Activation.RELU, Activation.IDENTITY, in, OUT, null);
    return new Study(TrainedModel.of(config, network), 1, 0);
  }

  @Test
  void signsAreCountedWithTheirMeanSizes() {
    WeightSigns.Result signs = study(IN).get(WeightSigns.ANALYSIS);
    assertArrayEquals(new double[] {2, 0}, signs.positive());
    assertArrayEquals(new double[] {2.5, Double.NaN}, signs.positiveSize());
    assertArrayEquals(new double[] {1, 1.5}, signs.negativeSize());
    assertEquals(1, signs.meanPositive());
    assertEquals(2.5, signs.meanPositiveSize(), "over the neurons that have any");
    assertEquals(1.25, signs.meanNegativeSize());
  }

  @Test
  void aFeatureIsSpreadOverOneToAllNeurons() {
    NeuronsPerFeature.Result spread = study(IN).get(NeuronsPerFeature.ANALYSIS);
    assertArrayEquals(new double[] {1, 2, 2, Double.NaN}, spread.encoder(), 1e-12);
    assertArrayEquals(new double[] {2, 1, 2, Double.NaN}, spread.decoder(), 1e-12);
  }

  @Test
  void theStrongestTenthIsATenthOfTheFeaturesOnAverage() {
    // sizes 0, 0, 0, 1, 1, 2, 2, 3: the 90th percentile lies between 2 and 3
    FeatureBreadth.Result breadth = study(IN).get(FeatureBreadth.ANALYSIS);
    assertEquals(2.3, breadth.threshold(), 1e-12);
    assertArrayEquals(new double[] {1, 0}, breadth.above());
    Study reference = new Study(ReferenceNetwork.load(1).model(), 1, 0);
    assertEquals(10, Statistics.mean(reference.get(FeatureBreadth.ANALYSIS).above()), 1e-12);
  }

  @Test
  void theSlopeThroughTheOriginLeavesOutSilencedNeurons() {
    float[] silenced = {0, 0, 0, 0, 0, -1, -2, 0};
    TiedWeights.Result tied = study(silenced).get(TiedWeights.ANALYSIS);
    // Σ w_out·w_in/Σ w_in² = (2·(−1) + 2·(−2))/5
    assertEquals(-1.2, tied.slopeThroughOrigin(), 1e-12);
    assertTrue(Double.isNaN(tied.cosines()[0]));
  }

  /** Directions (1, 0), (−1, −1)/√2 and (1, −1)/√2; feature 3 has none. */
  @Test
  void featuresWithoutWeightsHaveNoDirection() {
    FeatureGeometry.Result geometry = study(IN).get(FeatureGeometry.ANALYSIS);
    assertEquals(3, geometry.alive());
    assertArrayEquals(new double[] {-Math.sqrt(0.5), Math.sqrt(0.5), 0}, geometry.cosines(), 1e-12);
    assertEquals(3 + 2 * (0.5 + 0.5), geometry.framePotential(), 1e-12);
  }
}

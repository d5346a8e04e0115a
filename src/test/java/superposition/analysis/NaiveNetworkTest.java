package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** The naive solution as a network: what is measured of it are the baseline's closed forms. */
class NaiveNetworkTest {

  private static final int FEATURES = 20;

  private static Map<String, Double> measure(int hidden) {
    return Metrics.of(study(hidden)).values();
  }

  private static Study study(int hidden) {
    float[] wIn = new float[hidden * FEATURES];
    float[] wOut = new float[hidden * FEATURES];
    for (int k = 0; k < Math.min(hidden, FEATURES); k++) {
      wIn[k * FEATURES + k] = 1;
      wOut[k * hidden + k] = 1;
    }
    RunConfig config =
        RunConfig.canonical(1).withFeatures(FEATURES).withHidden(hidden).withDensity(0.1);
    Network network =
        new Network(FEATURES, hidden, Activation.RELU, Activation.IDENTITY, wIn, wOut, null);
    return new Study(TrainedModel.of(config, network), 20_000, 4);
  }

  @Test
  void errorsAreTheBaselines() {
    Map<String, Double> m = measure(5);
    assertEquals(m.get("naive.active"), m.get("error.active.mean"), 1e-5, "stratified x");
    for (String error : new String[] {"all-outputs", "loss"}) {
      String id = "error." + error;
      assertEquals(m.get("naive." + error), m.get(id), 4 * m.get(id + ".standard-error"), id);
    }
    assertEquals(0, m.get("error.beats-naive"), "an equal is not beaten");
    assertEquals(1, m.get("load.ratio-at-20"), 1e-6, "what it does alone is all it does");
    assertFalse(m.containsKey("load.crossover"), "an equal is not crossed");
    assertFalse(m.containsKey("load.crossover.standard-error"));
  }

  @Test
  void otherLoadsDensitiesAndExponentsAreTheBaselinesToo() {
    Study study = study(5);
    DensitySweep.Result sweep = study.get(DensitySweep.ANALYSIS);
    for (DensitySweep.Curve curve : List.of(sweep.active(), sweep.allOutputs(), sweep.loss())) {
      assertArrayEquals(curve.naive(), curve.trained(), 1e-3 * Statistics.max(curve.naive()));
      assertTrue(Double.isNaN(curve.crossover()), "an equal is not crossed");
    }
    LossComparison.Result losses = study.get(LossComparison.ANALYSIS);
    assertArrayEquals(losses.forced().naive(), losses.forced().trained(), 1e-4);
    assertEquals(0.75, losses.ignored());
    AllOutputsLoadCurve.Result load = study.get(AllOutputsLoadCurve.ANALYSIS);
    double[] errors = load.sampled().standardErrors();
    for (int k = 0; k < 20; k++) {
      assertEquals(load.naiveSquares()[k], load.squares()[k], 4 * errors[k] + 1e-7);
      assertEquals(load.naiveLosses()[k], load.losses()[k], 4 * errors[20 + k] + 1e-7);
    }
  }

  @Test
  void structureIsThatOfAPartialIdentity() {
    Map<String, Double> m = measure(5);
    assertEquals(5, m.get("matrix.rank"));
    assertEquals(0.25, m.get("slope.mean"), 1e-12);
    assertEquals(0, m.get("split.interference"), 1e-5);
    assertEquals(5, m.get("dimensionality.sum"), 1e-9);
    assertEquals(1, m.get("specialization.min"));
    assertEquals(1, m.get("tied.cosine"), 1e-12);
    assertEquals(0, m.get("geometry.abs-cos.mean"), "ignored features have no direction");
    assertFalse(m.containsKey("matrix.off-diagonal-budget"), "0/0 for ignored features");
  }

  @Test
  void withANeuronForEveryFeatureNothingIsLeft() {
    Map<String, Double> m = measure(FEATURES);
    assertEquals(0, m.get("error.active.max"), 1e-12);
    assertEquals(0, m.get("error.loss"), 1e-12);
    assertEquals(FEATURES, m.get("matrix.rank"));
    assertEquals(1, m.get("theory.slope"));
    // the loss (1 − c)⁴ is so flat there that single-precision sums leave c open by 1e-8^(1/3)
    assertEquals(1, m.get("theory.rescaling"), 5e-3);
    assertFalse(m.containsKey("loss.ratio-to-naive"), "0/0");
    assertFalse(m.containsKey("load.crossover"), "no error to cross");
    assertTrue(m.values().stream().allMatch(Double::isFinite));
  }

  @Test
  void moreNeuronsThanFeaturesAreMeasuredToo() {
    assertEquals(FEATURES, measure(FEATURES + 3).get("matrix.rank"));
  }

  @Test
  void theSmallestNetworkHasItsMetrics() {
    RunConfig config = RunConfig.canonical(1).withFeatures(1).withHidden(1);
    Network network =
        new Network(
            1, 1, Activation.RELU, Activation.IDENTITY, new float[] {2}, new float[] {0.25f}, null);
    Map<String, Double> m = Metrics.of(new Study(TrainedModel.of(config, network), 1, 4)).values();
    assertEquals(0.5, m.get("slope.mean"));
    assertEquals(0.125, m.get("tied.norm-ratio"));
    // (1 − .5)²/6
    assertEquals(0.25 / 6, m.get("split.isolated"), 1e-9);
    assertFalse(m.containsKey("cross-gain.mean"), "no other feature");
    assertFalse(m.containsKey("footprint.jaccard.mean"), "no other neuron");
    assertFalse(m.containsKey("error.active.mean.standard-error"), "one sample has no spread");
  }
}

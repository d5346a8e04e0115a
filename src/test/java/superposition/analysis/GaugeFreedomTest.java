package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** What may not change when features change places or a neuron's two weights trade scale. */
class GaugeFreedomTest {

  /** Metrics of the function that the network computes, or of its neurons' directions. */
  private static final List<String> OF_THE_FUNCTION =
      List.of(
          "slope.mean",
          "slope.sd",
          "slope.min",
          "slope.max",
          "slope.at-minus-one",
          "matrix.rank",
          "matrix.diagonal.mean",
          "matrix.diagonal.sd",
          "matrix.off-diagonal.min",
          "matrix.off-diagonal.max",
          "tied.cosine",
          "specialization.mean",
          "concentration.top-1",
          "concentration.top-10",
          "cross-term.min-at-half",
          "cross-term.max-at-half",
          "cross-gain.mean",
          "cross-gain.abs-mean",
          "split.isolated",
          "theory.slope-alone");

  /** Metrics of the weights as they are. */
  private static final List<String> OF_THE_WEIGHTS =
      List.of(
          "tied.norm-ratio",
          "tied.encoder-norm",
          "tied.decoder-norm",
          "tied.entrywise.slope",
          "tied.entrywise.intercept",
          "tied.entrywise.r",
          "breadth.above-0.05",
          "ablation.weight-rf.mean",
          "geometry.abs-cos.mean",
          "geometry.cos.min",
          "geometry.cos.max",
          "geometry.frame-potential",
          "dimensionality.sum",
          "dimensionality.min",
          "dimensionality.max");

  @Property(tries = 40)
  void placesOfFeaturesDoNotMatter(@ForAll long seed) {
    TrainedModel model = SmallModels.report(seed);
    Map<String, Double> before = metrics(model);
    Map<String, Double> after = metrics(permuted(model, seed));
    assertSame(OF_THE_FUNCTION, before, after, 1e-9);
    assertSame(OF_THE_WEIGHTS, before, after, 1e-9);
  }

  @Property(tries = 40)
  void theScaleOfANeuronDoesNotMatterToTheFunction(
      @ForAll long seed,
      @ForAll @IntRange(max = SmallModels.HIDDEN - 1) int neuron,
      @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
    TrainedModel model = SmallModels.report(seed);
    // scaled weights are rounded to single precision
    assertSame(OF_THE_FUNCTION, metrics(model), metrics(rescaled(model, neuron, scale)), 1e-5);
  }

  @Property(tries = 20)
  void theDiagonalOfMIsTheDifferenceOfTheTwoResponses(@ForAll long seed) {
    Responses.Result responses = new Study(SmallModels.report(seed), 1, 0).get(Responses.ANALYSIS);
    for (int j = 0; j < responses.features(); j++) {
      for (int i = 0; i < responses.features(); i++) {
        assertEquals(responses.m(j, i), responses.p(j, i) - responses.q(j, i), 1e-12);
      }
    }
  }

  @Property(tries = 20)
  void dimensionalitiesAddUpToTheHiddenNeuronsAtMost(@ForAll long seed) {
    FeatureDimensionality.Result result =
        new Study(SmallModels.report(seed), 1, 0).get(FeatureDimensionality.ANALYSIS);
    double sum = java.util.Arrays.stream(result.values()).sum();
    assertEquals(SmallModels.HIDDEN / 2.0, sum, SmallModels.HIDDEN / 2.0 + 1e-9);
  }

  private static void assertSame(
      List<String> ids, Map<String, Double> before, Map<String, Double> after, double tolerance) {
    for (String id : ids) {
      double expected = before.get(id);
      assertEquals(expected, after.get(id), tolerance * (1 + Math.abs(expected)), id);
    }
  }

  private static Map<String, Double> metrics(TrainedModel model) {
    return Metrics.of(new Study(model, 64, 1)).values();
  }

  private static TrainedModel permuted(TrainedModel model, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < SmallModels.FEATURES; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return changed(model, order, -1, 1);
  }

  private static TrainedModel rescaled(TrainedModel model, int neuron, double scale) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < SmallModels.FEATURES; i++) {
      order.add(i);
    }
    return changed(model, order, neuron, scale);
  }

  private static TrainedModel changed(
      TrainedModel model, List<Integer> order, int neuron, double scale) {
    Network network = model.network();
    RunConfig config = model.config();
    float[] wIn = network.wIn();
    float[] wOut = network.wOut();
    for (int n = 0; n < network.hidden(); n++) {
      double a = n == neuron ? scale : 1;
      for (int i = 0; i < network.features(); i++) {
        wIn[n * network.features() + i] = (float) (network.wIn(n, order.get(i)) * a);
        wOut[i * network.hidden() + n] = (float) (network.wOut(order.get(i), n) / a);
      }
    }
    return TrainedModel.of(
        config,
        new Network(
            network.features(),
            network.hidden(),
            network.hiddenActivation(),
            network.outputActivation(),
            wIn,
            wOut,
            null));
  }
}

package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/**
 * What may not change when features change places, or when a neuron's two weights trade scale:
 * every metric, except those that are listed here with what they depend on.
 */
@org.junit.jupiter.api.Tag("slow")
@net.jqwik.api.Tag("slow")
class GaugeFreedomTest {

  /**
   * Metrics of the weights as they are: W_in[n,:]·a and W_out[:,n]/a give the same outputs and
   * other values of these. The directions of features in the hidden space turn when one of its axes
   * is stretched.
   */
  private static final Set<String> OF_THE_GAUGE =
      Set.of(
          "tied.norm-ratio",
          "tied.encoder-norm",
          "tied.decoder-norm",
          "tied.entrywise.slope",
          "tied.entrywise.intercept",
          "tied.entrywise.r",
          "breadth.above-0.05",
          "geometry.abs-cos.mean",
          "geometry.abs-cos.max",
          "geometry.cos.mean",
          "geometry.cos.min",
          "geometry.cos.max",
          "geometry.cos.quantile-5",
          "geometry.cos.quantile-25",
          "geometry.cos.quantile-50",
          "geometry.cos.quantile-75",
          "geometry.cos.quantile-95",
          "geometry.frame-potential",
          "geometry.frame-potential.relative",
          "dimensionality.sum",
          "dimensionality.mean",
          "dimensionality.min",
          "dimensionality.max",
          "features.per-dimension");

  /** Lengths, and how many are above a bound: a neuron's scale may matter to them or not. */
  private static final Set<String> OF_LENGTHS = Set.of("features.norm", "features.represented");

  /** The naive baseline serves the first features, whichever these are. */
  private static final Set<String> OF_THE_ORDER = Set.of("error.beats-naive");

  /** Follow from sampled sets, and state no error of their own. */
  private static final Set<String> OF_SAMPLED_SETS =
      Set.of("footprint.jaccard.expected", "footprint.jaccard.independent-spread");

  private static final String ERROR = ".standard-error";

  private static final Set<String> SAMPLED = sampled();

  @Property(tries = 40)
  void placesOfFeaturesDoNotMatterToWhatFollowsFromTheWeights(@ForAll long seed) {
    TrainedModel model = SmallModels.report(seed);
    Map<String, Double> before = metrics(model).values();
    Map<String, Double> after = metrics(permuted(model, seed)).values();
    Set<String> exact = exact(before);
    assertTrue(exact.containsAll(OF_THE_GAUGE), "weights alone, whatever their gauge");
    // sums come in another order
    assertClose(exact, before, after, 1e-9);
  }

  /** Seeded: of a thousand comparisons with a sampled value a few lie beyond any tolerance. */
  @Property(tries = 12, seed = "7")
  void placesOfFeaturesDoNotMatterToWhatIsSampled(@ForAll long seed) {
    TrainedModel model = SmallModels.report(seed);
    assertSampledAlike(model, permuted(model, seed), 20_000);
  }

  @Test
  void placesOfFeaturesDoNotMatterToTheReferenceNetworks() {
    TrainedModel model = ReferenceNetwork.load(0).model();
    assertSampledAlike(model, permuted(model, 1), Study.INTERACTIVE_SAMPLES);
  }

  private static void assertSampledAlike(TrainedModel model, TrainedModel other, int samples) {
    Map<String, Double> before = Metrics.of(new Study(model, samples, 1)).values();
    Map<String, Double> after = Metrics.of(new Study(other, samples, 1)).values();
    Set<String> sampled = new TreeSet<>(SAMPLED);
    sampled.retainAll(after.keySet());
    sampled.removeAll(OF_THE_ORDER);
    sampled.removeIf(id -> !before.containsKey(id + ERROR) || !after.containsKey(id + ERROR));
    assertTrue(sampled.size() > 20, sampled.toString());
    for (String id : sampled) {
      double error = Math.hypot(before.get(id + ERROR), after.get(id + ERROR));
      // five errors of a difference; each is itself known to 15 %
      assertEquals(before.get(id), after.get(id), 5 * error + 1e-9, id);
    }
  }

  /** A power of two changes no digit of any product, so that equal means equal in every bit. */
  @Property(tries = 40)
  void theScaleOfANeuronDoesNotMatterToTheFunction(
      @ForAll long seed,
      @ForAll @IntRange(max = SmallModels.HIDDEN - 1) int neuron,
      @ForAll @IntRange(min = -8, max = 8) int exponent) {
    TrainedModel model = SmallModels.report(seed);
    Metrics before = metrics(model);
    Metrics after = metrics(rescaled(model, neuron, Math.scalb(1, exponent)));
    assertEquals(before.values().keySet(), after.values().keySet());
    before
        .values()
        .forEach(
            (id, value) -> {
              if (!OF_THE_GAUGE.contains(id) && !OF_LENGTHS.contains(id)) {
                assertEquals(value, after.values().get(id), id);
              }
            });
    before
        .arrays()
        .forEach(
            (id, array) -> {
              if (OF_THE_GAUGE.stream().noneMatch(metric -> metric.startsWith(id))
                  && !OF_LENGTHS.contains(id)) {
                assertArrayEquals(array, after.arrays().get(id), id);
              }
            });
  }

  @Property(tries = 40)
  void theScaleOfANeuronMattersToTheListedMetrics(
      @ForAll long seed, @ForAll @IntRange(max = SmallModels.HIDDEN - 1) int neuron) {
    TrainedModel model = SmallModels.report(seed);
    Map<String, Double> before = metrics(model).values();
    // so small that no weight of the neuron is above .05 any more
    Map<String, Double> after = metrics(rescaled(model, neuron, 0x1p-8)).values();
    for (String id : OF_THE_GAUGE) {
      double change = Math.abs(after.get(id) - before.get(id));
      assertTrue(change > 1e-6 * Math.abs(before.get(id)), id + ": " + before.get(id));
    }
  }

  @Property(tries = 40)
  void anyOtherScaleLeavesRoundingOnly(
      @ForAll long seed,
      @ForAll @IntRange(max = SmallModels.HIDDEN - 1) int neuron,
      @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
    TrainedModel model = SmallModels.report(seed);
    Map<String, Double> before = metrics(model).values();
    Set<String> free = exact(before);
    free.removeAll(OF_THE_GAUGE);
    free.removeAll(OF_LENGTHS);
    // these divide by a diagonal, or by a best slope, that may be near 0
    free.removeAll(
        Set.of("matrix.off-diagonal-budget", "theory.distance-alone", "theory.distance-rescaled"));
    // scaled weights are rounded to single precision
    assertClose(free, before, metrics(rescaled(model, neuron, scale)).values(), 1e-5);
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

  /** Ids of the metrics that are not sampled. */
  private static Set<String> exact(Map<String, Double> values) {
    Set<String> ids = new TreeSet<>(values.keySet());
    ids.removeAll(SAMPLED);
    ids.removeIf(id -> id.endsWith(ERROR));
    return ids;
  }

  /** Of a network for which all metrics are defined: those with a stated error, and two more. */
  private static Set<String> sampled() {
    Map<String, Double> all =
        Metrics.of(new Study(ReferenceNetwork.load(0).model(), 1000, 1)).values();
    Set<String> ids = new TreeSet<>(all.keySet());
    ids.removeIf(id -> !all.containsKey(id + ERROR));
    ids.addAll(OF_SAMPLED_SETS);
    return ids;
  }

  private static void assertClose(
      Set<String> ids, Map<String, Double> before, Map<String, Double> after, double tolerance) {
    for (String id : ids) {
      double expected = before.get(id);
      assertEquals(expected, after.get(id), tolerance * (1 + Math.abs(expected)), id);
    }
  }

  private static Metrics metrics(TrainedModel model) {
    return Metrics.of(new Study(model, 64, 1));
  }

  private static TrainedModel permuted(TrainedModel model, long seed) {
    List<Integer> order = order(model);
    Collections.shuffle(order, new Random(seed));
    return changed(model, order, -1, 1);
  }

  private static TrainedModel rescaled(TrainedModel model, int neuron, double scale) {
    return changed(model, order(model), neuron, scale);
  }

  private static List<Integer> order(TrainedModel model) {
    return IntStream.range(0, model.network().features())
        .boxed()
        .collect(Collectors.toCollection(ArrayList::new));
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

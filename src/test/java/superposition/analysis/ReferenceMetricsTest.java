package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every metric of three networks that an independent PyTorch implementation trained and measured;
 * see {@code src/test/resources/reference/README.md}.
 */
class ReferenceMetricsTest {

  private static final Map<Integer, Metrics> MEASURED = new HashMap<>();

  private static final String ERROR = ".standard-error";

  /** Both sides sampled: the difference has √2 of our standard error; four of those. */
  private static final double SAMPLED_TOLERANCE = 4 * Math.sqrt(2);

  private static Metrics metrics(int k) {
    return MEASURED.computeIfAbsent(
        k,
        network ->
            Metrics.of(new Study(ReferenceNetwork.load(network).model(), Study.FULL_SAMPLES, 7)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyReferenceMetricIsReproduced(int k) {
    ReferenceNetwork reference = ReferenceNetwork.load(k);
    Map<String, Double> values = metrics(k).values();
    assertFalse(reference.metrics().keySet().isEmpty());
    for (String id : reference.metrics().keySet()) {
      assertTrue(values.containsKey(id), id);
      double error = values.getOrDefault(id + ERROR, 0.0);
      assertEquals(reference.metric(id), values.get(id), 1e-5 + SAMPLED_TOLERANCE * error, id);
    }
  }

  /** Means over ten networks of the reference implementation, widened to their spread. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void metricsWithoutReferenceFilesLieWhereTenSeedsPutThem(int k) {
    Map<String, Double> values = metrics(k).values();
    assertEquals(0.0098, values.get("error.active.range"), 0.0015);
    assertEquals(0, values.get("ablation.improved.max"));
    assertEquals(1.483, values.get("receptive-field.ratio"), 4 * 0.019);
    assertEquals(12.07, values.get("receptive-field.gap.mean"), 4 * 0.48);
    assertEquals(1.232, values.get("tied.entrywise.slope"), 0.02);
    assertEquals(-0.069, values.get("tied.entrywise.intercept"), 0.005);
    assertEquals(0.995, values.get("tied.entrywise.r"), 0.002);
    assertEquals(3.08, values.get("loss.ratio-to-naive"), 0.05);
    assertEquals(0.137, values.get("split.share"), 0.005);
    assertEquals(0.52, values.get("pressure.squared.r"), 4 * 0.10);
    assertEquals(43, values.get("load.crossover"), 1);
    assertEquals(0.18, values.get("geometry.cos.mean"), 0.01);
    assertEquals(-0.42, values.get("geometry.cos.min"), 0.1);
    assertEquals(0.92, values.get("geometry.cos.max"), 0.06);
    assertEquals(0.437, values.get("theory.slope-alone"), 0.002);
    assertEquals(
        1, values.get("theory.rescaling"), 4 * values.get("theory.rescaling" + ERROR) + 0.002);
    assertEquals(0.388, values.get("theory.slope"), 5e-4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everySampledMetricStatesASmallError(int k) {
    Map<String, Double> values = metrics(k).values();
    Set<String> sampled =
        Set.of(
            "error.active.mean",
            "error.active.sd",
            "error.all-outputs",
            "error.loss",
            "loss.ratio-to-naive",
            "load.ratio-at-20",
            "ablation.mean-delta",
            "split.interference");
    for (String id : sampled) {
      double relative = values.get(id + ERROR) / values.get(id);
      assertTrue(relative > 0 && relative < 0.02, id + ": " + relative);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void ablationHurtsOnlyWhereTheEncoderIsPositive(int k) {
    Study study = new Study(ReferenceNetwork.load(k).model(), Study.INTERACTIVE_SAMPLES, 3);
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    for (int n = 0; n < ablation.neurons(); n++) {
      for (int i = 0; i < ablation.features(); i++) {
        if (ablation.delta(n, i) > ReceptiveFields.THRESHOLD) {
          assertTrue(study.model().network().wIn(n, i) > 0, n + ", " + i);
        }
      }
    }
  }
}

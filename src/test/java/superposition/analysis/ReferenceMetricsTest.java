package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every metric of three networks that an independent PyTorch implementation trained and measured;
 * see {@code src/test/resources/reference/README.md}.
 */
@Tag("slow")
class ReferenceMetricsTest {

  private static final Map<Integer, Metrics> MEASURED = new HashMap<>();

  private static final String ERROR = ".standard-error";

  private static final List<String> COUNTS =
      List.of(
          "ablation.functional-rf.mean",
          "ablation.functional-rf.sd",
          "footprint.jaccard.mean",
          "footprint.jaccard.sd",
          "footprint.jaccard.min",
          "footprint.jaccard.max");

  /** Both sides sampled: the difference has √2 of our standard error; four of those. */
  private static final double SAMPLED_TOLERANCE = 4 * Math.sqrt(2);

  /**
   * Sampling error of load.r2 in the reference files, apart from ours. They averaged one to twenty
   * errors a sample with one set of samples for all three networks, which gives a standard error of
   * about .0023, shared by the three: all are too high by two to three of it. For canonical-0 they
   * say .9692, while 800,000 samples pooled by an independent numpy script give .9636 ± .0004, and
   * the report .959. The start of the curve shows why: e(1) is split.isolated exactly, .06454, and
   * .9692 needs about .0653.
   */
  private static final double LOAD_R2_REFERENCE_ERROR = 0.0023;

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
      if (id.startsWith("load.")) {
        continue;
      }
      assertEquals(reference.metric(id), values.get(id), 1e-5 + SAMPLED_TOLERANCE * error, id);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theLoadCurveAgreesWithTheReferenceWithinItsSamplingError(int k) {
    ReferenceNetwork reference = ReferenceNetwork.load(k);
    Map<String, Double> values = metrics(k).values();
    assertEquals(
        reference.metric("load.r2"), values.get("load.r2"), 3 * LOAD_R2_REFERENCE_ERROR + 0.002);
    // 60,000 errors of 20 outputs without a control variate: twice our standard error
    assertEquals(
        reference.metric("load.ratio-at-20"),
        values.get("load.ratio-at-20"),
        4 * Math.sqrt(5) * values.get("load.ratio-at-20" + ERROR));
  }

  @Test
  void theStraightnessOfTheLoadCurveIsThatOfManyPooledSamples() {
    Map<String, Double> values = metrics(0).values();
    double error = values.get("load.r2" + ERROR);
    assertTrue(error < 0.0008, "few active features are sampled as well as many: " + error);
    assertEquals(0.9636, values.get("load.r2"), 4 * Math.hypot(0.0004, error));
  }

  /** What counts values beyond a threshold moves in steps, and its stated error knows it. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "0, 3", "1, 0", "1, 5", "2, 0", "2, 2", "2, 4"})
  void countsAgreeWithTheReferenceWithinThreeStatedErrors(int k, long seed) {
    ReferenceNetwork reference = ReferenceNetwork.load(k);
    Metrics metrics = Metrics.of(new Study(reference.model(), Study.INTERACTIVE_SAMPLES, seed));
    for (String id : COUNTS) {
      double error = metrics.values().get(id + ERROR);
      assertEquals(reference.metric(id), metrics.values().get(id), 3 * error + 1e-9, id);
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
    // .3811 ± .0008 over ten networks, by .388 and by .437
    assertEquals(0.3811 / 0.388 - 1, values.get("theory.distance"), 0.006);
    assertEquals(0.3811 / 0.437 - 1, values.get("theory.distance-alone"), 0.008);
    assertEquals(0, values.get("theory.distance-rescaled"), 0.005);
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
        if (ablation.delta(n, i) > ablation.threshold()) {
          assertTrue(study.model().network().wIn(n, i) > 0, n + ", " + i);
        }
      }
    }
  }
}

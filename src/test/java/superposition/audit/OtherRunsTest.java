package superposition.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.analysis.Study;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Verdict;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/** Audits of runs that the reports do not speak of. */
class OtherRunsTest {

  private static final RunConfig SHORT = RunConfig.canonical(3).withSteps(20).withBatch(64);

  static Stream<Arguments> runs() {
    RunConfig small = SHORT.withFeatures(12).withHidden(4).withDensity(0.3);
    RunConfig c = small;
    return Stream.of(
        Arguments.of("dense", small.withDensity(1)),
        Arguments.of("one feature", SHORT.withFeatures(1).withHidden(1)),
        Arguments.of("two features, one neuron", SHORT.withFeatures(2).withHidden(1)),
        Arguments.of("more neurons than features", SHORT.withFeatures(3).withHidden(7)),
        Arguments.of("absolute values", small.withHiddenActivation(Activation.ABS)),
        Arguments.of("gelu", small.withHiddenActivation(Activation.GELU)),
        Arguments.of("odd exponent", small.withLossExponent(2.5).withBias(true)),
        Arguments.of("unequal importance", small.withImportance(new Importance.First(3, 10))),
        Arguments.of("linear start", small.withInitialization(new Initialization.Linear())),
        Arguments.of(
            "tied output model",
            new RunConfig(
                c.features(),
                c.hidden(),
                Activation.IDENTITY,
                Activation.RELU,
                true,
                true,
                Target.IDENTITY,
                InputRange.UNIT,
                0.1,
                new Importance.Geometric(0.8),
                2,
                new Initialization.XavierNormal(),
                c.learningRate(),
                c.schedule(),
                c.steps(),
                c.batch(),
                c.sampling(),
                c.seed())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void areMeasuredWithoutTheReportsNumbers(String name, RunConfig config) {
    Audit audit = new Auditor().of(new Study(TrainingRun.train(config), 400, 1));
    assertFalse(audit.canonical());
    assertEquals(Claims.ALL.size(), audit.rows().size());
    Set<Verdict> ofTheReport =
        EnumSet.of(Verdict.REPRODUCED, Verdict.NOT_SUPPORTED, Verdict.INCONSISTENT);
    for (AuditRow row : audit.rows()) {
      assertFalse(ofTheReport.contains(row.finding().verdict()), row.claim().id());
      assertEquals("", AuditWords.reported(audit, row));
    }
    assertTrue(AuditWords.caution(audit).contains("canonical"), AuditWords.caution(audit));
  }

  @Test
  void whatHoldsOfAnyNetworkIsSaidOfAnyRun() {
    RunConfig config = SHORT.withHidden(12).withSteps(150);
    Map<String, Verdict> verdicts = verdicts(new Study(TrainingRun.train(config), 2000, 1));
    assertEquals(Verdict.BY_CONSTRUCTION, verdicts.get("matrix.rank"));
    assertEquals(Verdict.BY_CONSTRUCTION, verdicts.get("ablation.weight-rf"));
    assertEquals(Verdict.DEPENDS_ON_SCALE, verdicts.get("tied.norm-ratio"));
    assertEquals(Verdict.NOT_APPLICABLE, verdicts.get("slope.mean"));
  }

  /** Rescaled gelu neurons are another function. */
  @Test
  void scaleIsNoFreedomWhereActivationsAreNotHomogeneous() {
    RunConfig config = SHORT.withSteps(150).withHiddenActivation(Activation.GELU);
    Map<String, Verdict> verdicts = verdicts(new Study(TrainingRun.train(config), 500, 1));
    assertEquals(Verdict.NOT_APPLICABLE, verdicts.get("tied.norm-ratio"));
  }

  /** Tied weights have one norm, trained or not. */
  @Test
  void theNormRatioOfTiedWeightsIsByConstruction() {
    RunConfig tied = (RunConfig) runs().reduce((a, b) -> b).orElseThrow().get()[1];
    Map<String, Verdict> verdicts = verdicts(new Study(TrainingRun.train(tied), 500, 1));
    assertEquals(Verdict.BY_CONSTRUCTION, verdicts.get("tied.norm-ratio"));
    assertEquals(Verdict.BY_CONSTRUCTION, verdicts.get("tied.cosine"));
    // rescaled, they would be tied no more
    assertFalse(verdicts.containsValue(Verdict.DEPENDS_ON_SCALE), verdicts.toString());
  }

  /** The naive solution as a canonical network: most of what the reports found is not there. */
  @Test
  void theNaiveNetworkIsNotWhatTheReportsFound() {
    int n = 100;
    int m = 10;
    float[] wIn = new float[m * n];
    float[] wOut = new float[n * m];
    for (int k = 0; k < m; k++) {
      wIn[k * n + k] = 1;
      wOut[k * m + k] = 1;
    }
    Map<String, Verdict> verdicts = verdicts(canonical(wIn, wOut));
    assertEquals(Verdict.NOT_SUPPORTED, verdicts.get("slope.mean"));
    assertEquals(Verdict.NOT_SUPPORTED, verdicts.get("error.trained-mean"));
    assertEquals(Verdict.NOT_SUPPORTED, verdicts.get("error.beats-naive"));
    assertEquals(Verdict.NOT_SUPPORTED, verdicts.get("specialization.range"));
    assertEquals(Verdict.NOT_APPLICABLE, verdicts.get("matrix.budget"), "0/0");
    assertEquals(Verdict.INCONSISTENT, verdicts.get("split.summary-attenuation"));
  }

  @Test
  void aNetworkOfZerosIsJudgedWhereItCanBe() {
    Map<String, Verdict> verdicts = verdicts(canonical(new float[1000], new float[1000]));
    assertEquals(Verdict.NOT_SUPPORTED, verdicts.get("matrix.rank"), "rank 0");
    assertEquals(Verdict.NOT_APPLICABLE, verdicts.get("tied.cosine"));
    assertEquals(Verdict.NOT_APPLICABLE, verdicts.get("geometry.abs-cos"));
  }

  private static Study canonical(float[] wIn, float[] wOut) {
    Network network = new Network(100, 10, Activation.RELU, Activation.IDENTITY, wIn, wOut, null);
    return new Study(TrainedModel.of(RunConfig.canonical(5), network), 500, 1);
  }

  private static Map<String, Verdict> verdicts(Study study) {
    return new Auditor()
        .of(study).rows().stream()
            .collect(Collectors.toMap(row -> row.claim().id(), row -> row.finding().verdict()));
  }
}

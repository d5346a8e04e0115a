package superposition.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.analysis.Study;
import superposition.audit.claim.Claim;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Evidence;
import superposition.audit.rule.Finding;
import superposition.audit.rule.Rounded;
import superposition.audit.rule.Verdict;

/** Verdicts on networks that an independent implementation trained, and on changed values. */
class VerdictsTest {

  /** What an independent study of ten networks found (DEFINITIONS section 3), claim by claim. */
  @ParameterizedTest
  @CsvSource({
    "error.trained-mean, REPRODUCED",
    "error.beats-naive, REPRODUCED",
    "error.dedicated-lost, BY_CONSTRUCTION",
    "error.twice-better, DEPENDS_ON_METRIC",
    "error.sd, SAMPLING_NOISE",
    "error.min, SAMPLING_NOISE",
    "error.max, SAMPLING_NOISE",
    "error.range, SAMPLING_NOISE",
    "slope.mean, REPRODUCED",
    "slope.sd, REPRODUCED",
    "slope.outside, REPRODUCED",
    "slope.gain, NOT_SUPPORTED",
    "slope.identity, INCONSISTENT",
    "slope.error-correlation, SAMPLING_NOISE",
    "matrix.rank, BY_CONSTRUCTION",
    "matrix.diagonal, REPRODUCED",
    "matrix.budget, REPRODUCED",
    "matrix.diagonal-error, SAMPLING_NOISE",
    "matrix.diagonal-unexplained, SAMPLING_NOISE",
    "matrix.pressure, REPRODUCED",
    "matrix.interference-explains-nothing, NOT_SUPPORTED",
    "tied.cosine, REPRODUCED",
    "tied.norm-ratio, DEPENDS_ON_SCALE",
    "tied.entrywise, NOT_SUPPORTED",
    "specialization.range, REPRODUCED",
    "concentration.top-1, REPRODUCED",
    "concentration.top-10, REPRODUCED",
    "breadth.90th, BY_CONSTRUCTION",
    "breadth.above-0.05, DEPENDS_ON_SCALE",
    "geometry.abs-cos, LIKE_CHANCE",
    "geometry.symmetric, NOT_SUPPORTED",
    "load.r2, REPRODUCED",
    "load.linear, NOT_SUPPORTED",
    "load.ratio-at-20, REPRODUCED",
    "load.never-crosses, DEPENDS_ON_METRIC",
    "load.naive-degrades, NOT_SUPPORTED",
    "density.monotone, REPRODUCED",
    "ablation.functional-rf, REPRODUCED",
    "ablation.weight-rf, BY_CONSTRUCTION",
    "receptive-field.beyond-weights, NOT_SUPPORTED",
    "ablation.every-neuron, SAMPLING_NOISE",
    "ablation.improved-most, SAMPLING_NOISE",
    "ablation.improved-least, SAMPLING_NOISE",
    "footprint.mean, REPRODUCED",
    "footprint.independent, NOT_SUPPORTED",
    "cross-term.strongest, REPRODUCED",
    "cross-term.negative-worse, NOT_SUPPORTED",
    "cross-gain.mean, NOT_SUPPORTED",
    "cross-gain.abs-mean, NOT_SUPPORTED",
    "cross-gain.max, NOT_SUPPORTED",
    "split.isolated, REPRODUCED",
    "split.interference, REPRODUCED",
    "split.summary-attenuation, INCONSISTENT",
    "split.summary-interference, INCONSISTENT",
    "loss.l4-advantage, NOT_SUPPORTED",
    "loss.l2-advantage, NOT_SUPPORTED",
    "loss.naive-per-feature, INCONSISTENT",
    "loss.trained-per-feature, INCONSISTENT",
    "loss.33-times, INCONSISTENT",
  })
  void everyNetworkAloneAndAllTogetherLeadToTheKnownVerdict(String id, Verdict expected) {
    Claim claim = Claims.find(id).orElseThrow();
    Finding together = claim.judge(ReferenceEvidence.all());
    assertEquals(expected, together.verdict(), together.why());
    for (int k = 0; k < 3; k++) {
      Finding alone = claim.judge(ReferenceEvidence.one(k));
      assertEquals(expected, alone.verdict(), alone.why());
    }
  }

  static Stream<Claim> claims() {
    return Claims.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("claims")
  void whatIsMeasuredIsDefinedAndReasonsAreSentences(Claim claim) {
    Evidence evidence = ReferenceEvidence.all();
    assertTrue(claim.subject(evidence).measured().isDefined(), claim.measured());
    if (claim.control() != null) {
      assertTrue(claim.subject(evidence).level().isDefined(), claim.control().toString());
    }
    Finding finding = claim.judge(evidence);
    assertTrue(finding.why().endsWith("."), finding.why());
    assertTrue(!finding.why().contains("not finite"), finding.why());
    assertTrue(!finding.why().contains("NaN"), finding.why());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void noVerdictIsAConstant(Claim claim) {
    Set<Verdict> verdicts = reachable(claim);
    verdicts.remove(Verdict.NOT_APPLICABLE); // anything is that without its value
    assertTrue(verdicts.size() > 1, "whatever is measured, the verdict is " + verdicts);
  }

  @Test
  void everyKindOfVerdictIsReachedByAClaimThatHasOthersToo() {
    Set<Verdict> reached = EnumSet.noneOf(Verdict.class);
    for (Claim claim : Claims.ALL) {
      Set<Verdict> verdicts = reachable(claim);
      if (verdicts.size() > 1) {
        reached.addAll(verdicts);
      }
    }
    assertEquals(EnumSet.allOf(Verdict.class), reached);
  }

  /** The verdicts that changes of one value at a time, or of the reported number, lead to. */
  private static Set<Verdict> reachable(Claim claim) {
    Set<Verdict> verdicts = new HashSet<>();
    Map<String, Double> values = ReferenceEvidence.values(0);
    verdicts.add(judge(claim, values));
    for (String id : inputs(claim)) {
      Double value = values.get(id);
      if (value == null) {
        continue;
      }
      for (double other : others(value, claim, values)) {
        Map<String, Double> changed = new HashMap<>(values);
        changed.put(id, other);
        verdicts.add(judge(claim, changed));
      }
      Map<String, Double> without = new HashMap<>(values);
      without.remove(id);
      verdicts.add(judge(claim, without));
    }
    if (claim.number() != null) {
      // in steps of half a percent, for a report that would say otherwise
      for (int k = -600; k <= 600; k++) {
        double number = claim.number().value() * Math.pow(1.005, k);
        verdicts.add(judge(reporting(claim, number), values));
      }
    }
    return verdicts;
  }

  private static List<String> inputs(Claim claim) {
    List<String> ids = new ArrayList<>(List.of(claim.measured()));
    if (claim.control() != null && claim.control().id() != null) {
      ids.add(claim.control().id());
    }
    if (claim.control() != null && claim.control().spreadId() != null) {
      ids.add(claim.control().spreadId());
    }
    claim.rules().forEach(rule -> ids.addAll(rule.inputs(claim.measured())));
    return ids;
  }

  private static List<Double> others(double value, Claim claim, Map<String, Double> values) {
    List<Double> others = new ArrayList<>(List.of(0.0, -value, 1.0, -1.0, 0.5, 10.0, 100.0));
    for (double factor : new double[] {0.1, 0.5, 0.9, 1.1, 2, 10}) {
      others.add(factor * value);
    }
    double control = claim.subject(new Evidence(true, 1, List.of(values))).level().mean();
    if (Double.isFinite(control)) {
      others.add(control);
    }
    return others;
  }

  private static Claim reporting(Claim claim, double number) {
    return new Claim(
        claim.id(),
        claim.chapter(),
        claim.source(),
        claim.text(),
        claim.reported(),
        new Rounded(number, claim.number().half()),
        claim.measured(),
        claim.control(),
        claim.figure(),
        claim.rules());
  }

  private static Verdict judge(Claim claim, Map<String, Double> values) {
    return claim.judge(new Evidence(true, Study.FULL_SAMPLES, List.of(values))).verdict();
  }
}

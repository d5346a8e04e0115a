package superposition.audit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every rule on made-up values. */
class RulesTest {

  private static final Level CONTROL = Level.of("control", "c").spreading("s");

  @Test
  void reproducedIsWithinSeedSpreadAndRounding() {
    // three seeds of sd .01: t with two degrees of freedom is 19.2, so ± .22 and half a digit
    Evidence evidence = seeds("x", 0.99, 1, 1.01);
    assertVerdict(Verdict.REPRODUCED, Rules.reproduced(), subject("1.2", null, evidence));
    assertVerdict(Verdict.NOT_SUPPORTED, Rules.reproduced(), subject("1.5", null, evidence));
  }

  @Test
  void reproducedMayBeAnotherQuantityThatTheSentenceMeans() {
    Rule rule = Rules.reproduced(Level.of("other", "y"));
    Evidence evidence = evidence(run("x", 1, "y", 2), run("x", 1, "y", 2));
    assertVerdict(Verdict.REPRODUCED, rule, subject("2", null, evidence));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, subject("4", null, evidence));
    assertEquals(List.of("y"), rule.inputs("x"));
  }

  @Test
  void aSpanHoldsItsSmallestAndLargest() {
    Rule rule = Rules.spanned("low", "high", "0.05", "0.08");
    assertVerdict(Verdict.REPRODUCED, rule, spanned(0.051, 0.079));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, spanned(0.04, 0.079));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, spanned(0.051, 0.09));
  }

  private static Subject spanned(double low, double high) {
    return subject(
        null,
        null,
        evidence(
            run("x", 0.06, "low", low, "high", high), run("x", 0.06, "low", low, "high", high)));
  }

  @Test
  void byConstructionIsTheSameForEveryUntrainedNetwork() {
    Rule rule = Rules.byConstruction();
    assertVerdict(Verdict.BY_CONSTRUCTION, rule, against(10, 10, 0));
    assertVerdict(null, rule, against(9, 10, 0));
    assertVerdict(null, rule, against(10, 10, 0.5));
    assertVerdict(
        null,
        rule,
        subject(
            null, CONTROL, evidence(run("x", 10, "c", 10, "s", 0), run("x", 9, "c", 10, "s", 0))));
  }

  @Test
  void likeChanceIsWithinThreeSpreadsOfOneNetworkHoweverManyAreAveraged() {
    assertVerdict(Verdict.LIKE_CHANCE, Rules.likeChance(), against(0.261, 0.2587, 0.0026));
    assertVerdict(null, Rules.likeChance(), against(0.27, 0.2587, 0.0026));
    assertVerdict(null, Rules.likeChance(), against(0.2587, 0.2587, 0));
    // the mean of two seeds is 2.9 spreads off, though its own standard error is far smaller
    assertVerdict(
        Verdict.LIKE_CHANCE,
        Rules.likeChance(),
        subject(
            null,
            CONTROL,
            evidence(run("x", 2.91, "c", 0, "s", 1), run("x", 2.89, "c", 0, "s", 1))));
  }

  @Test
  void whatIsSaidToBeLikeChanceAndIsNotIsNotSupported() {
    Rule rule = Rules.claimedToBeLikeChance();
    assertVerdict(Verdict.LIKE_CHANCE, rule, against(0.1, 0, 0.1));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, against(0.5, 0, 0.1));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, against(-0.5, 0, 0.1));
  }

  @Test
  void aboveAndBelowHaveThreeSpreadsOfDoubt() {
    assertVerdict(Verdict.REPRODUCED, Rules.above(), against(4, 0, 1));
    assertVerdict(Verdict.LIKE_CHANCE, Rules.above(), against(2, 0, 1));
    assertVerdict(Verdict.NOT_SUPPORTED, Rules.above(), against(-4, 0, 1));
    assertVerdict(Verdict.REPRODUCED, Rules.below(), against(-4, 0, 1));
    assertVerdict(Verdict.NOT_SUPPORTED, Rules.below(), against(4, 0, 1));
  }

  @Test
  void aFixedLevelLeavesTheDoubtOfSamplingOnly() {
    Map<String, Double> run = run("x", 1.2, "x.standard-error", 0.1);
    Rule rule = Rules.above(Level.constant("one", 1));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, subject(null, null, evidence(run)));
    run.put("x.standard-error", 0.05);
    assertVerdict(Verdict.REPRODUCED, rule, subject(null, null, evidence(run)));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, subject(null, null, evidence(run("x", 1))));
  }

  @Test
  void samplingNoiseIsABiasThatTheReportShares() {
    Rule rule = Rules.samplingNoise();
    assertVerdict(Verdict.SAMPLING_NOISE, rule, noisy("-0.759", -0.97, -0.72, 0.04));
    assertVerdict(null, rule, noisy("-0.97", -0.97, -0.72, 0.04));
    // no bias beyond the doubt of one evaluation
    assertVerdict(null, rule, noisy("-0.759", -0.7201, -0.72, 0.04));
    assertEquals(List.of("noise.x", "noise.x.spread"), rule.inputs("x"));
  }

  @Test
  void onAnotherRunTheBiasAloneIsSamplingNoise() {
    Evidence evidence =
        new Evidence(
            false, 60_000, List.of(run("x", -0.97, "noise.x", -0.72, "noise.x.spread", 0.04)));
    assertVerdict(Verdict.SAMPLING_NOISE, Rules.samplingNoise(), subject("-0.97", null, evidence));
  }

  private static Subject noisy(String reported, double exact, double noisy, double scatter) {
    List<Map<String, Double>> seeds = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      double value = noisy + (k % 2 == 0 ? 0.001 : -0.001);
      seeds.add(run("x", exact, "noise.x", value, "noise.x.spread", scatter));
    }
    return subject(reported, null, new Evidence(true, 60_000, seeds));
  }

  @Test
  void theMetricDecidesWhereOneSaysBetterAndAnotherWorse() {
    Rule rule = Rules.dependsOnMetric("a");
    assertVerdict(Verdict.DEPENDS_ON_METRIC, rule, metrics(2, 0.5, 3));
    assertVerdict(null, rule, metrics(2, 1.5, 3));
    assertVerdict(null, rule, metrics(0.2, 0.5, 0.3));
    // .98 ± .01 is no decided disadvantage
    assertVerdict(null, rule, metrics(2, 0.98, 3));
    assertEquals(List.of("a.active", "a.all-outputs", "a.loss"), rule.inputs("x"));
  }

  private static Subject metrics(double active, double all, double loss) {
    Map<String, Double> run = run("x", 1, "a.active", active, "a.all-outputs", all, "a.loss", loss);
    run.put("a.all-outputs.standard-error", 0.01);
    return subject(null, null, evidence(run));
  }

  @Test
  void scaleDecidesWhereTheFunctionStaysAndTheValueDoesNot() {
    Rule rule = Rules.dependsOnScale();
    assertVerdict(Verdict.DEPENDS_ON_SCALE, rule, rescaled(1.13, 2.1, 1e-7));
    assertVerdict(null, rule, rescaled(1.13, 1.13, 1e-7));
    assertVerdict(null, rule, rescaled(1.13, 2.1, 0.01));
    assertVerdict(null, rule, subject(null, null, evidence(run("x", 1.13))));
  }

  private static Subject rescaled(double before, double after, double change) {
    return subject(
        null, null, evidence(run("x", before, "rescaled.x", after, Ids.OUTPUT_CHANGE, change)));
  }

  @Test
  void oneQuantityIsMistakenForAnotherThatTheReportNames() {
    Rule rule = Rules.mistakenFor(Level.of("other", "y"));
    assertVerdict(Verdict.NOT_SUPPORTED, rule, pair("0.43", 0.381, 0.434));
    assertVerdict(null, rule, pair("0.38", 0.381, 0.434));
    assertVerdict(null, rule, pair("0.43", 0.381, 0.5));
  }

  private static Subject pair(String reported, double x, double y) {
    return subject(
        reported, null, evidence(run("x", x, "y", y), run("x", x + 1e-5, "y", y + 1e-5)));
  }

  @Test
  void numbersOfAReportThatCannotBeRoundingsOfTheSameAreInconsistent() {
    Rule rule = Rules.inconsistent(Rounded.of("0.0642"), "elsewhere");
    Evidence evidence = evidence(run("x", 0.0644));
    assertVerdict(Verdict.INCONSISTENT, rule, subject("0.054", null, evidence));
    assertVerdict(null, rule, subject("0.064", null, evidence));
  }

  @Test
  void theFirstRuleWithAFindingDecides() {
    List<Rule> rules = List.of(Rules.likeChance(), Rules.reproduced());
    Subject subject =
        subject("5", CONTROL, evidence(run("x", 5, "c", 0, "s", 1), run("x", 5, "c", 0, "s", 1)));
    assertEquals(Verdict.REPRODUCED, Rule.first(rules, subject).verdict());
  }

  @Test
  void onAnotherRunFindingsAboutTheReportArePassedOver() {
    Evidence other = new Evidence(false, 60_000, List.of(run("x", 5, "c", 5, "s", 0)));
    Subject subject = subject("5", CONTROL, other);
    List<Rule> rules = List.of(Rules.reproduced(), Rules.byConstruction());
    assertEquals(Verdict.BY_CONSTRUCTION, Rule.first(rules, subject).verdict());
    Finding none = Rule.first(List.of(Rules.reproduced()), subject);
    assertEquals(Verdict.NOT_APPLICABLE, none.verdict());
    assertTrue(none.why().contains("canonical"), none.why());
  }

  @Test
  void whatIsNotDefinedIsNotJudged() {
    Subject subject = subject("5", CONTROL, evidence(run("c", 1)));
    Finding finding = Rule.first(List.of(Rules.reproduced()), subject);
    assertEquals(Verdict.NOT_APPLICABLE, finding.verdict());
    assertTrue(finding.why().contains("not defined"), finding.why());
  }

  /** A null verdict means that the rule has nothing to say. */
  private static void assertVerdict(Verdict expected, Rule rule, Subject subject) {
    Optional<Finding> finding = rule.judge(subject);
    assertEquals(expected, finding.map(Finding::verdict).orElse(null), finding.toString());
    finding.ifPresent(
        found -> {
          assertTrue(found.why().endsWith("."), found.why());
          assertTrue(
              Character.isUpperCase(found.why().charAt(0))
                  || !Character.isLetter(found.why().charAt(0)),
              found.why());
        });
  }

  private static Subject against(double x, double control, double spread) {
    return subject(null, CONTROL, evidence(run("x", x, "c", control, "s", spread)));
  }

  private static Subject subject(String reported, Level control, Evidence evidence) {
    Rounded number = reported == null ? null : Rounded.of(reported);
    return new Subject("x", number, control, evidence);
  }

  private static Evidence seeds(String id, double... values) {
    return new Evidence(
        true, 60_000, Arrays.stream(values).mapToObj(value -> run(id, value)).toList());
  }

  private static Evidence evidence(Map<String, Double> run) {
    return new Evidence(true, 60_000, List.of(run));
  }

  private static Evidence evidence(Map<String, Double> one, Map<String, Double> other) {
    return new Evidence(true, 60_000, List.of(one, other));
  }

  private static Map<String, Double> run(Object... idsAndValues) {
    Map<String, Double> run = new HashMap<>();
    for (int k = 0; k < idsAndValues.length; k += 2) {
      run.put((String) idsAndValues[k], ((Number) idsAndValues[k + 1]).doubleValue());
    }
    return run;
  }
}

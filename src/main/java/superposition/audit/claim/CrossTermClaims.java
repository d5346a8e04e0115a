package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.above;
import static superposition.audit.rule.Rules.below;
import static superposition.audit.rule.Rules.claimedToBeLikeChance;
import static superposition.audit.rule.Rules.reproduced;

import java.util.List;
import superposition.audit.rule.Level;

/** What one feature does to the outputs of others. */
final class CrossTermClaims {

  private static final String GAINS = "9. Cross-Gain Analysis";

  static final List<Claim> ALL =
      List.of(
          claim("cross-term.strongest")
              .from(
                  REPORT_1,
                  "Cross-terms",
                  "activating feature 12 actively suppresses feature 15's output, with a response of"
                      + " -0.1153 at x = 0.5")
              .says("The strongest suppression at x = 0.5 is −0.1153.")
              .reports("-0.1153")
              .measured("cross-term.min-at-half")
              .control(Level.of("strongest positive one", "cross-term.max-at-half"))
              .figure("cross-terms-suppressive")
              .rules(reproduced()),
          claim("cross-term.negative-worse")
              .from(
                  REPORT_1,
                  "Cross-terms",
                  "Negative cross-terms are worse … This is real interference, not just dilution.")
              .says("The strongest negative cross-term is larger than the strongest positive one.")
              .reportsWords("ratio > 1")
              .measured("cross-gain.negative-to-positive")
              .control(Level.constant("equal", 1))
              .figure("cross-terms-cooperative")
              .rules(above()),
          claim("cross-gain.mean")
              .from(REPORT_2, GAINS, "Cross-gain (off-diagonal): mean ≈ 0.00, |mean| ≈ 0.04")
              .says("The mean cross-gain is 0.00.")
              .reports("0.00")
              .measured("cross-gain.mean")
              .control(Level.of("self-gain", "slope.mean"))
              .figure("cross-gain")
              .rules(reproduced()),
          claim("cross-gain.abs-mean")
              .from(REPORT_2, GAINS, "Cross-gain (off-diagonal): mean ≈ 0.00, |mean| ≈ 0.04")
              .says("The mean size of a cross-gain is 0.04.")
              .reports("0.04")
              .measured("cross-gain.abs-mean")
              .control(Level.of("self-gain", "slope.mean"))
              .figure("cross-gain")
              .rules(reproduced()),
          claim("cross-gain.max")
              .from(REPORT_2, GAINS, "Range: approximately [−0.15, +0.15]")
              .says("The largest cross-gain is 0.15.")
              .reports("0.15")
              .measured("cross-gain.max")
              .control(Level.of("at x = 0.5", "cross-term.max-at-half"))
              .figure("cross-gain")
              .rules(reproduced()),
          claim("cross-gain.symmetric")
              .from(
                  REPORT_2,
                  GAINS,
                  "Cross-gains are approximately symmetric around 0: positive and negative"
                      + " interference cancel on average.")
              .says("Positive and negative cross-gains are equally frequent.")
              .reportsWords("half")
              .measured("cross-gain.positive-share")
              .controlUntrained()
              .figure("cross-gain")
              .rules(claimedToBeLikeChance()),
          claim("cross-gain.received-uniform")
              .from(
                  REPORT_2,
                  GAINS,
                  "The interference-received-per-feature plot shows that this cost is also roughly"
                      + " uniform across features")
              .says("Features receive more equal interference than in an untrained network.")
              .reportsWords("roughly uniform")
              .measured("matrix.received-spread")
              .controlUntrained()
              .figure("cross-gain")
              .rules(below()));

  private CrossTermClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.CROSS_TERMS, id);
  }
}

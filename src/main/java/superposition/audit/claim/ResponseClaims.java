package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.below;
import static superposition.audit.rule.Rules.byConstruction;
import static superposition.audit.rule.Rules.inconsistent;
import static superposition.audit.rule.Rules.mistakenFor;
import static superposition.audit.rule.Rules.reproduced;
import static superposition.audit.rule.Rules.samplingNoise;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** What one feature does to its own output. */
final class ResponseClaims {

  static final List<Claim> ALL =
      List.of(
          claim("slope.mean")
              .from(REPORT_1, "Slope distribution", "Mean slope: 0.380, std: 0.017.")
              .says("The mean response slope P[i,i] is 0.380.")
              .reports("0.380")
              .measured("slope.mean")
              .control(Level.of("theoretical estimate", "theory.slope"))
              .figure("slope-distribution")
              .rules(reproduced()),
          claim("slope.sd")
              .from(REPORT_1, "Slope distribution", "Mean slope: 0.380, std: 0.017.")
              .says("The slopes of the features spread by 0.017.")
              .reports("0.017")
              .measured("slope.sd")
              .control(Level.of("mean slope", "slope.mean"))
              .figure("slope-distribution")
              .rules(reproduced()),
          claim("slope.outside")
              .from(REPORT_1, "Slope distribution", "Zero features above 0.8, zero below 0.2.")
              .says("No feature has a slope above 0.8 or below 0.2.")
              .reports("0")
              .measured("slope.outside")
              .controlUntrained()
              .figure("slope-distribution")
              .rules(byConstruction(), reproduced()),
          claim("slope.blog")
              .from(
                  BLOG,
                  "part 2",
                  "Across all 100 features, the average slope is about 0.38: every feature is"
                      + " replayed at roughly 38% of full volume.")
              .says("Every feature is replayed at 38 % of full volume.")
              .reports("0.38")
              .measured("slope.mean")
              .control(Level.of("theoretical estimate", "theory.slope"))
              .figure("response-grid")
              .rules(reproduced()),
          claim("slope.gain")
              .from(
                  REPORT_2,
                  "4. Input-Output Response Curves",
                  "For positive inputs: an attenuated linear response with gain ≈ 0.43 (instead of"
                      + " the ideal 1.0)")
              .says("The gain for positive inputs is 0.43.")
              .reports("0.43")
              .measured("slope.mean")
              .control(Level.of("mean M[i,i]", "matrix.diagonal.mean"))
              .figure("response-all")
              .rules(
                  mistakenFor(
                      Level.of("mean M[i,i], which is P[i,i] − Q[i,i]", "matrix.diagonal.mean")),
                  reproduced()),
          claim("slope.self-gain")
              .from(
                  REPORT_2,
                  "9. Cross-Gain Analysis",
                  "Self-gain (diagonal): mean = 0.43, std = 0.01 — confirms the uniform attenuation")
              .says("Output i answers to feature i alone with a gain of 0.43.")
              .reports("0.43")
              .measured("slope.mean")
              .control(Level.of("mean M[i,i]", "matrix.diagonal.mean"))
              .figure("cross-gain")
              .rules(
                  mistakenFor(
                      Level.of("mean M[i,i], which is P[i,i] − Q[i,i]", "matrix.diagonal.mean")),
                  reproduced()),
          claim("slope.at-minus-one")
              .from(
                  REPORT_2,
                  "4. Input-Output Response Curves",
                  "For negative inputs: near-zero output (small residual ≈ −0.04)")
              .says("At x = −1 a feature's own output is −0.04.")
              .reports("-0.04")
              .measured("slope.at-minus-one")
              .control(Level.constant("ideal", 0))
              .figure("response-all")
              .rules(reproduced()),
          claim("slope.identity")
              .from(
                  REPORT_2,
                  "4. Input-Output Response Curves; 5. Weight Matrix Structure",
                  "gain ≈ 0.43 … small residual ≈ −0.04 … Diagonal: nearly uniform at ≈ 0.43")
              .says("P[i,i] = 0.43, Q[i,i] = −0.04 and M[i,i] = 0.43 hold of one network.")
              .reports("0.43")
              .measured("identity.difference")
              .control(Level.of("mean M[i,i]", "matrix.diagonal.mean"))
              .figure("diagonal-and-budget")
              .rules(
                  inconsistent(
                      Rounded.from(Rounded.of("0.43"), Rounded.of("-0.04"), (p, q) -> p - q),
                      "a ReLU network without bias has M[i,i] = P[i,i] − Q[i,i] exactly, 0.43 + 0.04",
                      Level.of("largest |M − (P − Q)|", "identity.residual")),
                  reproduced()),
          claim("slope.error-correlation")
              .from(
                  REPORT_1,
                  "Slope distribution",
                  "The correlation between isolation slope and MSE under co-activation is r = -0.759.")
              .says("Slope and error of a feature are correlated with r = −0.759.")
              .reports("-0.759")
              .measured("correlation.slope-error")
              .control(Level.of("5,000 samples a feature", "noise.correlation.slope-error"))
              .figure("slope-vs-error")
              .rules(samplingNoise(), reproduced()),
          claim("slope.less-disrupted")
              .from(
                  REPORT_1,
                  "Slope distribution",
                  "A feature in a better-conditioned weight direction gets a slightly higher slope and"
                      + " is also slightly less disrupted by cross-terms.")
              .says("Features with a higher slope receive less interference (r below 0).")
              .reportsWords("r < 0")
              .measured("correlation.slope-interference")
              .control(Level.constant("no relation", 0).spreading("chance.correlation"))
              .figure("slope-vs-error")
              .rules(below()));

  private ResponseClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.RESPONSE, id);
  }
}

package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.above;
import static superposition.audit.rule.Rules.dependsOnMetric;
import static superposition.audit.rule.Rules.inconsistent;
import static superposition.audit.rule.Rules.reproduced;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** What other exponents of the loss would say. */
final class LossClaims {

  private static final String LOSSES = "8. L4 vs L2 Loss Analysis";
  private static final Level FORCED =
      Level.of("with the feature forced active", "loss.forced.ratio");
  private static final Level EQUAL = Level.constant("equal", 1);
  private static final Rounded ADVANTAGE = Rounded.of("8.5");

  static final List<Claim> ALL =
      List.of(
          claim("loss.better-deal")
              .from(BLOG, "part 1", "Spreading the pain thin is, mathematically, the better deal.")
              .says("By the training loss the trained network is better than the naive one.")
              .reportsWords("better")
              .measured("loss.ratio-to-naive")
              .control(EQUAL)
              .figure("loss-comparison")
              .rules(above()),
          claim("loss.l4-advantage")
              .from(REPORT_2, LOSSES, "The L4 penalty is ~8.5× worse for the naive strategy.")
              .says("Under L4 the naive baseline is 8.5 times as bad.")
              .reports("8.5")
              .measured("loss.ratio-to-naive")
              .control(Level.of("(1 − m/n)/(1 − M[i,i])⁴", "loss.formula"))
              .figure("loss-comparison")
              .rules(reproduced(FORCED)),
          claim("loss.l2-advantage")
              .from(
                  REPORT_2,
                  LOSSES,
                  "Even under L2, the attenuation strategy wins (~2.7× improvement)")
              .says("Under L2 the naive baseline is 2.7 times as bad.")
              .reports("2.7")
              .measured("loss-2.forced.ratio")
              .control(Level.of("(1 − m/n)/(1 − M[i,i])²", "loss-2.formula"))
              .figure("loss-comparison")
              .rules(reproduced(Level.of("over all outputs", "loss-2.training.ratio"))),
          claim("loss.l2-wins")
              .from(
                  REPORT_2,
                  "11. Summary of Results",
                  "Even under L2 the attenuation strategy wins (~2.7×)")
              .says("Under L2, too, the trained network is better than the naive one.")
              .reportsWords("better")
              .measured("loss-2.forced.ratio")
              .control(Level.of("over all outputs", "loss-2.training.ratio"))
              .figure("loss-comparison")
              .rules(dependsOnMetric("advantage"), above(EQUAL)),
          claim("loss.naive-per-feature")
              .from(
                  REPORT_2,
                  LOSSES,
                  "Ignoring 90 features (naive strategy): mean L4 loss per feature ≈ 0.1494")
              .says("The naive baseline's mean L4 loss per feature is 0.1494.")
              .reports("0.1494")
              .measured("loss.forced.naive")
              .control(Level.of("its squared error", "naive.active"))
              .figure("loss-comparison")
              .rules(
                  inconsistent(
                      Rounded.from(ADVANTAGE, Rounded.of("0.0743"), (a, b) -> a * b),
                      "8.5 times the 0.0743 of the next line"),
                  reproduced()),
          claim("loss.trained-per-feature")
              .from(
                  REPORT_2,
                  LOSSES,
                  "Attenuating all 100 (learned strategy): mean L4 loss per feature ≈ 0.0743")
              .says("The trained network's mean L4 loss per feature is 0.0743.")
              .reports("0.0743")
              .measured("loss.forced.trained")
              .control(Level.of("its squared error", "error.active.mean"))
              .figure("loss-comparison")
              .rules(
                  inconsistent(
                      Rounded.from(Rounded.of("0.1494"), ADVANTAGE, (a, b) -> a / b),
                      "the 0.1494 of the line before by 8.5"),
                  reproduced()),
          claim("loss.33-times")
              .from(
                  REPORT_2,
                  LOSSES,
                  "an ignored feature with error ≈ 0.17 contributes (0.17)⁴ ≈ 0.0008, while an"
                      + " attenuated feature with error ≈ 0.07 contributes (0.07)⁴ ≈ 0.000024 — a 33×"
                      + " difference per feature")
              .says("An ignored feature's L4 loss is 33 times that of an attenuated one.")
              .reports("33")
              .measured("loss.forced.ratio-of-ignored")
              .control(Level.of("of all features", "loss.forced.ratio"))
              .figure("loss-comparison")
              .rules(
                  inconsistent(
                      Rounded.from(
                          Rounded.of("0.17"),
                          Rounded.of("0.07"),
                          (ignored, attenuated) -> Math.pow(ignored / attenuated, 2)),
                      "section 2 has 0.17 and 0.07 as squared errors; the fourth powers of their"
                          + " roots differ by (0.17/0.07)²"),
                  reproduced()),
          claim("loss.higher-gain-under-l2")
              .from(
                  REPORT_2,
                  "12. Open Questions",
                  "Theory predicts the optimal gain should be higher under L2")
              .says("The optimal slope for q = 2 is higher than that of this network.")
              .reportsWords("higher")
              .measured("theory.slope-at-2")
              .control(Level.of("this network", "slope.mean"))
              .figure("slope-distribution")
              .rules(above()));

  private LossClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.LOSS, id);
  }
}

package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.above;
import static superposition.audit.rule.Rules.dependsOnMetric;
import static superposition.audit.rule.Rules.reproduced;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** What many active features do. */
final class LoadClaims {

  private static final String LOAD = "Performance vs number of active features";
  private static final String SPARSITY = "7. Sparsity Sweep";
  private static final Level EQUAL = Level.constant("equal", 1);

  static final List<Claim> ALL =
      List.of(
          claim("load.r2")
              .from(
                  REPORT_1,
                  LOAD,
                  "The degradation of trained MSE with k is almost perfectly linear (R² = 0.959).")
              .says("A straight line explains 0.959 of the error's variance over k = 1 … 20.")
              .reports("0.959")
              .measured("load.r2")
              .control(Level.of("a line over √k", "load.r2-over-root"))
              .figure("load")
              .rules(reproduced()),
          claim("load.linear")
              .from(
                  REPORT_1,
                  LOAD,
                  "Each additional co-active feature adds roughly constant noise to all others, the"
                      + " contributions accumulate linearly")
              .says(
                  "The error rises along a straight line: the first further active feature adds as"
                      + " much as each does from the 10th to the 20th (more is concave).")
              .reports("constant", Rounded.of("1"))
              .measured("load.increment-ratio")
              .control(Level.constant("straight line", 1))
              .figure("load")
              .rules(reproduced()),
          claim("load.ratio-at-20")
              .from(REPORT_1, LOAD, "At that density it is still 26% better (ratio = 0.736).")
              .says("With 20 active features the trained error is 0.736 of the naive one.")
              .reports("0.736")
              .measured("load.ratio-at-20")
              .control(Level.of("crosses 1 at k", "load.crossover"))
              .figure("load")
              .rules(reproduced()),
          claim("load.never-crosses")
              .from(
                  REPORT_1,
                  LOAD,
                  "The trained model never crosses the naive baseline, even at k = 20.")
              .says("With 20 active features the trained network is better than the naive one.")
              .reportsWords("better")
              .measured("advantage-under-load.active")
              .control(Level.of("by all outputs", "advantage-under-load.all-outputs"))
              .figure("load")
              .rules(dependsOnMetric("advantage-under-load"), above(EQUAL)),
          claim("load.ten-times-denser")
              .from(
                  BLOG,
                  "The six findings",
                  "Error grows linearly as more features activate, and beats the give-up baseline even"
                      + " at ten times the training density.")
              .says("At ten times the training density the trained network beats the naive one.")
              .reportsWords("better")
              .measured("advantage-when-dense.active")
              .control(Level.of("by all outputs", "advantage-when-dense.all-outputs"))
              .figure("density-sweep")
              .rules(dependsOnMetric("advantage-when-dense"), above(EQUAL)),
          claim("load.naive-degrades")
              .from(REPORT_1, LOAD, "The naive model also degrades badly at high k")
              .says("The naive baseline's error grows with the number of active features.")
              .reportsWords("rises")
              .measured("naive.load-growth.active")
              .control(Level.of("by all outputs", "naive.load-growth.all-outputs"))
              .figure("load")
              .rules(above(Level.constant("flat", 1))),
          claim("density.monotone")
              .from(REPORT_2, SPARSITY, "MSE increases monotonically as p increases.")
              .says("The error rises with every step of the density.")
              .reportsWords("rises")
              .measured("density.smallest-step")
              .control(Level.constant("no change", 0))
              .figure("density-sweep")
              .rules(above()),
          claim("density.interference-dominates")
              .from(
                  REPORT_2,
                  SPARSITY,
                  "As p increases toward 1.0 (all features active), interference dominates and MSE"
                      + " degrades significantly.")
              .says("With all features active most of the error is interference.")
              .reportsWords("more than half")
              .measured("density.dense-share")
              .control(Level.constant("half", 0.5))
              .figure("density-sweep")
              .rules(above()),
          claim("density.dense-impossible")
              .from(
                  REPORT_1,
                  "The weight structure",
                  "Under a dense input distribution this would make reconstruction nearly impossible")
              .says("With all features active the error is larger than if outputs were simply 0.")
              .reportsWords("no reconstruction")
              .measured("density.dense-error")
              .control(Level.of("outputs of 0", "naive.ignored"))
              .figure("density-sweep")
              .rules(above()));

  private LoadClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.LOAD, id);
  }
}

package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.below;
import static superposition.audit.rule.Rules.byConstruction;
import static superposition.audit.rule.Rules.dependsOnMetric;
import static superposition.audit.rule.Rules.inconsistent;
import static superposition.audit.rule.Rules.reproduced;
import static superposition.audit.rule.Rules.samplingNoise;
import static superposition.audit.rule.Rules.spanned;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** How large the errors are, and what they are made of. */
final class ErrorClaims {

  static final List<Claim> ALL =
      List.of(
          claim("error.trained-mean")
              .from(REPORT_1, "Does it even work?", "Mean MSE: 0.0742 (trained) vs 0.1505 (naive)")
              .says("The trained network's mean squared error per feature is 0.0742.")
              .reports("0.0742")
              .measured("error.active.mean")
              .control(Level.of("naive", "naive.active"))
              .figure("per-feature-mse")
              .rules(reproduced()),
          claim("error.naive-mean")
              .from(REPORT_1, "Does it even work?", "Naive baseline mean = 0.1505.")
              .says("The naive baseline's mean squared error per feature is 0.1505.")
              .reports("0.1505")
              .measured("baseline.active")
              .control(Level.of("closed form", "naive.active"))
              .figure("per-feature-mse")
              .rules(reproduced()),
          claim("error.beats-naive")
              .from(
                  REPORT_1,
                  "Does it even work?",
                  "The trained model beats the naive baseline on 90 out of 100 features.")
              .says(
                  "90 of 100 features have a smaller error than under the naive baseline; more is not"
                      + " possible, because its error on the other 10 is 0.")
              .reports("90")
              .measured("error.beats-naive")
              .controlUntrained()
              .figure("per-feature-mse")
              .rules(byConstruction(), reproduced()),
          claim("error.dedicated-lost")
              .from(
                  REPORT_1,
                  "Does it even work?",
                  "The 10 red bars on the left are features 0-9, exactly the ones the naive solution"
                      + " gets for free.")
              .says("The ten features that lose are those that the naive baseline serves.")
              .reports("10")
              .measured("error.dedicated-lost")
              .controlUntrained()
              .figure("per-feature-mse")
              .rules(byConstruction(), reproduced()),
          claim("error.twice-better")
              .from(
                  REPORT_2,
                  "2. Naive Baseline vs Trained Model",
                  "The trained model achieves ~2.0× lower MSE than the naive baseline.")
              .says("The trained network is twice as good as the naive baseline.")
              .reports("2.0")
              .measured("advantage.active")
              .control(Level.of("by all outputs", "advantage.all-outputs"))
              .figure("error-sorted")
              .rules(dependsOnMetric("advantage"), reproduced()),
          claim("error.half")
              .from(
                  BLOG,
                  "part 1",
                  "The trained network, given the same ten neurons but allowed to learn freely, comes"
                      + " in at 0.074, roughly half.")
              .says("The trained network's mean squared error per feature is 0.074.")
              .reports("0.074")
              .measured("error.active.mean")
              .control(Level.of("naive", "naive.active"))
              .figure("per-feature-mse")
              .rules(reproduced()),
          claim("error.min")
              .from(REPORT_2, "3. Per-Feature MSE Analysis", "min = 0.0671")
              .says("The best feature's error is 0.0671.")
              .reports("0.0671")
              .measured("error.active.min")
              .control(Level.of("mean", "error.active.mean"))
              .figure("error-sorted")
              .rules(samplingNoise(), reproduced()),
          claim("error.max")
              .from(REPORT_2, "3. Per-Feature MSE Analysis", "max = 0.0808")
              .says("The worst feature's error is 0.0808.")
              .reports("0.0808")
              .measured("error.active.max")
              .control(Level.of("mean", "error.active.mean"))
              .figure("error-sorted")
              .rules(samplingNoise(), reproduced()),
          claim("error.sd")
              .from(REPORT_2, "3. Per-Feature MSE Analysis", "std = 0.0029")
              .says("The errors of the features spread by 0.0029.")
              .reports("0.0029")
              .measured("error.active.sd")
              .control(Level.of("5,000 samples a feature", "noise.error.active.sd"))
              .figure("error-sorted")
              .rules(samplingNoise(), reproduced()),
          claim("error.range")
              .from(
                  REPORT_1,
                  "Slope distribution",
                  "Both variations are small in absolute terms (slope std = 0.017, MSE range ="
                      + " 0.0128)")
              .says("From the best to the worst feature the error rises by 0.0128.")
              .reports("0.0128")
              .measured("error.active.range")
              .control(Level.of("5,000 samples a feature", "noise.error.active.range"))
              .figure("slope-vs-error")
              .rules(samplingNoise(), reproduced()),
          claim("error.flat")
              .from(
                  REPORT_2,
                  "3. Per-Feature MSE Analysis",
                  "a nearly flat bar chart sitting well below the ignored-feature baseline of 1/6")
              .says("Every feature's error lies below that of an ignored one, 1/6.")
              .reportsWords("all below 1/6")
              .measured("error.active.max")
              .control(Level.of("an ignored feature", "naive.ignored"))
              .figure("error-sorted")
              .rules(below()),
          claim("split.isolated")
              .from(
                  REPORT_2,
                  "10. Isolating the Interference Cost",
                  "Attenuation (gain = 0.43) 0.0642 86%")
              .says("Alone, without other active features, a feature's error is 0.0642.")
              .reports("0.0642")
              .measured("split.isolated")
              .control(Level.of("with the others", "error.active.mean"))
              .figure("error-split")
              .rules(reproduced()),
          claim("split.interference")
              .from(
                  REPORT_2,
                  "10. Isolating the Interference Cost",
                  "Interference (p = 0.02) 0.0103 14%")
              .says("Other active features add 0.0103 to the error.")
              .reports("0.0103")
              .measured("split.interference")
              .control(Level.of("alone", "split.isolated"))
              .figure("error-split")
              .rules(reproduced()),
          claim("split.share")
              .from(
                  REPORT_2,
                  "10. Isolating the Interference Cost",
                  "Interference (p = 0.02) 0.0103 14%")
              .says("Interference is 14 % of the error.")
              .reports("14 %", Rounded.of("0.14"))
              .measured("split.share")
              .control(Level.of("with all features active", "density.dense-share"))
              .figure("error-split")
              .rules(reproduced()),
          claim("split.uniform")
              .from(
                  REPORT_2,
                  "10. Isolating the Interference Cost",
                  "showing a consistent gap of ~0.01 across all features — the interference cost")
              .says("Interference costs every feature about 0.01.")
              .reports("0.01")
              .measured("split.interference")
              .control(Level.of("alone", "split.isolated"))
              .figure("error-split")
              .rules(spanned("split.interference.min", "split.interference.max", "0.01", "0.01")),
          claim("split.attenuation-gap")
              .from(
                  REPORT_2,
                  "10. Isolating the Interference Cost",
                  "0.0542, close to but slightly below the measured isolated MSE of 0.0642. The small"
                      + " gap suggests the hidden-layer ReLU nonlinearity introduces a small"
                      + " additional error even in isolation.")
              .says(
                  "Attenuation alone leaves 0.0100 of the isolated error unexplained, which the"
                      + " hidden ReLU adds.")
              .reports(
                  "0.0100",
                  Rounded.from(Rounded.of("0.0642"), Rounded.of("0.0542"), (a, b) -> a - b))
              .measured("split.attenuation-gap")
              .control(Level.of("isolated error", "split.isolated"))
              .figure("error-split")
              .rules(reproduced()),
          claim("split.summary-attenuation")
              .from(
                  REPORT_2,
                  "11. Summary of Results",
                  "MSE attenuation component ~0.054 (73% of total)")
              .says("Attenuation makes 0.054 of the error, 73 %.")
              .reports("0.054")
              .measured("split.isolated")
              .control(Level.of("whole error", "error.active.mean"))
              .figure("error-split")
              .rules(
                  inconsistent(
                      Rounded.of("0.0642"), "section 10 measured 0.0642 (86 %) for the same"),
                  reproduced()),
          claim("split.summary-interference")
              .from(
                  REPORT_2,
                  "11. Summary of Results",
                  "MSE interference component (p=0.02) ~0.020 (27% of total)")
              .says("Interference makes 0.020 of the error, 27 %.")
              .reports("0.020")
              .measured("split.interference")
              .control(Level.of("whole error", "error.active.mean"))
              .figure("error-split")
              .rules(
                  inconsistent(
                      Rounded.of("0.0103"), "section 10 measured 0.0103 (14 %) for the same"),
                  reproduced()));

  private ErrorClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.ERROR, id);
  }
}

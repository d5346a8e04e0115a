package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.above;
import static superposition.audit.rule.Rules.byConstruction;
import static superposition.audit.rule.Rules.dependsOnScale;
import static superposition.audit.rule.Rules.mistakenFor;
import static superposition.audit.rule.Rules.reproduced;
import static superposition.audit.rule.Rules.spanned;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** The weights of neurons and of features. */
final class WeightClaims {

  private static final String NORMS = "Encoder-decoder norm ratio";
  private static final String NEURONS = "Neuron specialization";

  static final List<Claim> ALL =
      List.of(
          claim("tied.cosine")
              .from(
                  REPORT_1,
                  NORMS,
                  "Gradient descent converged toward the tied-weight solution anyway, cosine"
                      + " similarity 0.956")
              .says("Encoder and decoder of a neuron have a cosine of 0.956.")
              .reports("0.956")
              .measured("tied.cosine")
              .controlUntrained()
              .figure("tied-cosine")
              .rules(byConstruction(), reproduced()),
          claim("tied.norm-ratio")
              .from(REPORT_1, NORMS, "but with the decoder consistently 13% larger in magnitude")
              .says("Decoders are 1.13 times as long as encoders.")
              .reports("1.13")
              .measured("tied.norm-ratio")
              .controlUntrained()
              .figure("norm-ratio")
              .rules(byConstruction(), dependsOnScale(), reproduced()),
          claim("tied.entrywise")
              .from(
                  REPORT_1,
                  NORMS,
                  "entry-wise scatter of W_out vs W_in^T showing near-linear alignment with a ∼ 1.13x"
                      + " scale offset")
              .says("Entry by entry W_out is 1.13 times W_inᵀ.")
              .reports("1.13")
              .measured("tied.entrywise.slope")
              .control(Level.of("norm ratio", "tied.norm-ratio"))
              .figure("tied-cosine")
              .rules(
                  mistakenFor(Level.of("the ratio of norms", "tied.norm-ratio")),
                  dependsOnScale(),
                  reproduced()),
          claim("specialization.range")
              .from(
                  REPORT_1,
                  NEURONS,
                  "All 10 neurons have specialization scores in the 0.05–0.08 range")
              .says("max w²/Σw² of every neuron lies between 0.05 and 0.08.")
              .reportsWords("0.05–0.08")
              .measured("specialization.mean")
              .controlUntrained()
              .figure("specialization")
              .rules(spanned("specialization.min", "specialization.max", "0.05", "0.08")),
          claim("specialization.limit")
              .from(
                  BLOG,
                  "part 5",
                  "All ten neurons land between 0.05 and 0.08, about as polysemantic as it is possible"
                      + " to be.")
              .says("The neurons are as evenly spread as can be: a score of 1/n = 0.01.")
              .reports("0.01")
              .measured("specialization.mean")
              .controlUntrained()
              .figure("specialization")
              .rules(reproduced()),
          claim("concentration.top-1")
              .from(
                  REPORT_1,
                  NEURONS,
                  "For all neurons: top-1 feature captures only 3% of total weight mass")
              .says("A neuron's largest weight is 3 % of its total.")
              .reports("3 %", Rounded.of("0.03"))
              .measured("concentration.top-1")
              .controlUntrained()
              .figure("top-features")
              .rules(reproduced()),
          claim("concentration.top-10")
              .from(REPORT_1, NEURONS, "top-10 combined capture only 27–28%.")
              .says("A neuron's ten largest weights are 27 to 28 % of its total.")
              .reportsWords("27–28 %")
              .measured("concentration.top-10")
              .controlUntrained()
              .figure("sorted-weights")
              .rules(spanned("concentration.top-10", "concentration.top-10", "0.27", "0.28")),
          claim("breadth.90th")
              .from(
                  REPORT_1,
                  NEURONS,
                  "Left: features above 90th-pct threshold (∼ 10 each, near the uniform expectation).")
              .says("10 features a neuron have a weight above the 90th percentile of all weights.")
              .reports("10")
              .measured("breadth.above-90th")
              .controlUntrained()
              .figure("feature-breadth")
              .rules(byConstruction(), reproduced()),
          claim("breadth.above-0.05")
              .from(
                  REPORT_1,
                  NEURONS,
                  "Right: features with |w| > 0.05 (mean 89.7/100 per neuron, nearly every feature).")
              .says("89.7 features a neuron have a weight above 0.05.")
              .reports("89.7")
              .measured("breadth.above-0.05")
              .control(Level.of("the same function rescaled", "rescaled.breadth.above-0.05"))
              .figure("feature-breadth")
              .rules(dependsOnScale(), reproduced()),
          claim("encoding.distributed")
              .from(
                  REPORT_2,
                  "5. Weight Matrix Structure",
                  "every feature uses a distributed, non-sparse encoding — no feature is “assigned” to"
                      + " a single neuron")
              .says("No feature has more than half of its squared encoder weight in one neuron.")
              .reports("0")
              .measured("encoding.majority")
              .controlUntrained()
              .figure("weights-in")
              .rules(reproduced()),
          claim("encoding.mirrored")
              .from(
                  REPORT_2,
                  "5. Weight Matrix Structure",
                  "The structure mirrors W_in, confirming the symmetric encoding/decoding scheme.")
              .says("W_out mirrors W_in: encoder and decoder point the same way.")
              .reportsWords("mirrored")
              .measured("tied.cosine")
              .controlUntrained()
              .figure("weights-out")
              .rules(byConstruction(), above()));

  private WeightClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.WEIGHTS, id);
  }
}

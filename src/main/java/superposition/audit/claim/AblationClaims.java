package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.rule.Rules.byConstruction;
import static superposition.audit.rule.Rules.reproduced;
import static superposition.audit.rule.Rules.samplingNoise;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** What is left without one neuron. */
final class AblationClaims {

  private static final String FIELDS = "Functional RF vs weight RF";
  private static final String HURTS = "Every neuron hurts some features";

  static final List<Claim> ALL =
      List.of(
          claim("ablation.functional-rf")
              .from(REPORT_1, FIELDS, "Mean functional RF (ΔMSE > 0.005): 37.4 features/neuron.")
              .says("A neuron's ablation hurts 37.4 features by more than 0.005.")
              .reports("37.4")
              .measured("ablation.functional-rf.mean")
              .control(Level.of("by weight", "ablation.weight-rf.mean"))
              .figure("receptive-fields")
              .rules(reproduced()),
          claim("ablation.weight-rf")
              .from(
                  REPORT_1, FIELDS, "Mean weight RF (|W_in| above 75th pct): 25.0 features/neuron.")
              .says("25 features a neuron have a weight above its 75th percentile.")
              .reports("25.0")
              .measured("ablation.weight-rf.mean")
              .controlUntrained()
              .figure("receptive-fields")
              .rules(byConstruction(), reproduced()),
          claim("receptive-field.ratio")
              .from(REPORT_1, FIELDS, "Ratio: 1.5x.")
              .says("The functional receptive field is 1.5 times as large as the one by weight.")
              .reports("1.5")
              .measured("receptive-field.ratio")
              .control(Level.of("with ΔMSE > 0.02", "receptive-field.ratio-at-0.02"))
              .figure("receptive-fields")
              .rules(reproduced()),
          claim("receptive-field.beyond-weights")
              .from(
                  REPORT_1,
                  FIELDS,
                  "The ReLU gating extends each neuron's causal reach well beyond what the weight"
                      + " magnitudes alone predict.")
              .says(
                  "A third of the features that a neuron serves (1 − 1/1.5) are not among those with"
                      + " its largest weights.")
              .reports(
                  "1 − 1/1.5",
                  Rounded.from(Rounded.of("1.5"), Rounded.of("1.5"), (a, b) -> 1 - 1 / a))
              .measured("receptive-field.beyond-weights")
              .control(Level.constant("none", 0))
              .figure("ablation")
              .rules(reproduced()),
          claim("receptive-field.gap")
              .from(
                  REPORT_1, HURTS, "The gap is fairly uniform across neurons (mean 12.4, std 2.0).")
              .says("Functional less weight receptive field is 12.4 features.")
              .reports("12.4")
              .measured("receptive-field.gap.mean")
              .control(Level.of("with ΔMSE > 0.02", "receptive-field.gap-at-0.02"))
              .figure("receptive-field-gap")
              .rules(reproduced()),
          claim("receptive-field.gap-sd")
              .from(
                  REPORT_1, HURTS, "The gap is fairly uniform across neurons (mean 12.4, std 2.0).")
              .says("The gap spreads by 2.0 features over the neurons.")
              .reports("2.0")
              .measured("receptive-field.gap.sd")
              .control(Level.of("features hurt at random", "receptive-field.gap-sd-at-random"))
              .figure("receptive-field-gap")
              .rules(reproduced()),
          claim("ablation.every-neuron")
              .from(
                  REPORT_1,
                  HURTS,
                  "Every single neuron, all 10, improves some features when ablated.")
              .says("Each of the 10 neurons' ablation improves some feature by more than 0.005.")
              .reports("10")
              .measured("ablation.improving-neurons")
              .control(Level.of("unpaired, 5,000 samples", "noise.ablation.improving-neurons"))
              .figure("ablation")
              .rules(samplingNoise(), reproduced()),
          claim("ablation.improved-most")
              .from(REPORT_1, HURTS, "Neurons 5 and 8 each help 12 features when removed")
              .says("The ablation of the most harmful neuron improves 12 features.")
              .reports("12")
              .measured("ablation.improved.max")
              .control(Level.of("unpaired, 5,000 samples", "noise.ablation.improved.max"))
              .figure("ablation")
              .rules(samplingNoise(), reproduced()),
          claim("ablation.improved-least")
              .from(REPORT_1, HURTS, "even the most contained neuron (Neuron 2) helps 4.")
              .says("The ablation of the least harmful neuron improves 4 features.")
              .reports("4")
              .measured("ablation.improved.min")
              .control(Level.of("unpaired, 5,000 samples", "noise.ablation.improved.min"))
              .figure("ablation")
              .rules(samplingNoise(), reproduced()));

  private AblationClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.ABLATION, id);
  }
}

package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.BLOG;
import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.below;
import static superposition.audit.rule.Rules.byConstruction;
import static superposition.audit.rule.Rules.claimedToBeLikeChance;
import static superposition.audit.rule.Rules.reproduced;
import static superposition.audit.rule.Rules.samplingNoise;

import java.util.List;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;

/** The matrix M = W_out·W_in, and what it explains. */
final class MatrixClaims {

  private static final String MATRIX = "The weight structure";
  private static final String RESIDUAL = "What explains the residual MSE?";

  static final List<Claim> ALL =
      List.of(
          claim("matrix.rank")
              .from(
                  REPORT_1, MATRIX, "M has rank exactly 10, saturating the bottleneck completely.")
              .says("M has rank 10: training uses the whole bottleneck.")
              .reports("10")
              .measured("matrix.rank")
              .controlUntrained()
              .figure("matrix-m")
              .rules(byConstruction(), reproduced()),
          claim("matrix.diagonal")
              .from(
                  REPORT_2,
                  "5. Weight Matrix Structure",
                  "Diagonal: nearly uniform at ≈ 0.43 (std ≈ 0.01), confirming the uniform attenuation")
              .says("The mean of the diagonal M[i,i] is 0.43.")
              .reports("0.43")
              .measured("matrix.diagonal.mean")
              .control(Level.of("response slope P[i,i]", "slope.mean"))
              .figure("diagonal-and-budget")
              .rules(reproduced()),
          claim("matrix.diagonal-sd")
              .from(
                  REPORT_2,
                  "5. Weight Matrix Structure",
                  "Diagonal: nearly uniform at ≈ 0.43 (std ≈ 0.01), confirming the uniform attenuation")
              .says("The diagonal M[i,i] spreads by 0.01.")
              .reports("0.01")
              .measured("matrix.diagonal.sd")
              .control(Level.of("of the slopes P[i,i]", "slope.sd"))
              .figure("diagonal-and-budget")
              .rules(reproduced()),
          claim("matrix.off-diagonal-centred")
              .from(
                  REPORT_2,
                  "5. Weight Matrix Structure",
                  "Off-diagonal: small values centered around 0, representing cross-feature"
                      + " interference")
              .says("The off-diagonal entries of M are centred around 0.")
              .reportsWords("0")
              .measured("matrix.off-diagonal.relative-mean")
              .control(
                  Level.constant("random directions", 0)
                      .spreading("untrained.geometry.cos.mean.spread"))
              .figure("matrix-m-off-diagonal")
              .rules(claimedToBeLikeChance()),
          claim("matrix.budget")
              .from(
                  REPORT_1,
                  MATRIX,
                  "The off-diagonal interference budget is 24.9× larger than the diagonal on average.")
              .says("The off-diagonal entries of a row of M add up to 24.9 times its diagonal one.")
              .reports("24.9")
              .measured("matrix.off-diagonal-budget")
              .control(Level.of("tied random directions", "budget.random"))
              .figure("diagonal-and-budget")
              .rules(reproduced()),
          claim("matrix.diagonal-error")
              .from(
                  REPORT_1,
                  MATRIX,
                  "Direct routing M[i,i] vs per-feature MSE (r = -0.750). Stronger direct routing"
                      + " predicts better reconstruction.")
              .says("M[i,i] and error of a feature are correlated with r = −0.750.")
              .reports("-0.750")
              .measured("correlation.diagonal-error")
              .control(Level.of("5,000 samples a feature", "noise.correlation.diagonal-error"))
              .figure("diagonal-vs-error")
              .rules(samplingNoise(), reproduced()),
          claim("matrix.diagonal-unexplained")
              .from(
                  REPORT_1,
                  RESIDUAL,
                  "If the diagonal only explains 56% of MSE variance, what explains the rest?")
              .says("The diagonal of M leaves 44 % of the variance of the errors unexplained.")
              .reports("44 %", Rounded.of("0.44"))
              .measured("diagonal.unexplained")
              .control(Level.of("5,000 samples a feature", "noise.diagonal.unexplained"))
              .figure("diagonal-vs-error")
              .rules(samplingNoise(), reproduced()),
          claim("matrix.pressure")
              .from(REPORT_1, RESIDUAL, "r = 0.103 - essentially zero.")
              .says("Off-diagonal pressure and the residual of the error have r = 0.103.")
              .reports("0.103")
              .measured("correlation.pressure-residual")
              .control(Level.constant("no relation", 0).spreading("chance.correlation"))
              .figure("pressure-vs-residual")
              .rules(reproduced()),
          claim("matrix.interference-explains-nothing")
              .from(
                  REPORT_1,
                  RESIDUAL,
                  "The off-diagonal pressure does not explain the residual at all.")
              .says("The interference that a feature receives does not explain its residual error.")
              .reportsWords("r = 0")
              .measured("pressure.squared.r")
              .control(Level.constant("no relation", 0).spreading("chance.correlation"))
              .figure("pressure-vs-residual")
              .rules(claimedToBeLikeChance()),
          claim("matrix.gating")
              .from(
                  REPORT_1,
                  RESIDUAL,
                  "The unexplained ∼ 44% variance from the diagonal regression likely comes from"
                      + " conditional gating by the ReLU, where interference depends on which features"
                      + " happen to be co-active")
              .says(
                  "44 % of the variance of the errors can not be explained by fixed quantities such as"
                      + " isolated error and Σ(P² + Q²).")
              .reports("44 %", Rounded.of("0.44"))
              .measured("residual.unexplained")
              .control(Level.of("by the diagonal alone", "diagonal.unexplained"))
              .figure("pressure-vs-residual")
              .rules(reproduced()),
          claim("matrix.pressure-uniform")
              .from(
                  REPORT_1,
                  RESIDUAL,
                  "Every feature receives nearly identical off-diagonal interference; there is barely"
                      + " any variance in the predictor to work with.")
              .says(
                  "Off-diagonal pressure is more equal over features than in an untrained network.")
              .reportsWords("nearly identical")
              .measured("matrix.pressure-spread")
              .controlUntrained()
              .figure("diagonal-and-budget")
              .rules(below()),
          claim("matrix.budget-blog")
              .from(
                  BLOG,
                  "part 4",
                  "Add up all that interference and it's nearly 25 times larger than the clean diagonal"
                      + " signal.")
              .says("M holds 25 times as much off the diagonal as on it.")
              .reports("25")
              .measured("matrix.off-diagonal-budget")
              .control(Level.of("tied random directions", "budget.random"))
              .figure("matrix-m-off-diagonal")
              .rules(reproduced()));

  private MatrixClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.MATRIX, id);
  }
}

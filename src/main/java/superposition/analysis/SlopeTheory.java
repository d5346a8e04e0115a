package superposition.analysis;

import java.util.List;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.theory.RefinedSlope;
import superposition.theory.SlopeEstimate;

/**
 * Why the slope is what it is: two estimates without a free parameter, and two exact statements
 * about the trained network.
 *
 * <p>Ids:
 *
 * <ul>
 *   <li>{@code theory.slope}: {@link SlopeEstimate}; even q, uniform importance, the report network
 *       (relu hidden units, relu target, inputs of both signs, no bias or output activation).
 *   <li>{@code theory.slope-refined}: {@link RefinedSlope}, under the same conditions.
 *   <li>{@code theory.slope-alone}: the loss-optimal slope if features were only ever active one at
 *       a time, the code's shape held fixed: g₁ = 1/(1 + A^{1/(q−1)}) with A = mean_i(Σ_{j≠i}
 *       (|P_ji|^q + |Q_ji|^q) + |Q_ii|^q)/ḡ^q and ḡ the mean slope; q > 1, uniform importance, relu
 *       target, inputs of both signs, positively homogeneous network without bias.
 *   <li>{@code theory.rescaling}: the factor c that makes E I_i·|c·y_i − target_i|^q least on the
 *       training distribution, 1 where the slope is at its optimum given the code; even q. Absent
 *       where the best factor is not positive.
 *   <li>{@code theory.distance, .distance-refined, .distance-alone, .distance-rescaled}: how far
 *       the mean slope ḡ is from what each of them says it should be, as a part of that: ḡ/s − 1
 *       with s the two estimates, g₁ and c·ḡ. 0 where the slope is explained, negative where it is
 *       too small.
 * </ul>
 *
 * Each is absent where its conditions do not hold.
 */
public final class SlopeTheory implements Analysis<SlopeTheory.Result> {

  /** The analysis. */
  public static final SlopeTheory ANALYSIS = new SlopeTheory();

  private SlopeTheory() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "theory.slope",
        "theory.slope-refined",
        "theory.slope-alone",
        "theory.rescaling",
        "theory.distance",
        "theory.distance-refined",
        "theory.distance-alone",
        "theory.distance-rescaled");
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    return new Result(
        study.get(ResponseSlopes.ANALYSIS).mean(),
        SlopeEstimate.of(config),
        RefinedSlope.of(config),
        hasOneSlope(config, study.model().network()) ? alone(study) : Double.NaN,
        OptimalRescaling.of(study));
  }

  private static boolean hasOneSlope(RunConfig config, Network network) {
    return config.lossExponent() > 1
        && config.importance() instanceof Importance.Uniform
        && config.target() == Target.RELU
        && config.inputRange() == InputRange.SYMMETRIC
        && network.hiddenActivation() != Activation.GELU
        && !network.hasBias();
  }

  private static double alone(Study study) {
    double q = study.model().config().lossExponent();
    Responses.Result responses = study.get(Responses.ANALYSIS);
    int n = responses.features();
    double interference = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double positive = j == i ? 0 : StrictMath.pow(Math.abs(responses.p(j, i)), q);
        interference += positive + StrictMath.pow(Math.abs(responses.q(j, i)), q);
      }
    }
    double slope = study.get(ResponseSlopes.ANALYSIS).mean();
    double relative = interference / n / StrictMath.pow(slope, q);
    return 1 / (1 + StrictMath.pow(relative, 1 / (q - 1)));
  }

  /**
   * NaN for what is not defined.
   *
   * @param slope mean of the network's slopes
   * @param estimate of the slope, from sizes, density and exponent alone
   * @param refined estimate, from the same
   * @param alone the optimal slope without co-activation
   * @param rescaling the optimal factor on the output
   */
  public record Result(
      double slope, double estimate, double refined, double alone, OptimalRescaling rescaling)
      implements Measurement {

    @Override
    public void report(Report report) {
      report.put("theory.slope", estimate);
      report.put("theory.slope-refined", refined);
      report.put("theory.slope-alone", alone);
      report.put("theory.rescaling", rescaling.factor(), rescaling.standardError());
      report.put("theory.distance", slope / estimate - 1);
      report.put("theory.distance-refined", slope / refined - 1);
      report.put("theory.distance-alone", slope / alone - 1);
      double factor = rescaling.factor();
      report.put(
          "theory.distance-rescaled",
          1 / factor - 1,
          rescaling.standardError() / (factor * factor)); // c·ḡ is ḡ where c is 1
    }
  }
}

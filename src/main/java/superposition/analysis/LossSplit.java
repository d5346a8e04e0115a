package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * The training loss of a ReLU output model by the number of active features (Elhage et al., "Toy
 * Models of Superposition"): L = Σ_k p^k(1−p)^(n−k)·L_k, where L_k sums over the supports of k
 * features. With G = WᵀW,
 *
 * <ul>
 *   <li>L_0 = Σ_j I_j·relu(b_j)²: nothing is active, and positive biases alone are wrong;
 *   <li>L_1 = Σ_j I_j·E(x − relu(G_jj·x + b_j))² + Σ_j Σ_{i≠j} I_j·E relu(G_ji·x + b_j)²: the
 *       feature benefit that is missed, and the interference of the active feature with the others;
 *   <li>the rest: two features or more at a time.
 * </ul>
 *
 * <p>L_0 and L_1 are exact ({@link OneActiveLoss}). The rest is sampled among inputs with at least
 * two active features, four times the study's samples.
 *
 * <p>Ids, all with their weights p^k(1−p)^(n−k) and as means over the outputs, like the loss of
 * training: {@code loss-split.l0}, {@code .l1} and {@code .rest}, which add up to it; {@code
 * loss-split.benefit} and {@code .interference}, which add up to l1; {@code loss-split.share}, l1
 * by the loss. Arrays, each output's part, whose mean is the metric: {@code loss-split.l0,
 * .benefit, .interference, .rest}. All are absent for other models.
 */
public final class LossSplit implements Analysis<LossSplit.Result> {

  /** The analysis. */
  public static final LossSplit ANALYSIS = new LossSplit();

  private static final double[] NONE = {};

  private LossSplit() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "loss-split.l0",
        "loss-split.l1",
        "loss-split.rest",
        "loss-split.benefit",
        "loss-split.interference",
        "loss-split.share");
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    if (!OutputModels.isRelu(config)) {
      return new Result(NONE, NONE, NONE, NONE, Double.NaN);
    }
    Network network = study.model().network();
    OneActiveLoss.Result one = study.get(OneActiveLoss.UNIFORM);
    float[] importance = config.importance().weights(network.features());
    double[] empty = new double[importance.length];
    double none = weightOfNone(config);
    Arrays.setAll(empty, j -> none * importance[j] * square(Math.max(0, network.bias(j))));
    double single = weightOfOne(config);
    double[] rest = new double[importance.length];
    SeveralActive several = new SeveralActive(config);
    SampledMeans sampled = sample(study, importance);
    double[] means = sampled.means();
    Arrays.setAll(rest, j -> several.probability() * means[j]);
    return new Result(
        empty,
        scaled(one.benefit(), single),
        scaled(one.interference(), single),
        rest,
        several.probability() * sampled.standardErrors()[importance.length]);
  }

  /** (1 − p)^n, with which L_0 counts. */
  public static double weightOfNone(RunConfig config) {
    return StrictMath.pow(1 - config.density(), config.features());
  }

  /** p(1 − p)^(n−1), with which L_1 counts. */
  public static double weightOfOne(RunConfig config) {
    return config.density() * StrictMath.pow(1 - config.density(), config.features() - 1);
  }

  /** Mean loss of each output and of all, given that at least two features are active. */
  private static SampledMeans sample(Study study, float[] importance) {
    RunConfig config = study.model().config();
    return TrainingOutputs.means(
        study,
        Purpose.SEVERAL,
        () -> new SeveralActive(config),
        importance.length + 1,
        () -> {
          float[] error = new float[Lanes.COUNT];
          return (i, y, target, count, sums) -> {
            Lanes.difference(error, y, target);
            Lanes.square(error, error);
            double loss = importance[i] * Lanes.sum(error, count);
            sums[i] += loss;
            sums[importance.length] += loss / importance.length;
          };
        });
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * Each output's part; means over the outputs add up to the loss. Empty for other models.
   *
   * @param empty of L_0
   * @param benefit of L_1: the feature benefit that is missed
   * @param interference of L_1: what other features do to the output
   * @param rest of two active features or more
   * @param restStandardError that of the rest's mean
   */
  public record Result(
      double[] empty,
      double[] benefit,
      double[] interference,
      double[] rest,
      double restStandardError)
      implements Measurement {

    /** L_0's part of the loss. */
    public double l0() {
      return Statistics.mean(empty);
    }

    /** L_1's part of the loss. */
    public double l1() {
      return Statistics.mean(benefit) + Statistics.mean(interference);
    }

    /** The loss. */
    public double loss() {
      return l0() + l1() + Statistics.mean(rest);
    }

    /** L_1's share of the loss; NaN where that is 0. */
    public double share() {
      return l1() / loss();
    }

    @Override
    public void report(Report report) {
      if (empty.length == 0) {
        return;
      }
      report.put("loss-split.l0", l0());
      report.put("loss-split.l1", l1());
      report.put("loss-split.rest", Statistics.mean(rest), restStandardError);
      report.put("loss-split.benefit", Statistics.mean(benefit));
      report.put("loss-split.interference", Statistics.mean(interference));
      report.put("loss-split.share", share(), share() / loss() * restStandardError);
      report.array("loss-split.l0", empty);
      report.array("loss-split.benefit", benefit);
      report.array("loss-split.interference", interference);
      report.array("loss-split.rest", rest);
    }
  }
}

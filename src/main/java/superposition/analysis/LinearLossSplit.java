package superposition.analysis;

import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.theory.LinearLoss;

/**
 * What a linear model y = Gx + b with these weights would lose, exact, by output ({@link
 * LinearLoss}): the form beside which the paper sets the ReLU output model. For a linear model
 * these are the parts of its own training loss.
 */
public final class LinearLossSplit implements Analysis<LinearLossSplit.Result> {

  /** The analysis. */
  public static final LinearLossSplit ANALYSIS = new LinearLossSplit();

  private LinearLossSplit() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    float[] importance = config.importance().weights(network.features());
    LinearLoss linear = new LinearLoss(config.density());
    OverlapSums losses =
        OverlapSums.of(network, (g, b) -> linear.own(g), (g, b) -> linear.other(g));
    OverlapSums rows = OverlapSums.of(network, (g, b) -> g, (g, b) -> g);
    double[] benefit = new double[importance.length];
    double[] interference = new double[importance.length];
    double[] bias = new double[importance.length];
    for (int j = 0; j < importance.length; j++) {
      double row = rows.own()[j] + rows.others()[j];
      benefit[j] = importance[j] * losses.own()[j];
      interference[j] = importance[j] * losses.others()[j];
      bias[j] = importance[j] * linear.bias(row, network.bias(j));
    }
    return new Result(benefit, interference, bias);
  }

  /**
   * Means over the outputs add up to the loss.
   *
   * @param benefit the feature benefit that each output misses, I_j·σ²(1 − G_jj)²
   * @param interference what each output receives, I_j·σ² Σ_{i≠j} G_ji²
   * @param bias what its bias leaves of the mean error, I_j·(μ(1 − Σ_i G_ji) − b_j)²
   */
  public record Result(double[] benefit, double[] interference, double[] bias) {

    /** The loss of the linear model with these biases. */
    public double loss() {
      return lossWithBestBias() + Statistics.mean(bias);
    }

    /** The loss of the linear model with b_j = μ(1 − Σ_i G_ji). */
    public double lossWithBestBias() {
      return Statistics.mean(benefit) + Statistics.mean(interference);
    }
  }
}

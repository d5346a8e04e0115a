package superposition.analysis;

import superposition.model.Network;

/**
 * How a neuron's encoder weights W_in[n,:] differ by their sign: how many are positive, and how
 * large those and the negative ones are on average.
 */
public final class WeightSigns implements Analysis<WeightSigns.Result> {

  /** The analysis. */
  public static final WeightSigns ANALYSIS = new WeightSigns();

  private WeightSigns() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int neurons = network.hidden();
    Result result = new Result(new double[neurons], new double[neurons], new double[neurons]);
    for (int n = 0; n < neurons; n++) {
      int negative = 0;
      for (int i = 0; i < network.features(); i++) {
        double w = network.wIn(n, i);
        if (w > 0) {
          result.positive[n]++;
          result.positiveSize[n] += w;
        } else if (w < 0) {
          negative++;
          result.negativeSize[n] -= w;
        }
      }
      result.positiveSize[n] /= result.positive[n];
      result.negativeSize[n] /= negative;
    }
    return result;
  }

  /**
   * One value a neuron.
   *
   * @param positive number of positive weights
   * @param positiveSize their mean; NaN if there are none
   * @param negativeSize mean size of the negative ones; NaN if there are none
   */
  public record Result(double[] positive, double[] positiveSize, double[] negativeSize) {

    /** Mean of {@link #positive}. */
    public double meanPositive() {
      return Statistics.mean(positive);
    }

    /** Mean of {@link #positiveSize} over the neurons that have such weights. */
    public double meanPositiveSize() {
      return Statistics.mean(Statistics.finite(positiveSize));
    }

    /** Mean of {@link #negativeSize} over the neurons that have such weights. */
    public double meanNegativeSize() {
      return Statistics.mean(Statistics.finite(negativeSize));
    }
  }
}

package superposition.analysis;

import superposition.model.Network;

/**
 * How many features a neuron has among the strongest tenth of all encoder weights: those with
 * |W_in[n,i]| above the 90th percentile of all |W_in|. Their mean over the neurons is a tenth of
 * the features by construction.
 */
public final class FeatureBreadth implements Analysis<FeatureBreadth.Result> {

  /** The analysis. */
  public static final FeatureBreadth ANALYSIS = new FeatureBreadth();

  private static final double PERCENTILE = 90;

  private FeatureBreadth() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int features = network.features();
    double[] sizes = new double[features * network.hidden()];
    for (int k = 0; k < sizes.length; k++) {
      sizes[k] = Math.abs(network.wIn(k / features, k % features));
    }
    double threshold = Statistics.percentile(sizes, PERCENTILE);
    double[] above = new double[network.hidden()];
    for (int k = 0; k < sizes.length; k++) {
      above[k / features] += sizes[k] > threshold ? 1 : 0;
    }
    return new Result(threshold, above);
  }

  /**
   * @param threshold the percentile
   * @param above number of features above it, one a neuron
   */
  public record Result(double threshold, double[] above) {}
}

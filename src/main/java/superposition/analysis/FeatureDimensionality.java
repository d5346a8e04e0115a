package superposition.analysis;

import java.util.Arrays;
import superposition.model.Network;

/**
 * The share of a hidden dimension that a feature has for itself, D_i = ‖W_i‖²/Σ_j (Ŵ_i·W_j)² with
 * W_i the columns of W_in (Elhage et al., "Toy Models of Superposition"); 0 for a column that is 0.
 * Σ_i D_i is at most the number of hidden neurons.
 *
 * <p>Ids: {@code dimensionality.sum, .mean, .min, .max}. Array: {@code dimensionality}.
 */
public final class FeatureDimensionality implements Analysis<FeatureDimensionality.Result> {

  /** The analysis. */
  public static final FeatureDimensionality ANALYSIS = new FeatureDimensionality();

  private FeatureDimensionality() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[] gram = gram(network);
    double[] dimensionality = new double[network.features()];
    for (int i = 0; i < dimensionality.length; i++) {
      double[] image = new double[network.hidden()];
      double norm = 0;
      double shared = 0;
      for (int a = 0; a < image.length; a++) {
        for (int b = 0; b < image.length; b++) {
          image[a] += gram[a * image.length + b] * network.wIn(b, i);
        }
        double w = network.wIn(a, i);
        norm += w * w;
        shared += w * image[a];
      }
      dimensionality[i] = norm == 0 ? 0 : norm * norm / shared;
    }
    return new Result(dimensionality);
  }

  /** W_in·W_inᵀ, so that Σ_j (W_i·W_j)² = W_iᵀ·(W_in·W_inᵀ)·W_i needs no pair of features. */
  private static double[] gram(Network network) {
    int m = network.hidden();
    double[] gram = new double[m * m];
    for (int a = 0; a < m; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int i = 0; i < network.features(); i++) {
          sum += (double) network.wIn(a, i) * network.wIn(b, i);
        }
        gram[a * m + b] = sum;
        gram[b * m + a] = sum;
      }
    }
    return gram;
  }

  /**
   * @param values D_i in [0, 1], one a feature
   */
  public record Result(double[] values) implements Measurement {

    @Override
    public void report(Report report) {
      report.put("dimensionality.sum", Arrays.stream(values).sum());
      report.put("dimensionality.mean", Statistics.mean(values));
      report.put("dimensionality.min", Statistics.min(values));
      report.put("dimensionality.max", Statistics.max(values));
      report.array("dimensionality", values);
    }
  }
}

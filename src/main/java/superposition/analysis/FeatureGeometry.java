package superposition.analysis;

import java.util.Arrays;
import superposition.model.Network;
import superposition.theory.CoherenceBounds;
import superposition.theory.RandomDirections;

/**
 * Directions of the features in the hidden space: the cosines between the columns of W_in, for all
 * pairs i &lt; j. Pairs with a column that is 0 are left out.
 *
 * <p>Ids: {@code geometry.abs-cos.mean}, {@code geometry.cos.mean, .min, .max}; {@code
 * geometry.frame-potential}, Σ_ij cos² with the pairs i = j; and to compare with, for n vectors in
 * R^hidden: {@code geometry.abs-cos.random}, {@code geometry.welch}, {@code geometry.orthoplex}
 * (absent where the bound does not hold).
 */
public final class FeatureGeometry implements Analysis<FeatureGeometry.Result> {

  /** The analysis. */
  public static final FeatureGeometry ANALYSIS = new FeatureGeometry();

  private FeatureGeometry() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[][] directions = directions(network);
    int n = directions.length;
    double[] cosines = new double[n * (n - 1) / 2];
    int pair = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        cosines[pair++] = dot(directions[i], directions[j]);
      }
    }
    double[] defined = Statistics.finite(cosines);
    double alive = Arrays.stream(directions).filter(d -> Double.isFinite(d[0])).count();
    double potential = alive + 2 * Arrays.stream(defined).map(c -> c * c).sum();
    return new Result(n, network.hidden(), defined, potential);
  }

  /** Unit columns of W_in; NaN where a column is 0. */
  private static double[][] directions(Network network) {
    double[][] columns = new double[network.features()][network.hidden()];
    for (int i = 0; i < columns.length; i++) {
      double[] column = columns[i];
      int feature = i;
      Arrays.setAll(column, n -> network.wIn(n, feature));
      double norm = Math.sqrt(dot(column, column));
      Arrays.setAll(column, n -> column[n] / norm);
    }
    return columns;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int n = 0; n < a.length; n++) {
      sum += a[n] * b[n];
    }
    return sum;
  }

  /**
   * @param features number of vectors
   * @param dimension of their space
   * @param cosines of all pairs i &lt; j of non-zero columns
   * @param framePotential Σ_ij cos²
   */
  public record Result(int features, int dimension, double[] cosines, double framePotential)
      implements Measurement {

    @Override
    public void report(Report report) {
      double[] absolute = Arrays.stream(cosines).map(Math::abs).toArray();
      report.put("geometry.abs-cos.mean", Statistics.mean(absolute));
      report.put("geometry.abs-cos.random", RandomDirections.meanAbsoluteCosine(dimension));
      report.put("geometry.cos.mean", Statistics.mean(cosines));
      report.put("geometry.cos.min", Statistics.min(cosines));
      report.put("geometry.cos.max", Statistics.max(cosines));
      report.put("geometry.welch", CoherenceBounds.welch(features, dimension));
      report.put("geometry.orthoplex", CoherenceBounds.orthoplex(features, dimension));
      report.put("geometry.frame-potential", framePotential);
    }
  }
}

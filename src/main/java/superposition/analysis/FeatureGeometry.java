package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import superposition.model.Network;
import superposition.theory.CoherenceBounds;
import superposition.theory.RandomDirections;

/**
 * Directions of the features in the hidden space: the cosines between the columns of W_in, for all
 * pairs i &lt; j. Pairs with a column that is 0 are left out.
 *
 * <p>Ids: {@code geometry.abs-cos.mean, .max}, {@code geometry.cos.mean, .min, .max}, and for the
 * spectrum between these {@code geometry.cos.quantile-5, -25, -50, -75, -95} in percent; {@code
 * geometry.frame-potential}, Σ_ij cos² with the pairs i = j. To compare with, for as many vectors
 * in R^hidden: {@code geometry.abs-cos.random} and {@code geometry.abs-cos.random-spread}, mean and
 * standard deviation of the mean |cos| of a set of random directions; {@code geometry.welch} and
 * {@code geometry.orthoplex} (absent where it does not hold), the least that the largest |cos| can
 * be; {@code geometry.frame-potential.bound} and {@code geometry.frame-potential.random}, the least
 * that the frame potential can be and what random directions have on average, and {@code
 * geometry.frame-potential.relative}, where it lies between the two: 0 the least, 1 random.
 */
public final class FeatureGeometry implements Analysis<FeatureGeometry.Result> {

  /** The analysis. */
  public static final FeatureGeometry ANALYSIS = new FeatureGeometry();

  private static final int[] PERCENTS = {5, 25, 50, 75, 95};

  private FeatureGeometry() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "geometry.abs-cos.mean",
        "geometry.abs-cos.max",
        "geometry.abs-cos.random",
        "geometry.abs-cos.random-spread",
        "geometry.cos.mean",
        "geometry.cos.min",
        "geometry.cos.max",
        "geometry.cos.quantile-5",
        "geometry.cos.quantile-25",
        "geometry.cos.quantile-50",
        "geometry.cos.quantile-75",
        "geometry.cos.quantile-95",
        "geometry.welch",
        "geometry.orthoplex",
        "geometry.frame-potential",
        "geometry.frame-potential.random",
        "geometry.frame-potential.bound",
        "geometry.frame-potential.relative");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    DMatrixRMaj directions = directions(network);
    int n = directions.numRows;
    double[] cosines = new double[n * (n - 1) / 2];
    RowProduct.upper(
        directions,
        CommonOps_DDRM.transpose(directions, null),
        (first, rows) -> {
          for (int i = first; i < first + rows.numRows; i++) {
            // the pairs of the features before i: (n − 1) + (n − 2) + … + (n − i)
            int pair = i * (n - 1) - i * (i - 1) / 2;
            System.arraycopy(rows.data, (i - first) * n + i + 1, cosines, pair, n - 1 - i);
          }
        });
    int alive = n - ignored(directions);
    return new Result(alive, network.hidden(), alive == n ? cosines : Statistics.finite(cosines));
  }

  /** Unit columns of W_in as rows; NaN where a column is 0. */
  private static DMatrixRMaj directions(Network network) {
    int m = network.hidden();
    DMatrixRMaj in = Responses.matrix(m, network.features(), network.wIn());
    DMatrixRMaj rows = CommonOps_DDRM.transpose(in, null);
    for (int i = 0; i < rows.numRows; i++) {
      double square = 0;
      for (int k = i * m; k < (i + 1) * m; k++) {
        square += rows.data[k] * rows.data[k];
      }
      double norm = Math.sqrt(square);
      for (int k = i * m; k < (i + 1) * m; k++) {
        rows.data[k] /= norm;
      }
    }
    return rows;
  }

  private static int ignored(DMatrixRMaj directions) {
    int count = 0;
    for (int i = 0; i < directions.numRows; i++) {
      count += Double.isNaN(directions.get(i, 0)) ? 1 : 0;
    }
    return count;
  }

  /**
   * @param alive number of non-zero columns
   * @param dimension of their space
   * @param cosines of all pairs i &lt; j of non-zero columns
   */
  public record Result(int alive, int dimension, double[] cosines) implements Measurement {

    /** Σ_ij cos², pairs i = j included. */
    public double framePotential() {
      double potential = alive;
      for (double cosine : cosines) {
        potential += 2 * cosine * cosine;
      }
      return potential;
    }

    @Override
    public void report(Report report) {
      report.put(
          "geometry.abs-cos.mean",
          Arrays.stream(cosines).map(Math::abs).average().orElse(Double.NaN));
      report.put(
          "geometry.abs-cos.max", Arrays.stream(cosines).map(Math::abs).max().orElse(Double.NaN));
      report.put("geometry.abs-cos.random", RandomDirections.meanAbsoluteCosine(dimension));
      report.put("geometry.abs-cos.random-spread", RandomDirections.spreadOfMean(dimension, alive));
      report.put("geometry.cos.mean", Statistics.mean(cosines));
      report.put("geometry.cos.min", Statistics.min(cosines));
      report.put("geometry.cos.max", Statistics.max(cosines));
      for (int percent : PERCENTS) {
        report.put("geometry.cos.quantile-" + percent, Statistics.percentile(cosines, percent));
      }
      report.put("geometry.welch", CoherenceBounds.welch(alive, dimension));
      report.put("geometry.orthoplex", CoherenceBounds.orthoplex(alive, dimension));
      report.put("geometry.frame-potential", framePotential());
      double random = RandomDirections.framePotential(dimension, alive);
      double bound = CoherenceBounds.framePotential(alive, dimension);
      report.put("geometry.frame-potential.random", random);
      report.put("geometry.frame-potential.bound", bound);
      report.put(
          "geometry.frame-potential.relative", (framePotential() - bound) / (random - bound));
    }
  }
}

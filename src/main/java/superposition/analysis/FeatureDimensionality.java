package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
  public List<String> metrics() {
    return List.of(
        "dimensionality.sum", "dimensionality.mean", "dimensionality.min", "dimensionality.max");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    DMatrixRMaj in = Responses.matrix(network.hidden(), network.features(), network.wIn());
    DMatrixRMaj columns = CommonOps_DDRM.transpose(in, null);
    DMatrixRMaj gram = gram(in, columns);
    int m = gram.numRows;
    double[] dimensionality = new double[columns.numRows];
    RowProduct.of(
        columns,
        gram,
        (first, images) -> {
          for (int i = first; i < first + images.numRows; i++) {
            double norm = 0;
            double shared = 0;
            for (int a = 0; a < m; a++) {
              double w = columns.data[i * m + a];
              norm += w * w;
              shared += w * images.data[(i - first) * m + a];
            }
            dimensionality[i] = norm == 0 ? 0 : norm * norm / shared;
          }
        });
    return new Result(dimensionality);
  }

  /** W_in·W_inᵀ, so that Σ_j (W_i·W_j)² = W_iᵀ·(W_in·W_inᵀ)·W_i needs no pair of features. */
  private static DMatrixRMaj gram(DMatrixRMaj in, DMatrixRMaj columns) {
    DMatrixRMaj gram = new DMatrixRMaj(in.numRows, in.numRows);
    RowProduct.of(
        in,
        columns,
        (first, rows) ->
            System.arraycopy(rows.data, 0, gram.data, first * gram.numCols, rows.getNumElements()));
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

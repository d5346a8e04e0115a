package superposition.analysis;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import superposition.model.Network;

/**
 * The input–output matrix M = W_out·W_in.
 *
 * <p>Ids: {@code matrix.rank}, the singular values above n·2⁻²³ of the largest (the weights are
 * single-precision); {@code matrix.diagonal.mean, .sd}; {@code matrix.off-diagonal-budget}, the
 * mean over i of Σ_{j≠i} |M[i,j]| / M[i,i], signed, so it is ill-conditioned where M[i,i] changes
 * sign; {@code matrix.off-diagonal.min, .max}. Arrays: {@code matrix.diagonal}, {@code
 * matrix.off-diagonal-pressure} (Σ_{j≠i} |M[i,j]|), {@code matrix.off-diagonal-budget}.
 */
public final class MatrixStructure implements Analysis<MatrixStructure.Result> {

  /** The analysis. */
  public static final MatrixStructure ANALYSIS = new MatrixStructure();

  private static final double SINGLE_PRECISION = 0x1p-23;

  private static final int UNDEFINED = -1;

  private MatrixStructure() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "matrix.rank",
        "matrix.diagonal.mean",
        "matrix.diagonal.sd",
        "matrix.off-diagonal-budget",
        "matrix.off-diagonal.min",
        "matrix.off-diagonal.max");
  }

  @Override
  public Result of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    int n = responses.features();
    double[] diagonal = Responses.Result.diagonal(responses.m(), n);
    double[] pressure = new double[n];
    double[] budget = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        pressure[i] += j == i ? 0 : Math.abs(responses.m(i, j));
      }
      budget[i] = pressure[i] / diagonal[i];
    }
    DoubleSummaryStatistics rest = Responses.Result.offDiagonal(responses.m(), n, v -> v);
    return new Result(
        rank(study.model().network()),
        diagonal,
        pressure,
        budget,
        n == 1 ? Double.NaN : rest.getMin(),
        n == 1 ? Double.NaN : rest.getMax());
  }

  /**
   * Rank of W_out·W_in. With W_out = A·R and W_inᵀ = B·S (QR), the product's singular values are
   * those of R·Sᵀ, which is only min(n, m) wide.
   */
  private static int rank(Network network) {
    int n = network.features();
    int m = network.hidden();
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    DMatrixRMaj in = Responses.matrix(m, n, network.wIn());
    DMatrixRMaj r = triangle(Responses.matrix(n, m, network.wOut()));
    checkpoint.pass();
    DMatrixRMaj s = triangle(CommonOps_DDRM.transpose(in, null));
    checkpoint.pass();
    DMatrixRMaj core = new DMatrixRMaj(r.numRows, s.numRows);
    CommonOps_DDRM.multTransB(r, s, core);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(core.numRows, core.numCols, false, false, true);
    if (!svd.decompose(core)) {
      return UNDEFINED;
    }
    double[] values = svd.getSingularValues();
    double largest = StatUtils.max(values, 0, svd.numberOfSingularValues());
    return SingularOps_DDRM.rank(svd, n * SINGLE_PRECISION * largest);
  }

  private static DMatrixRMaj triangle(DMatrixRMaj matrix) {
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(matrix.numRows, matrix.numCols);
    // False means a column of zeros, such as that of a silenced neuron; the triangle holds all the
    // same.
    qr.decompose(matrix);
    return qr.getR(null, true);
  }

  /**
   * @param rank numerical rank; −1 if there is none because weights are not finite
   * @param diagonal M[i,i]
   * @param pressure Σ_{j≠i} |M[i,j]|
   * @param budget pressure / diagonal, signed
   * @param offDiagonalMin smallest M[i,j], j ≠ i; NaN for one feature
   * @param offDiagonalMax largest
   */
  public record Result(
      int rank,
      double[] diagonal,
      double[] pressure,
      double[] budget,
      double offDiagonalMin,
      double offDiagonalMax)
      implements Measurement {

    /** Whether the diagonal reaches or passes 0, so that a budget in terms of it is no measure. */
    public boolean reachesZero() {
      return Statistics.min(diagonal) <= 0 && Statistics.max(diagonal) >= 0;
    }

    @Override
    public void report(Report report) {
      report.put("matrix.rank", rank == UNDEFINED ? Double.NaN : rank);
      report.put("matrix.diagonal.mean", Statistics.mean(diagonal));
      report.put("matrix.diagonal.sd", Statistics.sd(diagonal));
      report.put("matrix.off-diagonal-budget", Statistics.mean(budget));
      report.put("matrix.off-diagonal.min", offDiagonalMin);
      report.put("matrix.off-diagonal.max", offDiagonalMax);
      report.array("matrix.diagonal", diagonal);
      report.array("matrix.off-diagonal-pressure", pressure);
      report.array("matrix.off-diagonal-budget", budget);
    }
  }
}

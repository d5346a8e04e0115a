package superposition.analysis;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the per-feature error of metric {@code active} goes with: Pearson's r with
 *
 * <ul>
 *   <li>{@code correlation.slope-error}: the slope P[i,i];
 *   <li>{@code correlation.diagonal-error}: M[i,i];
 *   <li>{@code correlation.pressure-residual}: Σ_{j≠i} |M[i,j]| against the residual of the
 *       regression error ~ M[i,i];
 *   <li>{@code pressure.squared.r}: Σ_{j≠i} (P[i,j]² + Q[i,j]²), the interference that output i
 *       receives, against the same residual.
 * </ul>
 *
 * Arrays: {@code pressure.squared}, {@code error.residual}.
 */
public final class ErrorCorrelations implements Analysis<ErrorCorrelations.Result> {

  /** The analysis. */
  public static final ErrorCorrelations ANALYSIS = new ErrorCorrelations();

  private ErrorCorrelations() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "correlation.slope-error",
        "correlation.diagonal-error",
        "correlation.pressure-residual",
        "pressure.squared.r");
  }

  @Override
  public Result of(Study study) {
    MatrixStructure.Result matrix = study.get(MatrixStructure.ANALYSIS);
    return new Result(
        study.get(ActiveErrors.ANALYSIS),
        study.get(ResponseSlopes.ANALYSIS).slopes(),
        matrix.diagonal(),
        matrix.pressure(),
        study.get(ReceivedInterference.ANALYSIS));
  }

  /**
   * @param errors metric {@code active}
   * @param slopes P[i,i]
   * @param diagonal M[i,i]
   * @param pressure Σ_{j≠i} |M[i,j]|
   * @param squaredPressure Σ_{j≠i} (P[i,j]² + Q[i,j]²)
   */
  public record Result(
      ActiveErrors.Result errors,
      double[] slopes,
      double[] diagonal,
      double[] pressure,
      double[] squaredPressure)
      implements Measurement {

    /** The error that a straight line in M[i,i] does not explain, one a feature. */
    public double[] residuals() {
      return Statistics.residuals(diagonal, errors.errors());
    }

    @Override
    public void report(Report report) {
      put(report, "correlation.slope-error", e -> Statistics.correlation(slopes, e));
      put(report, "correlation.diagonal-error", e -> Statistics.correlation(diagonal, e));
      put(report, "correlation.pressure-residual", e -> withResidual(pressure, e));
      put(report, "pressure.squared.r", e -> withResidual(squaredPressure, e));
      report.array("pressure.squared", squaredPressure);
      report.array("error.residual", residuals());
    }

    private double withResidual(double[] regressor, double[] e) {
      return Statistics.correlation(regressor, Statistics.residuals(diagonal, e));
    }

    private void put(Report report, String id, ToDoubleFunction<double[]> quantity) {
      report.put(
          id, quantity.applyAsDouble(errors.errors()), errors.sampled().standardError(quantity));
    }
  }
}

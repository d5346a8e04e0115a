package superposition.analysis;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;
import superposition.config.RunConfig;

/**
 * The factor on the output that makes the training loss least. For even q the loss of c·y is the
 * convex polynomial Σ_r C(q,r)·c^r·(−1)^(q−r)·E[I·y^r·t^(q−r)]; its moments are sampled once.
 *
 * @param factor c; NaN if q is not even or the best factor is not positive
 * @param standardError of the factor
 */
public record OptimalRescaling(double factor, double standardError) {

  private static final double LARGEST = 0x1p40;
  private static final double ACCURACY = 1e-9;

  static OptimalRescaling of(Study study) {
    RunConfig config = study.model().config();
    if (config.lossExponent() % 2 != 0) {
      return new OptimalRescaling(Double.NaN, Double.NaN);
    }
    int q = (int) config.lossExponent();
    float[] importance = config.importance().weights(study.model().network().features());
    SampledMeans moments = TrainingOutputs.means(study, q, () -> visitor(q, importance));
    return new OptimalRescaling(best(moments.means()), moments.standardError(m -> best(m)));
  }

  /** Adds I·y^r·t^(q−r) to sum r − 1, for r = 1 … q. */
  private static TrainingOutputs.Visitor visitor(int q, float[] importance) {
    LanePower power = new LanePower(q);
    float[] last = new float[Lanes.COUNT];
    return (i, y, target, count, sums) -> {
      for (int l = 0; l < count; l++) {
        // most targets are 0, and then all terms but the last
        if (target[l] != 0) {
          double term = importance[i];
          for (int k = 0; k < q; k++) {
            term *= target[l];
          }
          double ratio = y[l] / target[l];
          for (int r = 1; r < q; r++) {
            term *= ratio;
            sums[r - 1] += term;
          }
        }
      }
      power.of(last, y);
      sums[q - 1] += importance[i] * Lanes.sum(last, count);
    };
  }

  /** The root of the polynomial's derivative. */
  private static double best(double[] moments) {
    int q = moments.length;
    double[] derivative = new double[q];
    for (int r = 1; r <= q; r++) {
      int sign = (q - r) % 2 == 0 ? 1 : -1;
      derivative[r - 1] =
          sign * r * CombinatoricsUtils.binomialCoefficientDouble(q, r) * moments[r - 1];
    }
    PolynomialFunction slope = new PolynomialFunction(derivative);
    if (!(slope.value(0) < 0)) {
      return Double.NaN;
    }
    double high = 1;
    while (slope.value(high) < 0) {
      high *= 2;
      if (high > LARGEST) {
        return Double.NaN;
      }
    }
    return new BrentSolver(ACCURACY).solve(100, slope, 0, high);
  }
}

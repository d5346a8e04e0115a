package superposition.theory;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.apache.commons.math3.util.CombinatoricsUtils;
import superposition.config.RunConfig;

/**
 * {@link SlopeEstimate} without two of its assumptions: that crosstalk has no mean, and that its
 * coefficients are normal. It has no free parameter either.
 *
 * <p>The matrix is P = g·(μ·11ᵀ + (1 − μ)·R): a part that all outputs share, and a rest R of rank m
 * − 1 and diagonal 1 whose rows have the sum 0. The share μ is the network's to choose, so the loss
 * is minimised over μ as over g. An output's crosstalk coefficients are then g·c with mean
 *
 * <pre>c̄ = μ − (1 − μ)/(n − 1)</pre>
 *
 * and about it, taken as symmetric, (1 − μ) times the off-diagonal of R. Of its even moments each
 * is the least that Welch's bound of that order allows for n unit vectors in R^d, d = m − 1,
 *
 * <pre>w_r = [n·(r − 1)!!/(d(d + 2)…(d + r − 2)) − 1]/(n − 1),</pre>
 *
 * or, where that is more, what Jensen's and Lyapunov's inequalities make of the lower ones,
 * w_2^(r/2) and w_(r−2)²/w_(r−4) (L. R. Welch, Lower bounds on the maximum cross correlation of
 * signals, IEEE Trans. Inf. Theory 20, 1974, in the real form of Delsarte, Goethals and Seidel's
 * spherical designs, 1977). Trained networks have a kurtosis near 2 at 10 neurons and 1.6 at 20 and
 * 50, a normal distribution 3, the bounds 1.8 and 1.
 *
 * <p>Others are active independently and silent for negative inputs: the crosstalk on one output is
 * the sum of n − 1 terms that are c·x with chance p/2, x uniform in (0, 1), else 0. With m_r the
 * moments of this sum for g = 1,
 *
 * <pre>F(g, μ) = p/2·Σ_r C(q,r)·(1−g)^(q−r)·(−g)^r·m_r/(q−r+1) + (1 − p/2)·g^q·m_q.</pre>
 *
 * <p>Left out: that coefficients of a row sum to a constant, which matters in second order of p;
 * that features become unlike each other where many are active; and the length of training.
 */
public final class RefinedSlope {

  private static final double TOLERANCE = 1e-10;

  /** Places of μ among which the best one is looked for, before Brent's search around it. */
  private static final int SCAN = 50;

  private RefinedSlope() {}

  /** The estimate for a run; NaN where {@link SlopeEstimate#of(RunConfig)} is. */
  public static double of(RunConfig config) {
    return SlopeEstimate.covers(config)
        ? of(config.features(), config.hidden(), config.density(), (int) config.lossExponent())
        : Double.NaN;
  }

  /**
   * The g at the minimum of F over g and μ in [0, 1]; 1 where every feature can have a neuron of
   * its own.
   *
   * @param n features
   * @param m hidden neurons
   * @param p density in (0, 1]
   * @param q loss exponent, even
   */
  public static double of(int n, int m, double p, int q) {
    if (m >= n) {
      return 1;
    }
    return best(n, m, p, q, m == 1 ? 1 : share(n, m, p, q)).getPoint();
  }

  /** The best μ, with several neurons. */
  static double share(int n, int m, double p, int q) {
    UnivariateFunction loss = share -> best(n, m, p, q, share).getValue();
    int least = 0;
    for (int k = 1; k <= SCAN; k++) {
      least = loss.value(k / (double) SCAN) < loss.value(least / (double) SCAN) ? k : least;
    }
    double from = Math.max(0, least - 1) / (double) SCAN;
    double to = Math.min(SCAN, least + 1) / (double) SCAN;
    return minimum(loss, from, to).getPoint();
  }

  /** The best g at a given μ, and F there. */
  private static UnivariatePointValuePair best(int n, int m, double p, int q, double share) {
    double[] moments = sum(n - 1, term(coefficients(n, m, q, share), p));
    return minimum(g -> loss(g, p, moments), 0, 1);
  }

  private static UnivariatePointValuePair minimum(UnivariateFunction loss, double from, double to) {
    return new BrentOptimizer(TOLERANCE, TOLERANCE)
        .optimize(
            new UnivariateObjectiveFunction(loss),
            GoalType.MINIMIZE,
            new SearchInterval(from, to),
            MaxEval.unlimited());
  }

  /** Moments of c, orders 0 to q. */
  private static double[] coefficients(int n, int m, int q, double share) {
    double ofRest = m == 1 ? 0 : -1.0 / (n - 1);
    double mean = share + (1 - share) * ofRest;
    double[] centred = m == 1 ? new double[q + 1] : centred(n, m - 1, q, ofRest);
    centred[0] = 1;
    double[] moments = new double[q + 1];
    for (int r = 0; r <= q; r++) {
      for (int k = 0; k <= r; k += 2) {
        moments[r] +=
            CombinatoricsUtils.binomialCoefficientDouble(r, k)
                * StrictMath.pow(mean, r - k)
                * StrictMath.pow(1 - share, k)
                * centred[k];
      }
    }
    return moments;
  }

  /** Even moments of R's off-diagonal about its mean. */
  private static double[] centred(int n, int d, int q, double mean) {
    double[] about = bounds(n, d, q);
    double narrower = 1 - mean * mean / about[2];
    for (int r = 2; r <= q; r += 2) {
      about[r] *= StrictMath.pow(narrower, r / 2.0);
    }
    return about;
  }

  /** The least even moments of the cosines of n vectors in R^d, orders 0 to q. */
  static double[] bounds(int n, int d, int q) {
    double[] least = new double[q + 1];
    least[0] = 1;
    double onSphere = 1; // E cos^r of random directions
    for (int r = 2; r <= q; r += 2) {
      onSphere *= (r - 1.0) / (d + r - 2);
      double welch = (n * onSphere - 1) / (n - 1);
      least[r] =
          r == 2
              ? welch
              : Math.max(
                  welch,
                  Math.max(
                      StrictMath.pow(least[2], r / 2.0),
                      least[r - 2] * least[r - 2] / least[r - 4]));
    }
    return least;
  }

  /** Moments of c·x for x that is uniform in (0, 1) with chance p/2, else 0. */
  private static double[] term(double[] coefficients, double p) {
    double[] moments = coefficients.clone();
    for (int r = 1; r < moments.length; r++) {
      moments[r] *= p / 2 / (r + 1);
    }
    return moments;
  }

  /** Moments of a sum of independent terms, by way of the cumulants. */
  private static double[] sum(int terms, double[] moments) {
    int q = moments.length - 1;
    double[] cumulants = new double[q + 1];
    double[] sum = new double[q + 1];
    sum[0] = 1;
    for (int r = 1; r <= q; r++) {
      cumulants[r] = moments[r];
      for (int k = 1; k < r; k++) {
        cumulants[r] -= weight(r, k) * cumulants[k] * moments[r - k];
      }
      for (int k = 1; k <= r; k++) {
        sum[r] += weight(r, k) * terms * cumulants[k] * sum[r - k];
      }
    }
    return sum;
  }

  private static double weight(int r, int k) {
    return CombinatoricsUtils.binomialCoefficientDouble(r - 1, k - 1);
  }

  private static double loss(double g, double p, double[] moments) {
    int q = moments.length - 1;
    double active = 0;
    for (int r = 0; r <= q; r++) {
      active +=
          CombinatoricsUtils.binomialCoefficientDouble(q, r)
              * StrictMath.pow(1 - g, q - r)
              * StrictMath.pow(-g, r)
              * moments[r]
              / (q - r + 1);
    }
    return p / 2 * active + (1 - p / 2) * StrictMath.pow(g, q) * moments[q];
  }
}

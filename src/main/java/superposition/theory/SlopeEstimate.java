package superposition.theory;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;

/**
 * The response slope that a report network should have, without a free parameter.
 *
 * <p>All features are taken alike, P_ii = g, silent for negative inputs, with crosstalk
 * coefficients c ~ N(0, κ²g²) of the least root mean square that a rank-m matrix of equal diagonal
 * allows, κ² = (n/m − 1)/(n − 1) (Welch), and λ = (n − 1)p other features active. The crosstalk on
 * one output is then compound Poisson with cumulants k_r = λ·E[c^r]/(2(r + 1)) for even r, odd ones
 * 0, and moments m_r; for even q the slope minimises
 *
 * <pre>F(g) = p·[Σ_{r even, r ≤ q} C(q,r)·(1−g)^(q−r)·m_r(g)/(2(q−r+1)) + m_q(g)/2] + (1−p)·m_q(g)
 * </pre>
 *
 * <p>q = 2 gives m/n exactly, at any density.
 */
public final class SlopeEstimate {

  private static final double TOLERANCE = 1e-12;

  private SlopeEstimate() {}

  /**
   * The estimate for a run; NaN where the derivation says nothing. It takes all features alike
   * (uniform importance) and silent for negative inputs (relu hidden units without bias or output
   * activation, relu target, inputs of both signs), and needs an even loss exponent.
   */
  public static double of(RunConfig config) {
    return covers(config)
        ? of(config.features(), config.hidden(), config.density(), (int) config.lossExponent())
        : Double.NaN;
  }

  /** Whether the derivation says something of a run. */
  static boolean covers(RunConfig config) {
    return config.importance() instanceof Importance.Uniform
        && config.hiddenActivation() == Activation.RELU
        && config.outputActivation() == Activation.IDENTITY
        && !config.bias()
        && config.target() == Target.RELU
        && config.inputRange() == InputRange.SYMMETRIC
        && config.lossExponent() % 2 == 0;
  }

  /**
   * The minimiser of F in [0, 1]; 1 where every feature can have a neuron of its own.
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
    double kappaSquared = ((double) n / m - 1) / (n - 1);
    double[] moments = moments((n - 1) * p, kappaSquared, q);
    UnivariateFunction loss = g -> loss(g, p, q, moments);
    return new BrentOptimizer(TOLERANCE, TOLERANCE)
        .optimize(
            new UnivariateObjectiveFunction(loss),
            GoalType.MINIMIZE,
            new SearchInterval(0, 1),
            MaxEval.unlimited())
        .getPoint();
  }

  /** m_0 … m_q of the crosstalk at g = 1; those at g are m_r·g^r. */
  private static double[] moments(double lambda, double kappaSquared, int q) {
    double[] cumulants = new double[q + 1];
    double normalMoment = 1; // E[c^r] = κ^r·(r − 1)!!
    for (int r = 2; r <= q; r += 2) {
      normalMoment *= kappaSquared * (r - 1);
      cumulants[r] = lambda * normalMoment / (2 * (r + 1));
    }
    double[] moments = new double[q + 1];
    moments[0] = 1;
    for (int r = 1; r <= q; r++) {
      for (int j = 1; j <= r; j++) {
        moments[r] +=
            CombinatoricsUtils.binomialCoefficientDouble(r - 1, j - 1)
                * cumulants[j]
                * moments[r - j];
      }
    }
    return moments;
  }

  private static double loss(double g, double p, int q, double[] moments) {
    double noise = StrictMath.pow(g, q) * moments[q];
    double active = noise / 2;
    for (int r = 0; r <= q; r += 2) {
      active +=
          CombinatoricsUtils.binomialCoefficientDouble(q, r)
              * StrictMath.pow(1 - g, q - r)
              * StrictMath.pow(g, r)
              * moments[r]
              / (2 * (q - r + 1));
    }
    return p * active + (1 - p) * noise;
  }
}

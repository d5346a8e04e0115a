package superposition.theory;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** The null model of feature geometry: directions drawn uniformly and independently in R^d. */
public final class RandomDirections {

  /** Standard deviations beyond which a normal value never lies, not even the largest of many. */
  private static final double FAR = 12;

  private static final int PIECES = 48;
  private static final int POINTS = 5;

  private RandomDirections() {}

  /**
   * E|cos| of two directions: Γ(d/2)/(√π·Γ((d+1)/2)); .2587 for d = 10.
   *
   * @param dimension d ≥ 1
   */
  public static double meanAbsoluteCosine(int dimension) {
    return StrictMath.exp(Gamma.logGamma(dimension / 2.0) - Gamma.logGamma((dimension + 1) / 2.0))
        / Math.sqrt(Math.PI);
  }

  /**
   * Standard deviation of the mean absolute cosine over all pairs of one set of directions: √((1/d
   * − (E|cos|)²)/pairs). The pairs' cosines are pairwise independent, because the direction that
   * two pairs share does not matter to either; ±.0026 for 100 directions in R¹⁰.
   *
   * @param dimension d ≥ 1
   * @param vectors at least 2
   */
  public static double spreadOfMean(int dimension, int vectors) {
    double mean = meanAbsoluteCosine(dimension);
    double pairs = vectors * (vectors - 1.0) / 2;
    return Math.sqrt(Math.max(0, 1.0 / dimension - mean * mean) / pairs);
  }

  /**
   * The probability that the cosine of two directions is at most c: by symmetry from P(cos² ≤ c²) =
   * I_c²(1/2, (d − 1)/2), the regularised incomplete beta function.
   *
   * @param dimension d ≥ 1; for d = 1 the cosine is −1 or 1
   */
  public static double cosineAtMost(int dimension, double c) {
    if (Math.abs(c) >= 1) {
      return c >= 1 ? 1 : dimension == 1 && c == -1 ? 0.5 : 0;
    }
    double within = dimension == 1 ? 0 : Beta.regularizedBeta(c * c, 0.5, (dimension - 1) / 2.0);
    return 0.5 + Math.signum(c) * within / 2;
  }

  /**
   * E[max_i u_i²] of a direction u in R^d, which is E[max z_i²]/d for normal z, because the length
   * of z does not depend on its direction: (1/d)·∫ 2s·(1 − erf(s/√2)^d) ds over s ≥ 0. .0773 for d
   * = 100.
   *
   * @param dimension d ≥ 1
   */
  public static double meanLargestShare(int dimension) {
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    double sum = 0;
    for (int piece = 0; piece < PIECES; piece++) {
      double from = FAR * piece / PIECES;
      double to = FAR * (piece + 1) / PIECES;
      sum +=
          rules
              .legendre(POINTS, from, to)
              .integrate(s -> 2 * s * (1 - Math.pow(Erf.erf(s / Math.sqrt(2)), dimension)));
    }
    return sum / dimension;
  }

  /** 1/E[Σ u_i⁴] of a direction u in R^d: (d + 2)/3; over so many axes it is spread in effect. */
  public static double participation(int dimension) {
    return (dimension + 2) / 3.0;
  }

  /**
   * Expected frame potential Σ_ij cos², pairs i = j included, of a set of directions: E cos² = 1/d.
   *
   * @param dimension d ≥ 1
   * @param vectors at least 1
   */
  public static double framePotential(int dimension, int vectors) {
    return vectors + vectors * (vectors - 1.0) / dimension;
  }
}

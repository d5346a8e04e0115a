package superposition.theory;

import org.apache.commons.math3.special.Gamma;

/** The null model of feature geometry: directions drawn uniformly and independently in R^d. */
public final class RandomDirections {

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
}

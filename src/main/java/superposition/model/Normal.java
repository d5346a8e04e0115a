package superposition.model;

/**
 * The standard normal distribution, from {@link StrictMath} only, so that it has the same bits
 * everywhere.
 */
public final class Normal {

  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  private Normal() {}

  /** φ(z) = exp(−z²/2)/√(2π). */
  public static double density(double z) {
    return INVERSE_ROOT_TWO_PI * StrictMath.exp(-0.5 * z * z);
  }

  /** Φ(z) with an absolute error below 8e-8: Abramowitz and Stegun, formula 26.2.17. */
  public static double distribution(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double tail =
        density(z)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z > 0 ? 1 - tail : tail;
  }
}

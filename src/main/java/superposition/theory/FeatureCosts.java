package superposition.theory;

/**
 * What one feature of weight 1 costs a ReLU output model, ReLU(WᵀW x + b) with unit weights, whose
 * inputs are 0 with probability 1 − p and else uniform in (0, 1): expected squared errors in closed
 * form, summed over the feature's output alone. A feature with a dimension of its own costs
 * nothing.
 */
public final class FeatureCosts {

  /** Halvings after which an interval of length 1 is a double's last bit. */
  private static final int HALVINGS = 60;

  private final double density;
  private final double pairedBias;
  private final double ignored;
  private final double paired;

  /**
   * @param density p in (0, 1]
   * @param bias whether the model has a bias, which is then the best one for each feature
   */
  public FeatureCosts(double density, boolean bias) {
    this.density = density;
    pairedBias = bias ? bisected() : 0;
    ignored = ignored(bias ? ignoredBias() : 0);
    paired = paired(pairedBias);
  }

  /**
   * V, the cost of a feature that is not represented: p/3, or p/3 − p²/4 under the best bias p/2.
   */
  public double ignored() {
    return ignored;
  }

  /** The same under a bias b ≥ 0: b² − p·b + p/3. */
  public double ignored(double b) {
    return b * b - density * b + density / 3;
  }

  /** The bias at which an ignored feature costs least: p/2, its mean. */
  public double ignoredBias() {
    return density / 2;
  }

  /**
   * F, the cost of a member of an antipodal pair, whose output is ReLU(x_i − x_j + b): p²/6, or the
   * least over b in [0, 1].
   */
  public double paired() {
    return paired;
  }

  /** The same under a bias b in [0, 1]: (1−p)b² + p·b³/3 + p²[(1−b)³/3 − (1−b)⁴/6]. */
  public double paired(double b) {
    double p = density;
    double rest = 1 - b;
    return (1 - p) * b * b
        + p * b * b * b / 3
        + p * p * (rest * rest * rest / 3 - rest * rest * rest * rest / 6);
  }

  /** The bias at which a member of a pair costs least, or 0 without one. */
  public double pairedBias() {
    return pairedBias;
  }

  /** Where the derivative is 0. */
  private double bisected() {
    double low = 0;
    double high = 1;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (pairedSlope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** f′(b) = 2(1−p)b + p·b² − p²(1−b)² + ⅔p²(1−b)³, which rises from −p²/3 to 2 − p. */
  private double pairedSlope(double b) {
    double p = density;
    double rest = 1 - b;
    return 2 * (1 - p) * b + p * b * b - p * p * rest * rest + 2 * p * p * rest * rest * rest / 3;
  }
}

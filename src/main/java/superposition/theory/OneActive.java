package superposition.theory;

/**
 * The loss of one output relu(g·x + b) of the ReLU output model while a single feature is active
 * with value x (Elhage et al., "Toy Models of Superposition", L_1); g = G_ji is what output j gets
 * of feature i, G = WᵀW.
 */
public enum OneActive {
  /** x is uniform in (0, 1), as in training. */
  UNIFORM {
    @Override
    public double own(double g, double b) {
      return 1.0 / 3 - 2 * product(g, b) + square(g, b);
    }

    @Override
    public double other(double g, double b) {
      return square(g, b);
    }
  },
  /** x is 1, the form in which the paper sets the loss beside the linear model's. */
  ONE {
    @Override
    public double own(double g, double b) {
      double error = 1 - Math.max(0, g + b);
      return error * error;
    }

    @Override
    public double other(double g, double b) {
      double output = Math.max(0, g + b);
      return output * output;
    }
  };

  /** E(x − relu(g·x + b))²: the output is that of the active feature. */
  public abstract double own(double g, double b);

  /** E relu(g·x + b)²: the output is another feature's, and should be 0. */
  public abstract double other(double g, double b);

  /**
   * E relu(g·x + b)², x uniform in (0, 1): [(g+b)₊³ − b₊³]/(3g), b₊² at g = 0. Written for each
   * side of the kink, so that nothing cancels where g is small.
   */
  public static double square(double g, double b) {
    double end = g + b;
    if (b >= 0 && end >= 0) {
      return b * b + b * g + g * g / 3;
    } else if (end > 0) {
      return end / g * end * end / 3;
    } else if (b > 0) {
      return -b / g * b * b / 3;
    }
    return 0;
  }

  /**
   * E x·relu(g·x + b), x uniform in (0, 1): [T(g+b) − T(b)]/g² with T(t) = t₊³/3 − b·t₊²/2, b₊/2 at
   * g = 0.
   */
  public static double product(double g, double b) {
    double end = g + b;
    if (b >= 0 && end >= 0) {
      return b / 2 + g / 3;
    } else if (end > 0) {
      return end / g * (end / g) * (2 * g - b) / 6;
    } else if (b > 0) {
      return b / g * (b / g) * b / 6;
    }
    return 0;
  }
}

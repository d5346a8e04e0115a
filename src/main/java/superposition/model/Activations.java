package superposition.model;

import superposition.config.Activation;

/** Values and derivatives of {@link Activation} in double precision. */
public final class Activations {

  private Activations() {}

  /** The function's value at {@code z}. */
  public static double value(Activation activation, double z) {
    return switch (activation) {
      case RELU -> Math.max(z, 0);
      case ABS -> Math.abs(z);
      case IDENTITY -> z;
      case GELU -> z * Normal.distribution(z);
    };
  }

  /** The derivative at {@code z}; 0 at the kink of relu and abs. */
  public static double derivative(Activation activation, double z) {
    return switch (activation) {
      case RELU -> z > 0 ? 1 : 0;
      case ABS -> Math.signum(z);
      case IDENTITY -> 1;
      case GELU -> Normal.distribution(z) + z * Normal.density(z);
    };
  }
}

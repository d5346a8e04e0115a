package superposition.config;

/** What the network is asked to compute, element-wise, of its input; all of them give 0 at 0. */
public enum Target {
  /** {@code max(x, 0)}: the report network. */
  RELU,
  /** {@code |x|}: the hidden-layer toy model. */
  ABS,
  /** {@code x}: the ReLU output model and the linear model. */
  IDENTITY;

  /** The target's value at {@code x}. */
  public float of(float x) {
    return switch (this) {
      case RELU -> Math.max(x, 0f);
      case ABS -> Math.abs(x);
      case IDENTITY -> x;
    };
  }
}

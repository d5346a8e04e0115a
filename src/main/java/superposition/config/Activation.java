package superposition.config;

/** Element-wise functions of a network; all of them give 0 at 0. */
public enum Activation {
  /** {@code max(z, 0)}. */
  RELU,
  /** {@code |z|}. */
  ABS,
  /** {@code z}. */
  IDENTITY,
  /**
   * {@code z·Φ(z)} with the normal distribution function itself (to 8e-8), as in PyTorch's default.
   */
  GELU
}

package superposition.config;

/** How training samples are drawn. Both have the same expected loss. */
public enum Sampling {
  /** Every feature is active independently with the density p. */
  INDEPENDENT,
  /**
   * Every sample has at least one active feature; the loss is q₀·loss(0) + (1 − q₀)·batch mean with
   * q₀ = (1 − p)ⁿ. Far less variance where nearly all samples would be empty.
   */
  CONDITIONAL
}

package superposition.config;

/** How a step's samples are found. All have the same expected loss. */
public enum Sampling {
  /** Every feature is active independently with the density p. */
  INDEPENDENT,
  /**
   * Every sample has at least one active feature; the loss is q₀·loss(0) + (1 − q₀)·batch mean with
   * q₀ = (1 − p)ⁿ. Far less variance where nearly all samples would be empty.
   */
  CONDITIONAL,
  /**
   * The expected loss itself, without samples: a sum over the tensor product of the nodes of one
   * feature, 0 with weight 1 − p and the Gauss–Legendre points of the input range with weights p·w.
   * For at most {@value RunConfig#MAX_QUADRATURE_FEATURES} features; the batch says how many points
   * there may be, see {@link RunConfig#nodesPerFeature}.
   */
  QUADRATURE
}

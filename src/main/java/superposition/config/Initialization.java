package superposition.config;

/**
 * The distribution of the weights before the first step; biases start at 0 except under {@link
 * Linear}.
 */
public sealed interface Initialization {

  /**
   * Independent normal weights, both matrices.
   *
   * @param sigma standard deviation, in (0, 100]
   */
  record Gaussian(double sigma) implements Initialization {
    /** Refuses a sigma outside (0, 100]. */
    public Gaussian {
      Check.positive("initialization.sigma", sigma, 100);
    }
  }

  /** Normal with variance 2/(features + hidden). */
  record XavierNormal() implements Initialization {}

  /** Uniform in ±√(6/(features + hidden)). */
  record XavierUniform() implements Initialization {}

  /** PyTorch's {@code nn.Linear}: uniform in ±1/√(fan in), biases too. */
  record Linear() implements Initialization {}

  /** W_in normal with variance 2/(features + hidden), W_out = |W_in|ᵀ. */
  record Mirrored() implements Initialization {}
}

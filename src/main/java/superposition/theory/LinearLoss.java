package superposition.theory;

/**
 * The loss of the linear model y = Gx + b, G = WᵀW, for x_i = 0 with probability 1 − p, else
 * uniform in (0, 1) (after Saxe et al., "Exact solutions to the nonlinear dynamics of learning in
 * deep linear neural networks"; Elhage et al., "Toy Models of Superposition"). With μ = E x and σ²
 * = Var x, output j loses
 *
 * <pre>I_j·[σ²(1 − G_jj)² + σ² Σ_{i≠j} G_ji² + (μ(1 − Σ_i G_ji) − b_j)²]</pre>
 *
 * exactly: feature benefit that is missed, interference, and what the bias leaves of the mean
 * error, which is 0 at b_j = μ(1 − Σ_i G_ji). It never pays to represent more features than there
 * are dimensions.
 *
 * @param density p in (0, 1]
 */
public record LinearLoss(double density) {

  /** μ = p/2. */
  public double mean() {
    return density / 2;
  }

  /** σ² = p/3 − p²/4. */
  public double variance() {
    return density / 3 - density * density / 4;
  }

  /** What an output of weight 1 loses of its own feature, σ²(1 − g)². */
  public double own(double g) {
    return variance() * (1 - g) * (1 - g);
  }

  /** What an output of weight 1 loses by another feature, σ²·g². */
  public double other(double g) {
    return variance() * g * g;
  }

  /**
   * What the bias leaves of an output's mean error, (μ(1 − Σ_i G_ji) − b)².
   *
   * @param row Σ_i G_ji, i = j included
   */
  public double bias(double row, double b) {
    double error = mean() * (1 - row) - b;
    return error * error;
  }
}

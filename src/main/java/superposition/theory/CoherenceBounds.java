package superposition.theory;

/**
 * Lower bounds on how much N directions in R^d must overlap (Welch 1974; Conway, Hardin and Sloane
 * 1996 for the orthoplex bound).
 */
public final class CoherenceBounds {

  private CoherenceBounds() {}

  /**
   * Welch's bound on the largest absolute cosine, √((N − d)/(d(N − 1))); 0 where N ≤ d, NaN for
   * fewer than two vectors. .3015 for 100 vectors in R¹⁰.
   */
  public static double welch(int vectors, int dimension) {
    if (vectors < 2) {
      return Double.NaN;
    }
    return Math.sqrt(Math.max(0, vectors - dimension) / (dimension * (vectors - 1.0)));
  }

  /**
   * The orthoplex bound on the largest absolute cosine, 1/√d. It holds, and is then the tighter
   * one, for N &gt; d(d + 1)/2; NaN elsewhere. .3162 for 100 vectors in R¹⁰.
   */
  public static double orthoplex(int vectors, int dimension) {
    boolean holds = vectors > dimension * (dimension + 1L) / 2;
    return holds ? 1 / Math.sqrt(dimension) : Double.NaN;
  }

  /** The least frame potential Σ_ij cos²(i, j), pairs i = j included: max(N, N²/d). */
  public static double framePotential(int vectors, int dimension) {
    return Math.max(vectors, (double) vectors * vectors / dimension);
  }
}

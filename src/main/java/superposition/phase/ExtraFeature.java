package superposition.phase;

import superposition.model.Network;
import superposition.theory.PhaseClass;

/**
 * How a tied network represents its last feature e, with W_i the column of feature i.
 *
 * @param norm ‖W_e‖
 * @param superposition Σ_{j≠e}(Ŵ_e·W_j)²; 0 where W_e is 0
 */
public record ExtraFeature(double norm, double superposition) {

  /** Cosine between three features that share two dimensions is −½, between others 0 or −1. */
  private static final double SHARED = -0.25;

  private static final double REPRESENTED = 0.5;

  /** The last feature of a network. */
  static ExtraFeature of(Network network) {
    int extra = network.features() - 1;
    double norm = norm(network, extra);
    double sum = 0;
    for (int j = 0; norm > 0 && j < extra; j++) {
      double along = product(network, extra, j) / norm;
      sum += along * along;
    }
    return new ExtraFeature(norm, sum);
  }

  /** What became of the feature. */
  public PhaseClass outcome() {
    return PhaseClass.of(norm, superposition);
  }

  /** Whether the numbers are finite. */
  public boolean isFinite() {
    return Double.isFinite(norm) && Double.isFinite(superposition);
  }

  /**
   * Whether three represented features point away from each other, as in W ⊥ [1, 1, 1], the
   * solution that seed 004 leaves out: all cosines between them are below −¼.
   */
  static boolean hasTriangle(Network network) {
    int n = network.features();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int k = j + 1; k < n; k++) {
          if (apart(network, i, j) && apart(network, j, k) && apart(network, i, k)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean apart(Network network, int i, int j) {
    double a = norm(network, i);
    double b = norm(network, j);
    return a >= REPRESENTED && b >= REPRESENTED && product(network, i, j) < SHARED * a * b;
  }

  private static double norm(Network network, int i) {
    return Math.sqrt(product(network, i, i));
  }

  private static double product(Network network, int i, int j) {
    double sum = 0;
    for (int a = 0; a < network.hidden(); a++) {
      sum += (double) network.wIn(a, i) * network.wIn(a, j);
    }
    return sum;
  }
}

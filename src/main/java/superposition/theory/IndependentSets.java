package superposition.theory;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The Jaccard index |A∩B|/|A∪B| of two sets of fixed sizes drawn independently and uniformly from n
 * things. The intersection is hypergeometric; the sums over it are exact. Putting the mean
 * intersection a·b/n into the formula instead is biased low.
 *
 * @param mean expectation; NaN where both sets are empty
 * @param sd standard deviation; NaN where both sets are empty
 */
public record IndependentSets(double mean, double sd) {

  /**
   * @param a size of the first set, 0 to n
   * @param b size of the second set, 0 to n
   * @param n number of things, at least 1
   */
  public static IndependentSets of(int a, int b, int n) {
    if (a + b == 0) {
      return new IndependentSets(Double.NaN, Double.NaN);
    }
    if (a == 0 || b == 0 || a == n || b == n) {
      // nothing is left to chance, and the distribution's formula divides by zero
      return new IndependentSets(Math.min(a, b) / (double) Math.max(a, b), 0);
    }
    HypergeometricDistribution intersection = new HypergeometricDistribution(null, n, a, b);
    double first = 0;
    double second = 0;
    int high = intersection.getSupportUpperBound();
    for (int k = intersection.getSupportLowerBound(); k <= high; k++) {
      double jaccard = (double) k / (a + b - k);
      double probability = intersection.probability(k);
      first += probability * jaccard;
      second += probability * jaccard * jaccard;
    }
    return new IndependentSets(first, Math.sqrt(Math.max(0, second - first * first)));
  }
}

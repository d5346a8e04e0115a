package superposition.figure.weights;

import org.apache.commons.math3.distribution.NormalDistribution;

/** What a neuron's weights would look like if they were normal values with mean 0. */
final class NormalWeights {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private NormalWeights() {}

  /** Sizes of {@code count} weights of root mean square 1, largest first, at their quantiles. */
  static double[] sorted(int count) {
    double[] sizes = new double[count];
    for (int k = 0; k < count; k++) {
      sizes[k] = NORMAL.inverseCumulativeProbability(1 - (k + 0.5) / (2 * count));
    }
    return sizes;
  }

  /** Share of the {@code top} largest sizes in the sum of all. */
  static double share(int count, int top) {
    double sum = 0;
    double largest = 0;
    double[] sizes = sorted(count);
    for (int k = 0; k < count; k++) {
      sum += sizes[k];
      largest += k < top ? sizes[k] : 0;
    }
    return largest / sum;
  }

  /** Share of the weights whose size is above a threshold. */
  static double above(double threshold, double rootMeanSquare) {
    return 2 * NORMAL.cumulativeProbability(-threshold / rootMeanSquare);
  }
}

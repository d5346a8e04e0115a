package superposition.analysis;

import java.util.stream.IntStream;
import superposition.train.RandomStream;

/** One set of features a neuron, as bits. */
final class FeatureSets {

  private final int features;
  private final long[][] bits;

  private FeatureSets(int features, int sets) {
    this.features = features;
    bits = new long[sets][(features + Long.SIZE - 1) / Long.SIZE];
  }

  /** The features whose value is above a threshold; {@code values} is sets × features. */
  static FeatureSets above(double threshold, double[] values, int features) {
    FeatureSets sets = new FeatureSets(features, values.length / features);
    for (int k = 0; k < values.length; k++) {
      if (values[k] > threshold) {
        sets.add(k / features, k % features);
      }
    }
    return sets;
  }

  /** Sets of the same sizes, drawn uniformly and independently. */
  FeatureSets shuffled(RandomStream stream) {
    FeatureSets drawn = new FeatureSets(features, bits.length);
    int[] order = IntStream.range(0, features).toArray();
    int[] sizes = sizes();
    for (int set = 0; set < sizes.length; set++) {
      for (int k = 0; k < sizes[set]; k++) {
        int other = k + (int) Math.min(features - k - 1, stream.uniform() * (features - k));
        int feature = order[other];
        order[other] = order[k];
        order[k] = feature;
        drawn.add(set, feature);
      }
    }
    return drawn;
  }

  /** Number of features in each set. */
  int[] sizes() {
    int[] sizes = new int[bits.length];
    for (int set = 0; set < sizes.length; set++) {
      for (long word : bits[set]) {
        sizes[set] += Long.bitCount(word);
      }
    }
    return sizes;
  }

  /** |A∩B|/|A∪B| of all pairs, (0,1), (0,2), …; NaN where both are empty. */
  double[] jaccard() {
    double[] pairs = new double[bits.length * (bits.length - 1) / 2];
    int pair = 0;
    for (int a = 0; a < bits.length; a++) {
      for (int b = a + 1; b < bits.length; b++) {
        int both = 0;
        int any = 0;
        for (int word = 0; word < bits[a].length; word++) {
          both += Long.bitCount(bits[a][word] & bits[b][word]);
          any += Long.bitCount(bits[a][word] | bits[b][word]);
        }
        pairs[pair++] = (double) both / any;
      }
    }
    return pairs;
  }

  private void add(int set, int feature) {
    bits[set][feature / Long.SIZE] |= 1L << (feature % Long.SIZE);
  }
}

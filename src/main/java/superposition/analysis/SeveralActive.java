package superposition.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import superposition.config.RunConfig;
import superposition.train.RandomStream;

/**
 * Draws samples of the training distribution among those with at least two active features, which
 * hardly ever come by themselves where the density is small: first their number by its binomial
 * distribution, then which ones, then their values.
 */
final class SeveralActive implements TrainingOutputs.Draw {

  private static final int FEWEST = 2;

  private final int low;
  private final double[] cumulative;
  private final int[] order;

  SeveralActive(RunConfig config) {
    low = config.inputRange().low();
    cumulative = cumulative(config.features(), config.density());
    order = IntStream.range(0, config.features()).toArray();
  }

  /** P(2 ≤ K ≤ k) for k = 2 … n. */
  private static double[] cumulative(int n, double p) {
    double[] sums = new double[Math.max(0, n - FEWEST + 1)];
    BinomialDistribution active = new BinomialDistribution(null, n, p);
    for (int k = FEWEST; k <= n; k++) {
      double before = k == FEWEST ? 0 : sums[k - FEWEST - 1];
      // the distribution's formula takes the logarithm of 1 − p
      double mass = p == 1 ? (k == n ? 1 : 0) : active.probability(k);
      sums[k - FEWEST] = before + mass;
    }
    return sums;
  }

  /** Probability that at least two features are active; 0 for a single feature. */
  double probability() {
    return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
  }

  @Override
  public void next(SampleBlock block, RandomStream stream) {
    block.clear();
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      int active = count(stream.uniform() * probability());
      // the start of Fisher and Yates' shuffle; any order is as good to begin with as another
      for (int k = 0; k < active; k++) {
        int left = order.length - k;
        int other = k + (int) Math.min(left - 1, (long) (stream.uniform() * left));
        int feature = order[other];
        order[other] = order[k];
        order[k] = feature;
        block.join(feature, lane, (float) (low + (1 - low) * stream.uniform()));
      }
    }
  }

  private int count(double place) {
    int found = Arrays.binarySearch(cumulative, place);
    int k = found >= 0 ? found + 1 : -found - 1;
    return FEWEST + Math.min(k, cumulative.length - 1);
  }
}

package superposition.analysis;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The load at which the error of the active outputs first reaches the naive baseline's.
 *
 * <p>Within the curve the bracket [k, k + 1] is read off it. Past its end it is looked for by
 * doubling k and then between the ends, where every step has the same samples, so that neighbours
 * agree on which side they are. A straight line within the bracket gives the place, the same line
 * in the bootstrap replicates its error. Where one of these has no crossing between 1 and n, the
 * curve cannot be told from the baseline, and none is reported; nor is one where the curve does not
 * start below it.
 *
 * @param load the crossing, in the bracket; NaN if there is none
 * @param standardError its standard error; NaN if there is none or one group of samples
 */
record Crossover(double load, double standardError) {

  private static final Crossover NONE = new Crossover(Double.NaN, Double.NaN);

  /** Single-precision sums leave this much of an equal error open. */
  private static final double LEAST_ADVANTAGE = 1e-6;

  /** Samples the errors at loads {@code from} … {@code to}. */
  interface Sampling {
    SampledMeans of(int from, int to, int samples);
  }

  /**
   * @param curve errors at loads 1, 2, …
   * @param naive the baseline's error, at every load
   * @param features largest load
   * @param samples affordable at a load
   */
  static Crossover of(
      SampledMeans curve, double naive, int features, Sampling sampling, IntUnaryOperator samples) {
    double[] errors = curve.means();
    if (!(errors[0] < naive * (1 - LEAST_ADVANTAGE))) {
      return NONE;
    }
    for (int k = 1; k < errors.length; k++) {
      if (errors[k] >= naive) {
        int below = k - 1;
        return within(curve, below, below + 1, naive, features);
      }
    }
    return beyond(errors.length, naive, features, sampling, samples);
  }

  /** Past the curve, whose last error is below the baseline's. */
  private static Crossover beyond(
      int last, double naive, int features, Sampling sampling, IntUnaryOperator samples) {
    int low = last;
    int high = last;
    int count;
    double below;
    double above;
    do {
      if (high == features) {
        return NONE;
      }
      low = high;
      high = Math.min(2 * high, features);
      count = samples.applyAsInt(high);
      above = sampling.of(high, high, count).means()[0];
    } while (above < naive);
    below = sampling.of(low, low, count).means()[0];
    while (below >= naive) {
      // fewer samples than before may see a close neighbour of the crossing on its other side
      if (low == 1) {
        return NONE;
      }
      high = low;
      above = below;
      low /= 2;
      below = sampling.of(low, low, count).means()[0];
    }
    while (high - low > 1) {
      // the curve is smooth, so the straight line between the ends finds the place in few steps
      double guess = low + (high - low) * (naive - below) / (above - below);
      int middle = (int) Math.max(low + 1, Math.min(high - 1, Math.rint(guess)));
      double error = sampling.of(middle, middle, count).means()[0];
      if (error < naive) {
        low = middle;
        below = error;
      } else {
        high = middle;
        above = error;
      }
    }
    return within(sampling.of(low, high, count), 0, low, naive, features);
  }

  /**
   * Between neighbours.
   *
   * @param index of the error at load k, below the baseline's; that at k + 1 follows and is not
   */
  private static Crossover within(
      SampledMeans errors, int index, int k, double naive, int features) {
    double[] places =
        Arrays.stream(errors.replicates(e -> new double[] {place(e, index, k, naive)}))
            .mapToDouble(r -> r[0])
            .toArray();
    return Arrays.stream(places).allMatch(place -> place >= 1 && place <= features)
        ? new Crossover(place(errors.means(), index, k, naive), errors.standardError(places))
        : NONE;
  }

  /** Where the straight line through two errors reaches the baseline; NaN if it does not rise. */
  private static double place(double[] errors, int index, int k, double naive) {
    double rise = errors[index + 1] - errors[index];
    return rise > 0 ? k + (naive - errors[index]) / rise : Double.NaN;
  }
}

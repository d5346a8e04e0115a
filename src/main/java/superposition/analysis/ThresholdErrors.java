package superposition.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Standard errors of quantities that count sampled values beyond a threshold.
 *
 * <p>Where many values lie near the threshold, the bootstrap sees enough of them change sides.
 * Where few do, it sees none or one in most of its replicates and states an error far below the
 * step by which one of them moves the quantity, and another evaluation seed may well take that
 * step.
 *
 * <p>So the error is at least the largest change that the flip of a single value makes, of those
 * within three of their own standard errors of the threshold: others flip in one evaluation of
 * seven hundred. Where there are more than sixteen such values the nearest stand for all; the
 * bootstrap serves there.
 */
final class ThresholdErrors {

  private static final double FARTHEST = 3;
  private static final int MOST_FLIPS = 16;

  private final SampledMeans sampled;
  private final double[] means;
  private final double threshold;
  private final int[] nearest;

  /**
   * @param sampled the values
   * @param threshold beyond which they count
   */
  ThresholdErrors(SampledMeans sampled, double threshold) {
    this.sampled = sampled;
    this.threshold = threshold;
    means = sampled.means();
    double[] errors = sampled.standardErrors();
    double[] distances = new double[means.length];
    Arrays.setAll(distances, c -> Math.abs(means[c] - threshold) / errors[c]);
    nearest =
        IntStream.range(0, means.length)
            .filter(c -> distances[c] <= FARTHEST)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> distances[c]))
            .limit(MOST_FLIPS)
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The standard error of each quantity; NaN if there is one group of samples only. */
  double[] of(UnaryOperator<double[]> quantities) {
    double[] errors = sampled.standardErrors(quantities);
    double[] steps = steps(quantities);
    Arrays.setAll(errors, k -> Math.max(errors[k], steps[k]));
    return errors;
  }

  /** The largest change that one flip makes to each quantity; 0 where no value is near. */
  private double[] steps(UnaryOperator<double[]> quantities) {
    double[] values = quantities.apply(means);
    double[] steps = new double[values.length];
    double[] flipped = means.clone();
    for (int c : nearest) {
      flipped[c] = means[c] > threshold ? Math.nextDown(threshold) : Math.nextUp(threshold);
      double[] others = quantities.apply(flipped);
      for (int k = 0; k < steps.length; k++) {
        double step = Math.abs(others[k] - values[k]);
        steps[k] = step > steps[k] ? step : steps[k]; // an undefined change is none
      }
      flipped[c] = means[c];
    }
    return steps;
  }
}

package superposition.analysis;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import superposition.train.RandomStream;

/**
 * Monte-Carlo means of many components at once, kept by group of samples, so that anything computed
 * from them has a standard error: the bootstrap over groups, {@value #REPLICATES} replicates (Efron
 * and Tibshirani, "An Introduction to the Bootstrap", chapter 6). Unlike the jackknife it serves
 * counts and extremes too. With 32 groups such an error is itself known to about 15 %.
 */
public final class SampledMeans {

  private static final int REPLICATES = 60;

  private final double[][] sums;
  private final int[] counts;
  private final double[] total;
  private final int samples;

  /**
   * @param sums {@code [group][component]}, owned from now on
   * @param counts samples of each group
   */
  SampledMeans(double[][] sums, int[] counts) {
    this.sums = sums;
    this.counts = counts;
    total = new double[sums[0].length];
    int all = 0;
    for (int g = 0; g < sums.length; g++) {
      all += counts[g];
      for (int c = 0; c < total.length; c++) {
        total[c] += sums[g][c];
      }
    }
    samples = all;
  }

  /** Samples in all. */
  public int samples() {
    return samples;
  }

  /** The means, one a component. */
  public double[] means() {
    double[] means = new double[total.length];
    for (int c = 0; c < means.length; c++) {
      means[c] = total[c] / samples;
    }
    return means;
  }

  /** The standard error of each mean; NaN if there is one group only. */
  public double[] standardErrors() {
    double[] errors = new double[total.length];
    double[] means = new double[sums.length];
    for (int c = 0; c < errors.length; c++) {
      for (int g = 0; g < sums.length; g++) {
        means[g] = sums[g][c] / counts[g];
      }
      errors[c] = Statistics.sd(means) / Math.sqrt(sums.length - 1.0);
    }
    return errors;
  }

  /** The standard error of a quantity computed from the means; NaN if there is one group only. */
  public double standardError(ToDoubleFunction<double[]> quantity) {
    return standardErrors(means -> new double[] {quantity.applyAsDouble(means)})[0];
  }

  /** The same for several quantities, which share the work of resampling. */
  double[] standardErrors(UnaryOperator<double[]> quantities) {
    double[][] values = replicates(quantities);
    double[] errors = new double[values[0].length];
    double[] column = new double[REPLICATES];
    for (int k = 0; k < errors.length; k++) {
      int quantity = k;
      Arrays.setAll(column, r -> values[r][quantity]);
      errors[k] = standardError(column);
    }
    return errors;
  }

  /** The standard error that the values of a quantity in all or some of the replicates show. */
  double standardError(double[] values) {
    int groups = sums.length;
    // resampling G groups shows (G − 1)/G of the variance
    return groups < 2 ? Double.NaN : Statistics.sd(values) * Math.sqrt(groups / (groups - 1.0));
  }

  /**
   * The quantities in each replicate, {@code [replicate][quantity]}.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  double[][] replicates(UnaryOperator<double[]> quantities) {
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    double[][] values = new double[REPLICATES][];
    IntStream.range(0, REPLICATES)
        .parallel()
        .forEach(
            r -> {
              checkpoint.pass();
              values[r] = quantities.apply(replicate(r));
            });
    return values;
  }

  private double[] replicate(int number) {
    RandomStream stream = Purpose.BOOTSTRAP.stream(sums.length, number);
    double[] means = new double[total.length];
    int drawn = 0;
    for (int k = 0; k < sums.length; k++) {
      int g = (int) Long.remainderUnsigned(stream.next(), sums.length);
      drawn += counts[g];
      for (int c = 0; c < means.length; c++) {
        means[c] += sums[g][c];
      }
    }
    for (int c = 0; c < means.length; c++) {
      means[c] /= drawn;
    }
    return means;
  }
}

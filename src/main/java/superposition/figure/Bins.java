package superposition.figure;

import java.util.Arrays;
import superposition.analysis.Statistics;

/**
 * Values counted in bins of equal width, whose edges are multiples of a round width.
 *
 * @param edges ascending, one more than counts
 * @param counts values in each bin; the lower edge belongs to it
 */
public record Bins(double[] edges, double[] counts) {

  private static final double[] ROUND = {1, 2, 5, 10};

  /**
   * Counts the finite values.
   *
   * @param most so many bins at most, give or take one at either end
   */
  public static Bins of(double[] values, int most) {
    return of(values, most, 0);
  }

  /**
   * The same in bins of some width at least, for values on a scale of their own: on it those that
   * nearly agree are one bar, and there are never more such bins than it has room for.
   */
  public static Bins of(double[] values, int most, double least) {
    double[] finite = Statistics.finite(values);
    if (finite.length == 0) {
      return new Bins(new double[] {0, 1}, new double[1]);
    }
    double low = Statistics.min(finite);
    double width = width(low, Statistics.max(finite), most, least);
    long first = (long) Math.floor(low / width);
    int count = (int) ((long) Math.floor(Statistics.max(finite) / width) - first) + 1;
    double[] edges = new double[count + 1];
    Arrays.setAll(edges, k -> (first + k) * width);
    double[] counts = new double[count];
    for (double value : finite) {
      counts[(int) ((long) Math.floor(value / width) - first)]++;
    }
    return new Bins(edges, counts);
  }

  /** A round width; for values that are all the same a hundredth of their size, or of 1. */
  private static double width(double low, double high, int most, double least) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    double own = Math.max((high - low) / most, (size == 0 ? 1 : size) / 100);
    double raw = Math.max(own, least);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    return Arrays.stream(ROUND).map(r -> r * power).filter(w -> w >= raw).findFirst().orElse(raw);
  }
}

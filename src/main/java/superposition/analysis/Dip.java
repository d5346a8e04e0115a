package superposition.analysis;

import java.util.Arrays;
import superposition.train.RandomStream;

/**
 * Hartigan's dip: how far a sample's distribution function is from the nearest unimodal one
 * (Hartigan and Hartigan, "The dip test of unimodality", Annals of Statistics 13, 1985). Between
 * 1/(2N) and 1/4; large for several modes.
 *
 * <p>The modal interval is narrowed as in P. Hartigan's algorithm (Applied Statistics 34, 1985): on
 * it the greatest convex minorant and the least concave majorant of the empirical distribution
 * function are held against each other; where they are farthest apart is the next modal interval,
 * and to its left and right the function itself is held against the minorant and the majorant.
 */
final class Dip {

  private Dip() {}

  /** The dip of values in any order; NaN of none. */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  /**
   * The part of samples from a uniform distribution, the null of the test, that have as large a
   * dip: (1 + those of them)/(1 + all).
   *
   * @param size of each sample
   * @param replicates number of samples
   */
  static double pValue(double dip, int size, int replicates, RandomStream stream) {
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    double[] sample = new double[size];
    int larger = 1;
    for (int k = 0; k < replicates; k++) {
      checkpoint.pass();
      for (int i = 0; i < size; i++) {
        sample[i] = stream.uniform();
      }
      larger += of(sample) >= dip ? 1 : 0;
    }
    return (double) larger / (1 + replicates);
  }

  private static double ofSorted(double[] x) {
    int n = x.length;
    if (n == 0) {
      return Double.NaN;
    }
    int low = 0;
    int high = n - 1;
    // In steps of the distribution function, 1/N each. It rises from i to i + 1 at x[i]: a minorant
    // passes through (x[i], i), a majorant through (x[i], i + 1).
    double widest = 1;
    while (x[low] < x[high]) {
      int[] convex = hull(x, low, high, 1);
      int[] concave = hull(x, low, high, -1);
      Gap gap = Gap.widest(x, convex, concave);
      if (gap.width <= widest) {
        break;
      }
      double left = farthest(x, convex, low, gap.low, 1);
      double right = farthest(x, concave, gap.high, high, -1);
      widest = Math.max(widest, Math.max(left, right));
      if (gap.low == low && gap.high == high) {
        break;
      }
      low = gap.low;
      high = gap.high;
    }
    return widest / (2 * n);
  }

  /**
   * Corners of the lower (side 1) or upper (side −1) convex hull of the points (x[i], i), low ≤ i ≤
   * high, ascending.
   */
  private static int[] hull(double[] x, int low, int high, int side) {
    int[] corners = new int[high - low + 1];
    int size = 0;
    for (int i = low; i <= high; i++) {
      while (size > 1 && !bends(x, corners[size - 2], corners[size - 1], i, side)) {
        size--;
      }
      corners[size++] = i;
    }
    return Arrays.copyOf(corners, size);
  }

  /** Whether the way from a over b to c turns up (side 1) or down (side −1). */
  private static boolean bends(double[] x, int a, int b, int c, int side) {
    return side * ((c - b) * (x[b] - x[a]) - (b - a) * (x[c] - x[b])) > 0;
  }

  /** Height of the line through two corners at a value between them. */
  private static double line(double[] x, int a, int b, double at) {
    return at == x[b] ? b : a + (b - a) * (at - x[a]) / (x[b] - x[a]);
  }

  /**
   * The farthest that the distribution function is above the minorant (side 1), or the majorant
   * above it (side −1), between two corners.
   */
  private static double farthest(double[] x, int[] corners, int from, int to, int side) {
    double farthest = 1;
    for (int k = 0; k + 1 < corners.length; k++) {
      int a = corners[k];
      int b = corners[k + 1];
      if (a >= from && b <= to) {
        for (int i = a; i <= b; i++) {
          farthest = Math.max(farthest, side * (i - line(x, a, b, x[i])) + 1);
        }
      }
    }
    return farthest;
  }

  /**
   * Where minorant and majorant are farthest apart.
   *
   * @param width their distance, in steps of the distribution function
   * @param low the minorant's corner at or before the place
   * @param high the majorant's corner at or after it
   */
  private record Gap(double width, int low, int high) {

    /** At a corner of one of them. */
    static Gap widest(double[] x, int[] convex, int[] concave) {
      Gap widest = new Gap(0, convex[0], concave[concave.length - 1]);
      for (int k = 0, j = 0; k < convex.length; k++) {
        while (j + 2 < concave.length && x[concave[j + 1]] <= x[convex[k]]) {
          j++;
        }
        double above = line(x, concave[j], concave[j + 1], x[convex[k]]) + 1;
        widest = widest.or(above - convex[k], convex[k], concave[j + 1]);
      }
      for (int j = 0, k = 0; j < concave.length; j++) {
        while (k + 2 < convex.length && x[convex[k + 1]] < x[concave[j]]) {
          k++;
        }
        double below = line(x, convex[k], convex[k + 1], x[concave[j]]);
        widest = widest.or(concave[j] + 1 - below, convex[k], concave[j]);
      }
      return widest;
    }

    /** The wider; of two as wide, as tied values make them, that of the nearer corners. */
    private Gap or(double otherWidth, int otherLow, int otherHigh) {
      boolean wider =
          otherWidth > width || otherWidth == width && otherHigh - otherLow < high - low;
      return wider && otherLow <= otherHigh ? new Gap(otherWidth, otherLow, otherHigh) : this;
    }
  }
}

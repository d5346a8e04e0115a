package superposition.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import superposition.config.AxisValue;
import superposition.config.SweepScale;

/**
 * Points of a grid that differ along one axis only.
 *
 * @param places numbers of the points, at least one
 * @param values the axis's values there
 * @param scale of the axis
 */
public record Line(int[] places, List<AxisValue> values, SweepScale scale) {

  /** Copies the list. */
  public Line {
    values = List.copyOf(values);
  }

  /** The coordinates. */
  public double[] at() {
    return values.stream().mapToDouble(AxisValue::at).toArray();
  }

  /** Means of a metric over the seeds; NaN where there are none. */
  public double[] means(SweepResult result, String grid, String metric) {
    return Arrays.stream(places).mapToDouble(p -> result.spread(grid, p, metric).mean()).toArray();
  }

  /**
   * Where a metric crosses another: the zeros of the difference of their means, interpolated
   * between neighbours along a straight line over the axis's own scale. Always empty on an axis of
   * categories.
   */
  public double[] crossings(SweepResult result, String grid, String metric, String against) {
    if (scale == SweepScale.CATEGORIES) {
      return new double[0];
    }
    boolean log = scale == SweepScale.LOGARITHMIC;
    double[] x = at();
    double[] ours = means(result, grid, metric);
    double[] theirs = means(result, grid, against);
    List<Double> zeros = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      double here = ours[k] - theirs[k];
      double before = k == 0 ? Double.NaN : ours[k - 1] - theirs[k - 1];
      if (here == 0) {
        zeros.add(x[k]);
      } else if (before * here < 0) {
        double part = before / (before - here);
        zeros.add(
            log
                ? x[k - 1] * StrictMath.pow(x[k] / x[k - 1], part)
                : x[k - 1] + (x[k] - x[k - 1]) * part);
      }
    }
    return zeros.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

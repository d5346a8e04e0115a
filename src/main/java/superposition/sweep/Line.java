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
   * Where a metric crosses another: where the difference of their means changes its sign,
   * interpolated along a straight line over the axis's own scale between the points on both sides,
   * past points without a measurement. Always empty on an axis of categories.
   */
  public double[] crossings(SweepResult result, String grid, String metric, String against) {
    if (scale == SweepScale.CATEGORIES) {
      return new double[0];
    }
    double[] ours = means(result, grid, metric);
    double[] theirs = means(result, grid, against);
    double[] difference = new double[ours.length];
    Arrays.setAll(difference, k -> ours[k] - theirs[k]);
    List<Double> zeros = new ArrayList<>();
    int before = -1;
    for (int k = 0; k < difference.length; k++) {
      double side = Math.signum(difference[k]);
      if (side == 1 || side == -1) { // neither equal nor unknown
        if (before >= 0 && Math.signum(difference[before]) != side) {
          zeros.add(zero(difference, before, k));
        }
        before = k;
      }
    }
    return zeros.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double zero(double[] difference, int from, int to) {
    double[] x = at();
    for (int k = from + 1; k < to; k++) {
      if (difference[k] == 0) {
        return x[k];
      }
    }
    double part = difference[from] / (difference[from] - difference[to]);
    return scale == SweepScale.LOGARITHMIC
        ? x[from] * StrictMath.pow(x[to] / x[from], part)
        : x[from] + (x[to] - x[from]) * part;
  }
}

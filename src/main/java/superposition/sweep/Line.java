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
   * Where a metric passes another one.
   *
   * @param at the coordinate, interpolated
   * @param rises whether the metric is the smaller one before and the greater one behind
   */
  public record Crossing(double at, boolean rises) {}

  /**
   * Where a metric crosses another, clearly on one side of it before and on the other behind:
   * {@link Significance} says which points are on a side. Between these the place is interpolated
   * along a straight line over the axis's own scale: at the change of sign of the mean difference
   * if there is one only, else from the one clear point to the other. Always empty on an axis of
   * categories.
   */
  public List<Crossing> crossings(SweepResult result, String grid, String metric, String against) {
    if (scale == SweepScale.CATEGORIES) {
      return List.of();
    }
    Spread[] differences =
        Arrays.stream(places)
            .mapToObj(place -> differences(result, grid, place, metric, against))
            .toArray(Spread[]::new);
    double[] means = Arrays.stream(differences).mapToDouble(Spread::mean).toArray();
    List<Crossing> crossings = new ArrayList<>();
    int before = -1;
    for (int k = 0; k < means.length; k++) {
      double side = Significance.side(differences[k]);
      if (side == 1 || side == -1) { // neither unclear nor unknown
        if (before >= 0 && Math.signum(means[before]) != side) {
          crossings.add(new Crossing(zero(means, before, k), side > 0));
        }
        before = k;
      }
    }
    return crossings;
  }

  /** None where the network is its own baseline, from which sampling alone parts it. */
  private static Spread differences(
      SweepResult result, String grid, int place, String metric, String against) {
    boolean naive =
        against.equals(Crossover.baseline(metric))
            && result.sweep().points(grid).get(place).trained().isEmpty();
    return naive ? new Spread(new double[0]) : result.differences(grid, place, metric, against);
  }

  /** The zero between two points on different sides. */
  private double zero(double[] difference, int from, int to) {
    double side = Math.signum(difference[from]);
    int last = from; // the last point before the first one on the other side
    int first = from + 1;
    while (Math.signum(difference[first]) != -side) {
      last = Double.isNaN(difference[first]) ? last : first;
      first++;
    }
    boolean once = Arrays.stream(difference, first, to + 1).noneMatch(d -> Math.signum(d) == side);
    return once ? zero(last, first, difference) : zero(from, to, difference);
  }

  private double zero(int from, int to, double[] difference) {
    double[] x = at();
    double part = difference[from] / (difference[from] - difference[to]);
    return scale == SweepScale.LOGARITHMIC
        ? x[from] * StrictMath.pow(x[to] / x[from], part)
        : x[from] + (x[to] - x[from]) * part;
  }
}

package superposition.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of a grid is run.
 *
 * @param axes one or two; the first is the horizontal one of a figure
 * @param seeds networks a point, 1 to {@value #MOST_SEEDS}, with the base's seed and those after it
 */
public record SweepSize(List<SweepAxis> axes, int seeds) {

  /** Most networks a point. */
  public static final int MOST_SEEDS = 1000;

  /** In a place: the first value of an axis. */
  public static final String FIRST = "first";

  /** In a place: the last value of an axis. */
  public static final String LAST = "last";

  /** In a place: each value of an axis in turn. */
  public static final String EVERY = "every";

  /** In a place: all values of an axis together, as a line. */
  public static final String ALONG = "along";

  /** Checks the counts. */
  public SweepSize {
    axes = List.copyOf(axes);
    Check.range("axes", axes.size(), 1, 2);
    Check.range("seeds", seeds, 1, MOST_SEEDS);
    if (axes.size() == 2) {
      for (String key : axes.get(1).keys()) {
        if (axes.get(0).keys().contains(key)) {
          throw new InvalidConfigException(
              "axes[1].keys", '"' + key + "\" is on both axes; allowed: once");
        }
      }
    }
  }

  /** The same with another number of seeds. */
  public SweepSize withSeeds(int newSeeds) {
    return new SweepSize(axes, newSeeds);
  }

  /** The values of each axis. */
  public List<List<AxisValue>> values(RunConfig base) {
    List<List<AxisValue>> values = new ArrayList<>();
    for (int a = 0; a < axes.size(); a++) {
      try {
        values.add(axes.get(a).values(base));
      } catch (InvalidConfigException e) {
        throw new InvalidConfigException("axes[" + a + "]." + e.field(), e.problem());
      }
    }
    return values;
  }

  /**
   * The points in order, the first axis moving slowest.
   *
   * @throws InvalidConfigException if a value is not possible for this run
   */
  public List<SweepPoint> points(RunConfig base) {
    List<SweepPoint> points = new ArrayList<>();
    List<List<AxisValue>> values = values(base);
    List<AxisValue> second = values.size() == 2 ? values.get(1) : List.of();
    for (AxisValue x : values.get(0)) {
      for (int j = 0; j < Math.max(1, second.size()); j++) {
        points.add(point(base, second.isEmpty() ? List.of(x) : List.of(x, second.get(j))));
      }
    }
    return points;
  }

  private SweepPoint point(RunConfig base, List<AxisValue> place) {
    RunConfig run = base;
    Double share = null;
    int dedicated = 0;
    try {
      for (int a = 0; a < place.size(); a++) {
        for (int k = 0; k < axes.get(a).keys().size(); k++) {
          String key = axes.get(a).keys().get(k);
          Object value = place.get(a).values().get(k);
          if (key.equals(SweepAxis.HIDDEN_SHARE)) {
            share = number(key, value);
          } else if (key.equals(SweepAxis.DEDICATED)) {
            dedicated = (int) number(key, value);
          } else {
            run = ConfigKeys.with(run, key, value);
          }
        }
      }
      if (share != null) { // last, because another axis may set the features
        Check.positive(SweepAxis.HIDDEN_SHARE, share, 10);
        run = run.withHidden((int) Math.max(1, Math.rint(share * run.features())));
      }
      return new SweepPoint(place, run, dedicated);
    } catch (InvalidConfigException e) {
      List<String> labels = place.stream().map(AxisValue::label).toList();
      throw new InvalidConfigException(
          "axes: at " + String.join(" × ", labels) + ": " + e.field(), e.problem());
    }
  }

  private static double number(String key, Object value) {
    if (value instanceof Number number
        && (key.equals(SweepAxis.HIDDEN_SHARE)
            || number.doubleValue() == Math.rint(number.doubleValue()))) {
      return number.doubleValue();
    }
    throw new InvalidConfigException(
        key, value + " is not possible; allowed: a number, whole under \"dedicated\"");
  }

  /**
   * Numbers of the points, in the order of {@link #points}, that a place names: one line for each
   * combination of values where the place says {@link #EVERY}. A line has one point, or all points
   * of the axis that is {@link #ALONG}.
   *
   * @param place for each axis a value's label, {@link #FIRST}, {@link #LAST}, {@link #EVERY} or
   *     {@link #ALONG}
   * @throws InvalidConfigException if there is no such place
   */
  public List<int[]> lines(List<String> place, RunConfig base) {
    List<List<AxisValue>> values = values(base);
    Check.range("length", place.size(), axes.size(), axes.size());
    int columns = values.size() == 2 ? values.get(1).size() : 1;
    List<int[]> rows = numbers(place.get(0), values.get(0));
    List<int[]> others =
        values.size() == 2 ? numbers(place.get(1), values.get(1)) : List.of(new int[] {0});
    List<int[]> lines = new ArrayList<>();
    for (int[] row : rows) {
      for (int[] column : others) {
        lines.add(
            IntStream.of(row)
                .flatMap(i -> IntStream.of(column).map(j -> i * columns + j))
                .toArray());
      }
    }
    return lines;
  }

  private static List<int[]> numbers(String name, List<AxisValue> values) {
    int count = values.size();
    switch (name) {
      case FIRST:
        return List.of(new int[] {0});
      case LAST:
        return List.of(new int[] {count - 1});
      case EVERY:
        return IntStream.range(0, count).mapToObj(i -> new int[] {i}).toList();
      case ALONG:
        return List.of(IntStream.range(0, count).toArray());
      default:
        for (int i = 0; i < count; i++) {
          if (values.get(i).label().equals(name)) {
            return List.of(new int[] {i});
          }
        }
        List<String> labels = values.stream().map(AxisValue::label).toList();
        throw new InvalidConfigException(
            "place",
            '"'
                + name
                + "\" is no value of the axis; allowed: "
                + String.join(", ", labels)
                + ", first, last, every, along");
    }
  }
}

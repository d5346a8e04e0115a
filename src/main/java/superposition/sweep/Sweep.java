package superposition.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.Metrics;
import superposition.config.InvalidConfigException;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;

/** A plan in one of its two sizes, with all points and cells spelled out in their order. */
public final class Sweep {

  private final SweepPlan plan;
  private final boolean quick;
  private final Map<String, List<SweepPoint>> points = new LinkedHashMap<>();
  private final List<SweepCell> cells = new ArrayList<>();

  /**
   * @param quick the small size
   * @throws InvalidConfigException if the plan records a metric that nobody knows
   */
  public Sweep(SweepPlan plan, boolean quick) {
    this.plan = plan;
    this.quick = quick;
    requireKnown(plan.metrics());
    for (SweepGrid grid : plan.grids()) {
      List<SweepPoint> ofGrid = grid.size(quick).points(plan.base());
      points.put(grid.id(), List.copyOf(ofGrid));
      for (int place = 0; place < ofGrid.size(); place++) {
        for (int k = 0; k < grid.size(quick).seeds(); k++) {
          cells.add(new SweepCell(grid.id(), place, ofGrid.get(place), plan.base().seed() + k));
        }
      }
    }
  }

  private static void requireKnown(List<String> metrics) {
    Set<String> known = new HashSet<>(Metrics.ids());
    for (int i = 0; i < metrics.size(); i++) {
      if (!known.contains(metrics.get(i))) {
        throw new InvalidConfigException(
            "sweep.metrics[" + i + "]",
            '"' + metrics.get(i) + "\" is no metric; allowed: " + String.join(", ", Metrics.ids()));
      }
    }
  }

  /** What is run. */
  public SweepPlan plan() {
    return plan;
  }

  /** Whether it is the small size. */
  public boolean isQuick() {
    return quick;
  }

  /** Points of a grid, the first axis moving slowest. */
  public List<SweepPoint> points(String grid) {
    return points.get(grid);
  }

  /**
   * The lines of points that a place names, as {@link SweepSize#lines} reads it; those of a place
   * without {@code along} have one point.
   */
  public List<Line> lines(String grid, List<String> place) {
    SweepSize size = plan.grid(grid).size(quick);
    int axis = Math.max(0, place.indexOf(SweepSize.ALONG));
    return size.lines(place, plan.base()).stream()
        .map(
            places ->
                new Line(
                    places,
                    IntStream.of(places)
                        .mapToObj(p -> points.get(grid).get(p).values().get(axis))
                        .toList(),
                    size.axes().get(axis).scale()))
        .toList();
  }

  /** All cells: grid by grid, point by point, seed by seed. */
  public List<SweepCell> cells() {
    return cells;
  }
}

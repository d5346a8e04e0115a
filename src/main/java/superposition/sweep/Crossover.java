package superposition.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import superposition.config.SweepGrid;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;

/**
 * Where networks stop being better than the naive baseline, or begin to be, beyond what seeds make.
 *
 * @param grid id of the grid
 * @param where the value of the second axis, empty if there is none
 * @param metric an error
 * @param against the naive baseline's
 * @param crossings along the first axis; one that rises is where the network becomes the worse one
 */
public record Crossover(
    String grid, String where, String metric, String against, List<Line.Crossing> crossings) {

  /** The naive baseline's error to each of the networks'. */
  private static final Map<String, String> BASELINES =
      Map.of(
          "error.active.mean", "naive.active",
          "error.all-outputs", "naive.all-outputs",
          "error.loss", "naive.loss");

  /** The baseline's metric to one of a network, or null if there is none. */
  public static String baseline(String metric) {
    return BASELINES.get(metric);
  }

  /** All of a sweep, for the errors whose baseline is recorded too, along axes of numbers. */
  public static List<Crossover> of(SweepResult result) {
    List<Crossover> all = new ArrayList<>();
    for (SweepGrid grid : result.sweep().plan().grids()) {
      for (String metric : result.sweep().plan().metrics()) {
        if (isRecorded(result, baseline(metric))) {
          all.addAll(of(result, grid, metric));
        }
      }
    }
    return all;
  }

  private static boolean isRecorded(SweepResult result, String metric) {
    return metric != null && result.sweep().plan().metrics().contains(metric);
  }

  /** Those of one metric in one grid, a line each. */
  public static List<Crossover> of(SweepResult result, SweepGrid grid, String metric) {
    boolean map = grid.full().axes().size() == 2;
    List<String> place = map ? List.of(SweepSize.ALONG, SweepSize.EVERY) : List.of(SweepSize.ALONG);
    List<Crossover> all = new ArrayList<>();
    for (Line line : result.sweep().lines(grid.id(), place)) {
      SweepPoint first = result.sweep().points(grid.id()).get(line.places()[0]);
      if (first.trained().isEmpty()) {
        continue; // the naive network itself, which sampling alone parts from its closed form
      }
      all.add(
          new Crossover(
              grid.id(),
              map ? first.values().get(1).label() : "",
              metric,
              baseline(metric),
              line.crossings(result, grid.id(), metric, baseline(metric))));
    }
    return all;
  }
}

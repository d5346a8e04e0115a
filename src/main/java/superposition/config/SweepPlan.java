package superposition.config;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Many runs made from one: grids over its keys, what is measured of each network, and what was
 * predicted. A value of this type is always valid: every point of every grid, in both sizes, is a
 * possible run.
 *
 * @param base what the grids change
 * @param metrics ids to record of each network, 1 to {@value #MOST_METRICS}
 * @param grids 1 to {@value #MOST_GRIDS}
 * @param predictions what is to be judged; may be empty
 */
public record SweepPlan(
    RunConfig base, List<String> metrics, List<SweepGrid> grids, List<Prediction> predictions)
    implements Scenario {

  /** Most metrics. */
  public static final int MOST_METRICS = 100;

  /** Most grids. */
  public static final int MOST_GRIDS = 12;

  /** Most networks in all. */
  public static final int MOST_NETWORKS = 100_000;

  private static final int MOST_PREDICTIONS = 100;

  /** Longest title or claim. */
  static final int LONGEST_TEXT = 300;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern METRIC = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /**
   * Checks everything; see the class comment.
   *
   * @throws InvalidConfigException with the key as in files
   */
  public SweepPlan {
    Objects.requireNonNull(base);
    metrics = List.copyOf(metrics);
    grids = List.copyOf(grids);
    predictions = List.copyOf(predictions);
    Check.range("metrics", metrics.size(), 1, MOST_METRICS);
    Check.range("grids", grids.size(), 1, MOST_GRIDS);
    Check.range("predictions", predictions.size(), 0, MOST_PREDICTIONS);
    Set<String> known = new HashSet<>();
    for (int i = 0; i < metrics.size(); i++) {
      String place = "metrics[" + i + "]";
      if (!METRIC.matcher(metrics.get(i)).matches()) {
        throw new InvalidConfigException(
            place, '"' + metrics.get(i) + "\" is no id; allowed: ids like slope.mean");
      }
      once(place, metrics.get(i), known);
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < grids.size(); i++) {
      once("grids[" + i + "].id", grids.get(i).id(), ids);
    }
    checkPoints(base, grids);
    checkPredictions(base, metrics, grids, predictions);
  }

  /** Whether a text may be the id of a grid. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  @Override
  public SweepPlan withBase(RunConfig newBase) {
    return new SweepPlan(newBase, metrics, grids, predictions);
  }

  /** The same plan with another number of seeds a point. */
  public SweepPlan withSeeds(int seeds) {
    List<SweepGrid> same =
        grids.stream()
            .map(
                g ->
                    new SweepGrid(
                        g.id(), g.title(), g.full().withSeeds(seeds), g.quick().withSeeds(seeds)))
            .toList();
    return new SweepPlan(base, metrics, same, predictions);
  }

  /**
   * The plan with some of its grids, and what was predicted of them.
   *
   * @param ids of grids
   * @throws InvalidConfigException if there is no such grid
   */
  public SweepPlan only(List<String> ids) {
    for (String id : ids) {
      if (grids.stream().noneMatch(grid -> grid.id().equals(id))) {
        throw noGrid("grid", id, grids);
      }
    }
    return new SweepPlan(
        base,
        metrics,
        grids.stream().filter(grid -> ids.contains(grid.id())).toList(),
        predictions.stream().filter(p -> ids.contains(p.grid())).toList());
  }

  private static InvalidConfigException noGrid(String place, String id, List<SweepGrid> grids) {
    return new InvalidConfigException(
        place,
        '"'
            + id
            + "\" is no grid; allowed: "
            + String.join(", ", grids.stream().map(SweepGrid::id).toList()));
  }

  /** One of the grids. */
  public SweepGrid grid(String id) {
    return grids.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  private static void once(String place, String id, Set<String> seen) {
    if (!seen.add(id)) {
      throw new InvalidConfigException(place, '"' + id + "\" appears twice; allowed: once");
    }
  }

  private static void checkPoints(RunConfig base, List<SweepGrid> grids) {
    long networks = 0;
    for (int i = 0; i < grids.size(); i++) {
      for (boolean quick : new boolean[] {false, true}) {
        String place = "grids[" + i + "]." + (quick ? "quick" : "full");
        try {
          SweepSize size = grids.get(i).size(quick);
          long count = (long) size.points(base).size() * size.seeds();
          networks += quick ? 0 : count;
        } catch (InvalidConfigException e) {
          throw new InvalidConfigException(place + "." + e.field(), e.problem());
        }
      }
    }
    if (networks > MOST_NETWORKS) {
      throw new InvalidConfigException(
          "grids", networks + " networks are too many; allowed: up to " + MOST_NETWORKS);
    }
  }

  private static void checkPredictions(
      RunConfig base, List<String> metrics, List<SweepGrid> grids, List<Prediction> predictions) {
    for (int i = 0; i < predictions.size(); i++) {
      Prediction prediction = predictions.get(i);
      String place = "predictions[" + i + "].";
      SweepGrid grid =
          grids.stream()
              .filter(g -> g.id().equals(prediction.grid()))
              .findFirst()
              .orElseThrow(() -> noGrid(place + "grid", prediction.grid(), grids));
      if (!metrics.contains(prediction.metric())) {
        throw notRecorded(place + "metric", prediction.metric());
      }
      if (!metrics.contains(prediction.against())) {
        throw notRecorded(place + "against", prediction.against());
      }
      for (boolean quick : new boolean[] {false, true}) {
        try {
          prediction.expectation().check(grid.size(quick), base);
        } catch (InvalidConfigException e) {
          throw new InvalidConfigException(
              place + e.field(), (quick ? "in the quick size: " : "") + e.problem());
        }
      }
    }
  }

  private static InvalidConfigException notRecorded(String place, String metric) {
    return new InvalidConfigException(
        place, '"' + metric + "\" is not recorded; allowed: one of \"metrics\"");
  }
}

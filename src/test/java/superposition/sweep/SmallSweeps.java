package superposition.sweep;

import java.util.List;
import superposition.config.Expectation;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;

/** Sweeps of report networks that train in a moment: 12 features, 3 neurons. */
final class SmallSweeps {

  static final RunConfig BASE =
      RunConfig.canonical(1)
          .withFeatures(12)
          .withHidden(3)
          .withDensity(0.2)
          .withSteps(30)
          .withBatch(64);

  private static final List<String> METRICS =
      List.of(
          "slope.mean",
          "error.active.mean",
          "error.all-outputs",
          "error.loss",
          "naive.active",
          "naive.all-outputs",
          "naive.loss");

  private SmallSweeps() {}

  /** Two grids that share the base: exponents × densities, and densities alone. */
  static Sweep two() {
    SweepAxis exponents =
        axis("lossExponent", SweepScale.LINEAR, List.of(List.of(2.0), List.of(4.0)));
    SweepAxis densities = axis("density", SweepScale.LOGARITHMIC, rows(0.1, 0.2, 0.4));
    return sweep(BASE, grid("map", 2, exponents, densities), grid("line", 2, densities));
  }

  static Sweep sweep(RunConfig base, SweepGrid... grids) {
    return new Sweep(new SweepPlan(base, METRICS, List.of(grids), List.of()), false);
  }

  /** A sweep along one axis of numbers 1, 2, …, with predictions of a grid called line. */
  static Sweep predicting(int points, int seeds, Expectation... expectations) {
    SweepAxis hidden =
        new SweepAxis(List.of("hidden"), SweepScale.LINEAR, new SweepAxis.Range(1, points, points));
    List<Prediction> predictions =
        java.util.Arrays.stream(expectations)
            .map(e -> new Prediction("claim", "source", "line", "slope.mean", e))
            .toList();
    return new Sweep(
        new SweepPlan(BASE, METRICS, List.of(grid("line", seeds, hidden)), predictions), false);
  }

  static SweepGrid grid(String id, int seeds, SweepAxis... axes) {
    SweepSize size = new SweepSize(List.of(axes), seeds);
    return new SweepGrid(id, id, size, size);
  }

  static SweepAxis axis(String key, SweepScale scale, List<List<Object>> rows) {
    return new SweepAxis(List.of(key), scale, new SweepAxis.Listed(rows));
  }

  static List<List<Object>> rows(double... values) {
    return java.util.Arrays.stream(values).mapToObj(v -> List.<Object>of(v)).toList();
  }
}

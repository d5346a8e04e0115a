package superposition.figure.sweep;

import java.util.ArrayList;
import java.util.List;
import superposition.config.Expectation;
import superposition.config.Prediction;
import superposition.config.SweepPlan;
import superposition.plot.Numbers;
import superposition.sweep.SweepResult;

/**
 * Where a prediction has a metric: near a number, or near another metric.
 *
 * @param metric what is predicted
 * @param against the other metric; empty if there is a number
 * @param number the number; NaN if there is another metric
 * @param tolerance how far off it may be, in the metric's unit, or as a part of the other metric
 */
record Aim(String metric, String against, double number, double tolerance) {

  /** Those of a metric in a grid, wherever in it. */
  static List<Aim> of(SweepPlan plan, String grid, String metric) {
    List<Aim> aims = new ArrayList<>();
    for (Prediction prediction : plan.predictions()) {
      if (prediction.grid().equals(grid) && prediction.metric().equals(metric)) {
        if (prediction.expectation() instanceof Expectation.Near near) {
          aims.add(new Aim(metric, "", near.value(), near.tolerance()));
        } else if (prediction.expectation() instanceof Expectation.Match match) {
          aims.add(new Aim(metric, match.against(), Double.NaN, match.tolerance()));
        }
      }
    }
    return aims.stream().distinct().toList();
  }

  /**
   * The end of the range at a point.
   *
   * @param side −1 for the lower end, 1 for the upper
   */
  double end(SweepResult result, String grid, int place, int side) {
    if (against.isEmpty()) {
      return number + side * tolerance;
    }
    double reference = result.spread(grid, place, against).mean();
    return reference + side * tolerance * Math.abs(reference);
  }

  /** Whether the mean over the seeds is in the range. */
  boolean holds(SweepResult result, String grid, int place) {
    double mean = result.spread(grid, place, metric).mean();
    return mean >= end(result, grid, place, -1) && mean <= end(result, grid, place, 1);
  }

  /** The range in words: within 5 % of the estimate. */
  String words() {
    return "within "
        + (against.isEmpty()
            ? Numbers.given(tolerance) + " of " + Numbers.given(number)
            : percent() + " of " + SweepWords.metric(against));
  }

  /** The same as a label: ±5 %. */
  String label() {
    return "±" + (against.isEmpty() ? Numbers.given(tolerance) : percent());
  }

  private String percent() {
    return Numbers.given(Math.rint(tolerance * 1e4) / 100) + " %";
  }
}

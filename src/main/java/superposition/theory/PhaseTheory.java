package superposition.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * The phase diagram of a ReLU output model by its natural solutions (seed 004): which of {@link
 * PhaseSolution} costs least for an extra feature of importance r at density p. All of them are
 * linear in r, so for each density the boundaries are crossings of straight lines.
 *
 * @param features n
 * @param hidden m &lt; n
 * @param bias whether the model has a bias, which is then the best one for every feature
 */
public record PhaseTheory(int features, int hidden, boolean bias) {

  /**
   * The cheapest solution of a cell.
   *
   * @param best solution
   * @param loss its loss, summed over the features
   * @param runnerUp least loss of a solution with another outcome
   */
  public record Winner(PhaseSolution best, double loss, double runnerUp) {

    /** By what part the runner-up is worse. */
    public double margin() {
      return runnerUp / loss - 1;
    }
  }

  /** Where one outcome gives way to another as the importance rises. */
  public record Boundary(double importance, PhaseClass below, PhaseClass above) {}

  /** A point of the diagram. */
  public record Point(double importance, double density) {}

  /** The solutions that compete. */
  public List<PhaseSolution> solutions() {
    return PhaseSolution.of(features, hidden);
  }

  /** What features cost at a density. */
  public FeatureCosts costs(double density) {
    return new FeatureCosts(density, bias);
  }

  /** The cheapest solution; of equal ones the first. */
  public Winner winner(double importance, double density) {
    return winner(importance, costs(density));
  }

  /** The same where the costs at the density are known already. */
  public Winner winner(double importance, FeatureCosts costs) {
    List<PhaseSolution> solutions = solutions();
    PhaseSolution best = solutions.get(0);
    for (PhaseSolution solution : solutions) {
      best = solution.loss(importance, costs) < best.loss(importance, costs) ? solution : best;
    }
    double second = Double.POSITIVE_INFINITY;
    for (PhaseSolution solution : solutions) {
      if (solution.outcome() != best.outcome()) {
        second = Math.min(second, solution.loss(importance, costs));
      }
    }
    return new Winner(best, best.loss(importance, costs), second);
  }

  /**
   * The importances at which the outcome changes at a density, ascending. For n = 2, m = 1: F/(V−F)
   * and (V−F)/F where F &lt; V/2, else 1; for n = 3, m = 2: F/(V−F) and 1.
   */
  public List<Boundary> boundaries(double density) {
    FeatureCosts costs = costs(density);
    List<Boundary> boundaries = new ArrayList<>();
    PhaseSolution now = cheapestAtZero(costs);
    double at = 0;
    while (now != null) {
      PhaseSolution next = null;
      double nearest = Double.POSITIVE_INFINITY;
      for (PhaseSolution other : solutions()) {
        // lines cross once; from there on the flatter one is the cheaper one
        double flatter = now.slope(costs) - other.slope(costs);
        if (flatter > 0) {
          double crossing = (other.constant(costs) - now.constant(costs)) / flatter;
          boolean nearer =
              crossing < nearest
                  || crossing == nearest && next != null && other.slope(costs) < next.slope(costs);
          if (crossing >= at && nearer) {
            nearest = crossing;
            next = other;
          }
        }
      }
      if (next != null && next.outcome() != now.outcome()) {
        boundaries.add(new Boundary(nearest, now.outcome(), next.outcome()));
      }
      now = next;
      at = nearest;
    }
    return boundaries;
  }

  private PhaseSolution cheapestAtZero(FeatureCosts costs) {
    PhaseSolution best = null;
    for (PhaseSolution solution : solutions()) {
      double difference = best == null ? -1 : solution.constant(costs) - best.constant(costs);
      boolean flatter =
          best != null && difference == 0 && solution.slope(costs) < best.slope(costs);
      if (difference < 0 || flatter) {
        best = solution;
      }
    }
    return best;
  }

  /**
   * Where all three outcomes cost the same: r = 1 and the density at which a pair costs as much as
   * an ignored feature, V = 2F; .6269 with the best bias, 1 without. Above that density no feature
   * is in superposition.
   */
  public Point triplePoint() {
    double low = 0;
    double high = 1;
    for (int k = 0; k < 60; k++) {
      double middle = (low + high) / 2;
      FeatureCosts costs = costs(middle);
      if (costs.ignored() > 2 * costs.paired()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Point(1, (low + high) / 2);
  }
}

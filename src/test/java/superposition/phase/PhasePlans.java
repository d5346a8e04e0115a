package superposition.phase;

import superposition.config.PhasePlan;
import superposition.config.RunConfig;

/** Plans for tests: r from 0.1 to 10 and p from 0.01 to 1, as in the seed. */
public final class PhasePlans {

  private PhasePlans() {}

  /** Ten models a cell. */
  public static PhasePlan of(int features, int hidden, int grid, int steps, int points) {
    PhasePlan plan = PhasePlan.twoInOne();
    RunConfig base =
        plan.base().withBatch(points).withFeatures(features).withHidden(hidden).withSteps(steps);
    return plan.withBase(base).withGrid(grid);
  }
}

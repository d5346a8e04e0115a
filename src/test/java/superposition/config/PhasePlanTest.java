package superposition.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PhasePlanTest {

  private static final LogRange IMPORTANCE = new LogRange(0.1, 10);
  private static final LogRange DENSITY = new LogRange(0.01, 1);

  private final PhasePlan plan = new PhasePlan(base(2, 1), IMPORTANCE, DENSITY, 20, 10);

  private static RunConfig base(int features, int hidden) {
    return PhasePlan.twoInOne().base().withBatch(243).withFeatures(features).withHidden(hidden);
  }

  @Test
  void bothEndsOfEachAxisAreGridValues() {
    double[] importances = plan.importances();
    assertEquals(20, importances.length);
    assertEquals(0.1, importances[0]);
    assertEquals(10, importances[19]);
    assertEquals(Math.pow(100, 1 / 19.0), importances[7] / importances[6], 1e-12);
    assertEquals(0.01, plan.densities()[0]);
    assertEquals(1, plan.densities()[19]);
    assertEquals(7, IMPORTANCE.place(importances[7], 20), 1e-12);
  }

  @Test
  void everyModelIsARunOfItsOwn() {
    RunConfig run = plan.run(19, 0, 3);
    assertEquals(new Importance.Last(1, 10), run.importance());
    assertEquals(0.01, run.density());
    Set<Long> seeds = new HashSet<>();
    for (long seed = 1; seed <= 2; seed++) {
      PhasePlan seeded = plan.withGrid(10).withBase(base(2, 1).withSeed(seed));
      for (int cell = 0; cell < seeded.cells(); cell++) {
        for (int k = 0; k < seeded.models(); k++) {
          assertTrue(seeds.add(seeded.run(cell / 10, cell % 10, k).seed()));
        }
      }
    }
  }

  @Test
  void whatIsNoPhaseDiagramIsRefused() {
    refused(
        "grid: 9 is out of range; allowed: whole numbers from 10 to 100", () -> plan.withGrid(9));
    refused(
        "grid: 101 is out of range; allowed: whole numbers from 10 to 100",
        () -> plan.withGrid(101));
    refused(
        "models: 11 is out of range; allowed: whole numbers from 1 to 10",
        () -> plan.withModels(11));
    refused(
        "density.high: 1.5 is out of range; allowed: (0, 1]",
        () -> plan.withRectangle(IMPORTANCE, new LogRange(0.1, 1.5)));
    refused("low: 2 is not below high; allowed: below 2", () -> new LogRange(2, 2));
    refused(
        "run.hidden: 2 is out of range; allowed: whole numbers from 1 to 1",
        () -> plan.withBase(base(2, 2)));
    refused(
        "run.importance: does not fit a phase diagram of ReLU output models; allowed: kind last"
            + " with count 1, the extra feature",
        () -> plan.withBase(base(2, 1).withImportance(new Importance.Uniform())));
    refused(
        "run.sampling: does not fit a phase diagram of ReLU output models; allowed: independent,"
            + " quadrature",
        () -> plan.withBase(base(2, 1).withSampling(Sampling.CONDITIONAL)));
  }

  private static void refused(String message, Executable construction) {
    assertEquals(message, assertThrows(InvalidConfigException.class, construction).getMessage());
  }
}

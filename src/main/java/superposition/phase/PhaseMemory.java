package superposition.phase;

import java.util.Locale;
import superposition.config.PhasePlan;
import superposition.train.FreeMemory;

/** How much memory a diagram takes, so that one that does not fit is refused before it starts. */
final class PhaseMemory {

  /** A cell with its network and losses, as measured with 5 features, rounded up. */
  private static final long CELL = 800;

  /** A point of a quadrature with its place in slices. */
  private static final long POINT = 250;

  private static final String FIELD = "grid";
  private static final long LANES = 256;

  private final PhasePlan plan;
  private final long bytes;

  private PhaseMemory(PhasePlan plan, int threads) {
    this.plan = plan;
    long n = plan.base().features();
    long rows = 4 * plan.base().parameters() + 3 * n * n + 3 * n + 40;
    long batch = plan.base().batch();
    long points = Math.max(PhaseTraining.RANKING_POINTS, batch) + batch;
    // a diagram is copied whenever it is looked at, and one may be drawn while the next is made
    bytes =
        3 * CELL * plan.cells() + threads * (4 * LANES * rows + POINT * points) + POINT * points;
  }

  static PhaseMemory of(PhasePlan plan, int threads) {
    return new PhaseMemory(plan, threads);
  }

  /** Bytes at the peak. */
  long bytes() {
    return bytes;
  }

  /** Throws if the diagram does not fit into what is free. */
  void check() {
    FreeMemory.require(bytes, FIELD, what());
  }

  /** Throws if the diagram does not fit into so many free bytes. */
  void check(long free) {
    FreeMemory.require(bytes, FIELD, what(), free);
  }

  private String what() {
    return String.format(
        Locale.ROOT, "%d × %d cells of %d models", plan.grid(), plan.grid(), plan.models());
  }
}

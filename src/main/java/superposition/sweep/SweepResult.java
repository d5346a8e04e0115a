package superposition.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a sweep's cells, in the order of the sweep whatever the order of finishing.
 * Grows while the sweep runs; safe for use by several threads.
 */
public final class SweepResult {

  private final Sweep sweep;
  private final Map<SweepCell, CellResult> results = new HashMap<>();
  private int failures;

  /** Nothing yet. */
  public SweepResult(Sweep sweep) {
    this.sweep = sweep;
  }

  /** What was run. */
  public Sweep sweep() {
    return sweep;
  }

  /** Adds a result. */
  public synchronized void add(CellResult result) {
    if (results.put(result.cell(), result) == null && !result.isDone()) {
      failures++;
    }
  }

  /** What is known of a cell, or null. */
  public synchronized CellResult of(SweepCell cell) {
    return results.get(cell);
  }

  /** Cells that are finished. */
  public synchronized int size() {
    return results.size();
  }

  /** Cells that diverged or failed. */
  public synchronized int failures() {
    return failures;
  }

  /** Cells for which there was no memory. */
  public synchronized long outOfMemory() {
    return results.values().stream()
        .filter(cell -> cell.state() == CellResult.State.OUT_OF_MEMORY)
        .count();
  }

  /** Whether all cells are finished, and none is to be tried again. */
  public boolean isComplete() {
    return size() == sweep.cells().size() && outOfMemory() == 0;
  }

  /** The same with what is known now, to be looked at while the sweep goes on. */
  public synchronized SweepResult copy() {
    SweepResult copy = new SweepResult(sweep);
    results.values().forEach(copy::add);
    return copy;
  }

  /** All finished cells of a point, seed by seed. */
  public List<CellResult> at(String grid, int place) {
    int seeds = sweep.plan().grid(grid).size(sweep.isQuick()).seeds();
    List<CellResult> cells = new ArrayList<>();
    for (int k = 0; k < seeds; k++) {
      cells.add(
          of(
              new SweepCell(
                  grid, place, sweep.points(grid).get(place), sweep.plan().base().seed() + k)));
    }
    cells.removeIf(Objects::isNull);
    return cells;
  }

  /** A metric minus another at a point, network by network, where both are defined. */
  public Spread differences(String grid, int place, String metric, String against) {
    return Spread.of(
        at(grid, place).stream()
            .mapToDouble(cell -> cell.metric(metric) - cell.metric(against))
            .toArray());
  }

  /** A metric at a point, over the seeds. */
  public Spread spread(String grid, int place, String metric) {
    return Spread.of(at(grid, place).stream().mapToDouble(cell -> cell.metric(metric)).toArray());
  }
}

package superposition.figure.sweep;

import superposition.config.SweepGrid;
import superposition.sweep.SweepResult;

/**
 * What a sweep's figure is made from. Cells that are not finished are left out.
 *
 * @param result the cells
 * @param grid id of the grid to be shown
 * @param metric id of the metric to be shown, where it is one
 */
public record SweepInput(SweepResult result, String grid, String metric) {

  /** The grid itself. */
  SweepGrid of() {
    return result.sweep().plan().grid(grid);
  }
}

package superposition.phase;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of one column that are trained together.
 *
 * @param column of the density
 * @param rows of the importance, ascending
 */
record PhaseJob(int column, List<Integer> rows) {

  /** Models trained together: their rows stay in the second-level cache. */
  private static final int LANES = 256;

  /** Cells a side that the coarsest picture has at least; fewer would leave lanes empty. */
  private static final int COARSEST = 5;

  /**
   * All cells of a grid, coarse first: at 50×50 every 8th row and column, then every 4th, and so
   * on.
   *
   * @param models of a cell
   */
  static List<PhaseJob> of(int grid, int models) {
    List<PhaseJob> jobs = new ArrayList<>();
    int coarsest = Integer.highestOneBit(Math.max(1, grid / COARSEST));
    for (int stride = coarsest; stride >= 1; stride /= 2) {
      for (int column = 0; column < grid; column += stride) {
        boolean begun = stride < coarsest && column % (2 * stride) == 0;
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < grid; row += stride) {
          if (!(begun && row % (2 * stride) == 0)) {
            rows.add(row);
          }
        }
        int most = Math.max(1, LANES / models);
        for (int from = 0; from < rows.size(); from += most) {
          jobs.add(
              new PhaseJob(
                  column, List.copyOf(rows.subList(from, Math.min(from + most, rows.size())))));
        }
      }
    }
    return jobs;
  }
}

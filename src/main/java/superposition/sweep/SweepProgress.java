package superposition.sweep;

/**
 * How far a sweep is.
 *
 * @param done cells finished, those of an earlier start included
 * @param cells in all
 * @param failed of those done, the ones that diverged or failed
 * @param secondsACell mean time between two cells that finished in this start; NaN before the first
 * @param secondsLeft as it looks from the work done and left; NaN before the first cell
 */
public record SweepProgress(
    int done, int cells, int failed, double secondsACell, double secondsLeft) {}

package superposition.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a cell.
 *
 * @param cell which
 * @param state how it ended
 * @param metrics by id, in the plan's order; what is not defined for the network is absent; empty
 *     unless {@link State#DONE}
 * @param problem why there are none, in one line; empty if {@link State#DONE}
 */
public record CellResult(SweepCell cell, State state, Map<String, Double> metrics, String problem) {

  /** How a cell ends. */
  public enum State {
    /** Trained and measured. */
    DONE,
    /** A loss or a weight was not finite; nothing is measured of such a network. */
    DIVERGED,
    /** It could not be trained or measured, and would not be the next time. */
    FAILED,
    /** There was no memory for it; a sweep that goes on tries again. */
    OUT_OF_MEMORY
  }

  /** Copies the map. */
  public CellResult {
    Objects.requireNonNull(state);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** A metric's value; NaN if it is not defined or the cell did not come to it. */
  public double metric(String id) {
    return metrics.getOrDefault(id, Double.NaN);
  }

  /** Whether there is a network that was measured. */
  public boolean isDone() {
    return state == State.DONE;
  }
}

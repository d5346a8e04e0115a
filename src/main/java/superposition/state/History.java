package superposition.state;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable line of values to go back and forth on; at most {@value #LIMIT} steps back.
 *
 * @param past values before the present one, oldest first
 * @param present the value that holds
 * @param future values that were undone, next first
 */
public record History<T>(List<T> past, T present, List<T> future) {

  /** Steps that can be undone. */
  public static final int LIMIT = 200;

  /** Copies the lists. */
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** A history that begins here. */
  public static <T> History<T> of(T present) {
    return new History<>(List.of(), present, List.of());
  }

  /** A new present; what was undone is forgotten. A value equal to the present changes nothing. */
  public History<T> with(T next) {
    if (next.equals(present)) {
      return this;
    }
    List<T> longer = new ArrayList<>(past);
    longer.add(present);
    int surplus = Math.max(0, longer.size() - LIMIT);
    return new History<>(longer.subList(surplus, longer.size()), next, List.of());
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return !past.isEmpty();
  }

  /** Whether there is something to redo. */
  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** One step back; the same history where there is none. */
  public History<T> undo() {
    if (!canUndo()) {
      return this;
    }
    List<T> undone = new ArrayList<>(future);
    undone.add(0, present);
    int last = past.size() - 1;
    return new History<>(past.subList(0, last), past.get(last), undone);
  }

  /** One step forth; the same history where there is none. */
  public History<T> redo() {
    if (!canRedo()) {
      return this;
    }
    List<T> longer = new ArrayList<>(past);
    longer.add(present);
    return new History<>(longer, future.get(0), future.subList(1, future.size()));
  }
}

package superposition.config;

import java.util.List;

/**
 * One value of a sweep's axis.
 *
 * @param label in words: 0.02, relu, gaussian 0.01; different from the others of the axis
 * @param at the coordinate: the first key's number, or the place on an axis of categories
 * @param values one a key of the axis
 */
public record AxisValue(String label, double at, List<Object> values) {

  /** Copies the list. */
  public AxisValue {
    values = List.copyOf(values);
  }
}

package superposition.state;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The input that the user sets by hand; features that are not named are 0.
 *
 * @param inputs value by feature, in [−1, 1]
 * @param held features whose value stays when a new input is drawn
 */
public record Probe(NavigableMap<Integer, Double> inputs, NavigableSet<Integer> held) {

  /** Nothing active. */
  public static final Probe EMPTY = of(Map.of(), Set.of());

  /** One feature fully on: what a new window begins with. */
  public static final Probe START = of(Map.of(0, 1.0), Set.of());

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if a feature is below 0 or a value outside of [−1, 1]
   */
  public Probe {
    inputs = Collections.unmodifiableNavigableMap(new TreeMap<>(inputs));
    held = Collections.unmodifiableNavigableSet(new TreeSet<>(held));
    inputs.forEach(
        (feature, value) -> {
          if (feature < 0 || !(Math.abs(value) <= 1)) {
            throw new IllegalArgumentException("probe: feature " + feature + " = " + value);
          }
        });
    if (!held.isEmpty() && held.first() < 0) {
      throw new IllegalArgumentException("probe: feature " + held.first() + " held");
    }
  }

  /** An input. */
  public static Probe of(Map<Integer, Double> inputs, Set<Integer> held) {
    return new Probe(new TreeMap<>(inputs), new TreeSet<>(held));
  }

  /** The value of a feature. */
  public double value(int feature) {
    return inputs.getOrDefault(feature, 0.0);
  }

  /** With another value of a feature; it stays among the inputs, though it be 0. */
  public Probe with(int feature, double value) {
    NavigableMap<Integer, Double> changed = new TreeMap<>(inputs);
    changed.put(feature, value);
    return new Probe(changed, held);
  }

  /** Without a feature: 0, and free. */
  public Probe without(int feature) {
    NavigableMap<Integer, Double> changed = new TreeMap<>(inputs);
    changed.remove(feature);
    NavigableSet<Integer> fewer = new TreeSet<>(held);
    fewer.remove(feature);
    return new Probe(changed, fewer);
  }

  /** With a feature held, or free again. */
  public Probe withHeld(int feature, boolean holds) {
    NavigableSet<Integer> changed = new TreeSet<>(held);
    if (holds) {
      changed.add(feature);
    } else {
      changed.remove(feature);
    }
    return new Probe(inputs, changed);
  }
}

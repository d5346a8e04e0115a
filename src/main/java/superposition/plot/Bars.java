package superposition.plot;

import java.util.List;

/**
 * One bar a category.
 *
 * @param x an index axis over the places; where the order is sorted, {@code bars} carry their own
 *     index
 * @param overlay optional second value a bar drawn as a thin step or marker (the naive baseline),
 *     same length as bars, or empty
 */
public record Bars(
    Heading heading,
    Axis x,
    Axis y,
    List<Bar> bars,
    List<Bar> overlay,
    List<Rule> rules,
    List<Key> legend)
    implements Plot {

  /** Copies the lists. */
  public Bars {
    bars = List.copyOf(bars);
    overlay = List.copyOf(overlay);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
  }

  /**
   * A bar.
   *
   * @param index what it stands for, for example the feature's number; its place is its position in
   *     the list
   */
  public record Bar(int index, double value, Ink ink) {}

  /** A colour's meaning, in words. */
  public record Key(String text, Ink ink) {}
}

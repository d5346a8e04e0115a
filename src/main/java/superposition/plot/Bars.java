package superposition.plot;

import java.util.List;

/**
 * Bars of one or several series over the same places.
 *
 * @param x an index axis over the places; where the order is sorted, bars carry their own index
 * @param y the values
 * @param series one at least, all with as many bars
 * @param stacked whether series stand on each other, positive ones up and negative ones down, the
 *     first next to the axis; else side by side
 * @param horizontal whether places go down, the first on top, and values go to the right
 * @param overlay optional second value a place drawn as a thin step (the naive baseline), as many
 *     as bars, or empty
 * @param rules those that are not vertical lie at a value of y, however the bars run
 */
public record Bars(
    Heading heading,
    Axis x,
    Axis y,
    List<Series> series,
    boolean stacked,
    boolean horizontal,
    List<Bar> overlay,
    List<Rule> rules,
    List<Key> legend)
    implements Plot {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no series, or if series differ in length
   */
  public Bars {
    series = List.copyOf(series);
    overlay = List.copyOf(overlay);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
    long lengths = series.stream().map(one -> one.bars().size()).distinct().count();
    if (lengths != 1) {
      throw new IllegalArgumentException("series: one at least, all of one length");
    }
  }

  /** One bar a place. */
  public Bars(
      Heading heading,
      Axis x,
      Axis y,
      List<Bar> bars,
      List<Bar> overlay,
      List<Rule> rules,
      List<Key> legend) {
    this(heading, x, y, List.of(new Series("", bars)), false, false, overlay, rules, legend);
  }

  /** Several bars a place, side by side; the legend names the series. */
  public static Bars sideBySide(
      Heading heading, Axis x, Axis y, List<Series> series, List<Rule> rules) {
    return new Bars(heading, x, y, series, false, false, List.of(), rules, keys(series));
  }

  /** Several bars a place, on each other; the legend names the series. */
  public static Bars stacked(
      Heading heading, Axis x, Axis y, List<Series> series, List<Rule> rules) {
    return new Bars(heading, x, y, series, true, false, List.of(), rules, keys(series));
  }

  /** The same bars lying. */
  public Bars asHorizontal() {
    return new Bars(heading, x, y, series, stacked, true, overlay, rules, legend);
  }

  /** The bars of the first series. */
  public List<Bar> bars() {
    return series.get(0).bars();
  }

  private static List<Key> keys(List<Series> series) {
    return series.stream()
        .filter(one -> !one.bars().isEmpty())
        .map(one -> new Key(one.name(), one.bars().get(0).ink()))
        .toList();
  }

  /**
   * Bars of one meaning.
   *
   * @param name for the legend and what is said under the mouse; may be empty if it is the only one
   */
  public record Series(String name, List<Bar> bars) {
    /** Copies the list. */
    public Series {
      bars = List.copyOf(bars);
    }
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

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
 * @param overlays further values a place, each drawn as a thin step over it (the naive baseline,
 *     another network), as many as bars
 * @param rules those that are not vertical lie at a value of y, however the bars run
 */
public record Bars(
    Heading heading,
    Axis x,
    Axis y,
    List<Series> series,
    boolean stacked,
    boolean horizontal,
    List<Series> overlays,
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
    overlays = List.copyOf(overlays);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
    long lengths = series.stream().map(one -> one.bars().size()).distinct().count();
    if (lengths != 1) {
      throw new IllegalArgumentException("series: one at least, all of one length");
    }
  }

  /**
   * One bar a place.
   *
   * @param overlay a second value a place, or empty
   */
  public Bars(
      Heading heading,
      Axis x,
      Axis y,
      List<Bar> bars,
      List<Bar> overlay,
      List<Rule> rules,
      List<Key> legend) {
    this(
        heading,
        x,
        y,
        List.of(new Series("", bars)),
        false,
        false,
        overlay.isEmpty() ? List.of() : List.of(overlay(overlay, legend)),
        rules,
        legend);
  }

  /** A second value, called what the legend says. */
  private static Series overlay(List<Bar> bars, List<Key> legend) {
    Ink ink = bars.get(0).ink();
    return new Series(
        legend.stream()
            .filter(key -> key.ink() == ink)
            .map(Key::text)
            .findFirst()
            .orElse("reference"),
        bars);
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

  /** The same bars under another heading. */
  public Bars withHeading(Heading newHeading) {
    return new Bars(newHeading, x, y, series, stacked, horizontal, overlays, rules, legend);
  }

  /** The same bars on another axis of values. */
  public Bars withY(Axis newY) {
    return new Bars(heading, x, newY, series, stacked, horizontal, overlays, rules, legend);
  }

  /** The same bars lying. */
  public Bars asHorizontal() {
    return new Bars(heading, x, y, series, stacked, true, overlays, rules, legend);
  }

  /** The bars of the first series. */
  public List<Bar> bars() {
    return series.get(0).bars();
  }

  /** The values of the first overlay; empty where there is none. */
  public List<Bar> overlay() {
    return overlays.isEmpty() ? List.of() : overlays.get(0).bars();
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
   * @param error half the length of its error bar; NaN for none
   */
  public record Bar(int index, double value, Ink ink, double error) {
    /** A bar without an error bar. */
    public Bar(int index, double value, Ink ink) {
      this(index, value, ink, Double.NaN);
    }
  }

  /** A colour's meaning, in words. */
  public record Key(String text, Ink ink) {}
}

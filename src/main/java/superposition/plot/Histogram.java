package superposition.plot;

import java.util.List;

/**
 * Counts in bins.
 *
 * @param edges ascending, one more than counts
 * @param curves what the counts are to be compared with, on the same axes
 * @param legend what the colours mean; may be empty
 */
public record Histogram(
    Heading heading,
    Axis x,
    Axis y,
    double[] edges,
    double[] counts,
    Ink ink,
    List<Lines.Line> curves,
    List<Rule> rules,
    List<Bars.Key> legend)
    implements Plot {

  /** Copies the lists. */
  public Histogram {
    curves = List.copyOf(curves);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
  }

  /** Without a legend. */
  public Histogram(
      Heading heading,
      Axis x,
      Axis y,
      double[] edges,
      double[] counts,
      Ink ink,
      List<Lines.Line> curves,
      List<Rule> rules) {
    this(heading, x, y, edges, counts, ink, curves, rules, List.of());
  }

  /** Without curves. */
  public Histogram(
      Heading heading, Axis x, Axis y, double[] edges, double[] counts, Ink ink, List<Rule> rules) {
    this(heading, x, y, edges, counts, ink, List.of(), rules);
  }
}

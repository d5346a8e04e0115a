package superposition.plot;

import java.util.List;

/**
 * Counts in bins.
 *
 * @param edges ascending, one more than counts
 * @param curves what the counts are to be compared with, on the same axes
 */
public record Histogram(
    Heading heading,
    Axis x,
    Axis y,
    double[] edges,
    double[] counts,
    Ink ink,
    List<Lines.Line> curves,
    List<Rule> rules)
    implements Plot {

  /** Copies the lists. */
  public Histogram {
    curves = List.copyOf(curves);
    rules = List.copyOf(rules);
  }

  /** Without curves. */
  public Histogram(
      Heading heading, Axis x, Axis y, double[] edges, double[] counts, Ink ink, List<Rule> rules) {
    this(heading, x, y, edges, counts, ink, List.of(), rules);
  }
}

package superposition.plot;

import java.util.List;

/**
 * Counts in bins.
 *
 * @param edges ascending, one more than counts
 */
public record Histogram(
    Heading heading, Axis x, Axis y, double[] edges, double[] counts, Ink ink, List<Rule> rules)
    implements Plot {

  /** Copies the list. */
  public Histogram {
    rules = List.copyOf(rules);
  }
}

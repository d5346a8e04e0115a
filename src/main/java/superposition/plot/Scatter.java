package superposition.plot;

import java.util.List;

/**
 * Points, one a feature, neuron or entry, with fitted lines.
 *
 * @param item what a point's index stands for
 * @param note a short value printed into the plot, for example a correlation; may be empty
 */
public record Scatter(
    Heading heading,
    Axis x,
    Axis y,
    List<Point> points,
    List<Lines.Line> lines,
    List<Rule> rules,
    Axis.Item item,
    String note)
    implements Plot {

  /** Copies the lists. */
  public Scatter {
    points = List.copyOf(points);
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
  }

  /** A point and the index of what it stands for. */
  public record Point(int index, double x, double y, Ink ink) {}
}

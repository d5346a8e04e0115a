package superposition.plot;

import java.util.List;

/**
 * Points, one a feature, neuron or entry, with fitted lines.
 *
 * @param item what a point's index stands for
 * @param note a short value printed into the plot, for example a correlation; may be empty
 * @param legend what the colours mean; may be empty
 */
public record Scatter(
    Heading heading,
    Axis x,
    Axis y,
    List<Point> points,
    List<Lines.Line> lines,
    List<Rule> rules,
    Axis.Item item,
    String note,
    List<Bars.Key> legend)
    implements Plot {

  /** Copies the lists. */
  public Scatter {
    points = List.copyOf(points);
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
  }

  /** Without a legend. */
  public Scatter(
      Heading heading,
      Axis x,
      Axis y,
      List<Point> points,
      List<Lines.Line> lines,
      List<Rule> rules,
      Axis.Item item,
      String note) {
    this(heading, x, y, points, lines, rules, item, note, List.of());
  }

  /** A point and the index of what it stands for. */
  public record Point(int index, double x, double y, Ink ink) {}
}

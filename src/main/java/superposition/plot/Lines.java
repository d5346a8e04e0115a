package superposition.plot;

import java.util.List;

/** Curves over a common x axis. */
public record Lines(
    Heading heading, Axis x, Axis y, List<Line> lines, List<Rule> rules, String note)
    implements Plot {

  /** Copies the lists. */
  public Lines {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
  }

  /**
   * A curve.
   *
   * @param name for the direct label
   * @param x ascending
   * @param y as many; NaN leaves a gap
   */
  public record Line(String name, double[] x, double[] y, Ink ink, boolean dashed) {}
}

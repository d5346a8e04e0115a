package superposition.plot;

import java.util.List;

/**
 * Curves over a common x axis.
 *
 * @param note a short value printed into the plot, for example a slope; may be empty
 */
public record Lines(
    Heading heading, Axis x, Axis y, List<Line> lines, List<Rule> rules, String note)
    implements Plot {

  /** Copies the lists. */
  public Lines {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
  }

  /** How a curve is drawn. */
  public enum Stroke {
    /** The curve that the figure is about. */
    SOLID,
    /** A reference. */
    DASHED,
    /** Raw values behind a smoothed curve. */
    FAINT
  }

  /**
   * A curve.
   *
   * @param name for the direct label; empty for none
   * @param x ascending
   * @param y as many; NaN leaves a gap
   */
  public record Line(String name, double[] x, double[] y, Ink ink, Stroke stroke) {}
}

package superposition.plot;

import java.util.List;

/**
 * Curves over a common x axis.
 *
 * @param note a short value printed into the plot, for example a slope; may be empty
 * @param legend what colours mean that no curve's name tells; may be empty
 */
public record Lines(
    Heading heading,
    Axis x,
    Axis y,
    List<Line> lines,
    List<Rule> rules,
    String note,
    List<Bars.Key> legend)
    implements Plot {

  /** Copies the lists. */
  public Lines {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    legend = List.copyOf(legend);
  }

  /** Without a legend. */
  public Lines(Heading heading, Axis x, Axis y, List<Line> lines, List<Rule> rules, String note) {
    this(heading, x, y, lines, rules, note, List.of());
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
   * @param marked whether every point is marked, for few values
   * @param errors half the length of each point's error bar, or, where points are not marked, half
   *     the width of a band around the curve; empty for none
   */
  public record Line(
      String name,
      double[] x,
      double[] y,
      Ink ink,
      Stroke stroke,
      boolean marked,
      double[] errors) {

    private static final double[] NONE = {};

    /** A plain curve. */
    public Line(String name, double[] x, double[] y, Ink ink, Stroke stroke) {
      this(name, x, y, ink, stroke, false, NONE);
    }

    /** The same with its points marked. */
    public Line withMarks() {
      return new Line(name, x, y, ink, stroke, true, errors);
    }

    /**
     * The same within a band, y ± error.
     *
     * @param newErrors as many as points; NaN leaves a gap
     */
    public Line withBand(double[] newErrors) {
      return new Line(name, x, y, ink, stroke, false, newErrors);
    }

    /**
     * The same with an error bar at every point, y ± error, and its points marked.
     *
     * @param newErrors as many as points; NaN leaves one out
     */
    public Line withErrors(double[] newErrors) {
      return new Line(name, x, y, ink, stroke, true, newErrors);
    }
  }
}

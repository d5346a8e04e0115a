package superposition.plot;

/**
 * A matrix as coloured cells, row 0 on top.
 *
 * @param x columns
 * @param y rows
 * @param values {@code [row][column]}; NaN cells are drawn neutral
 * @param colorLabel label of the colour bar
 * @param diverging zero-centred two-hue map with symmetric range, else sequential
 * @param low value at the lower end of the colours, or NaN to follow the values
 * @param high value at the upper end of the colours, or NaN to follow the values
 * @param note a short value printed beside the colours, for example a chance level; may be empty
 * @param framed cells around which a line is drawn, {@code [row][column]}; empty for none
 */
public record HeatMap(
    Heading heading,
    Axis x,
    Axis y,
    double[][] values,
    String colorLabel,
    boolean diverging,
    double low,
    double high,
    String note,
    boolean[][] framed)
    implements Plot {

  /** Colours that follow the values. */
  public HeatMap(
      Heading heading,
      Axis x,
      Axis y,
      double[][] values,
      String colorLabel,
      boolean diverging,
      String note,
      boolean[][] framed) {
    this(heading, x, y, values, colorLabel, diverging, Double.NaN, Double.NaN, note, framed);
  }

  /** The same without frames. */
  public HeatMap(
      Heading heading,
      Axis x,
      Axis y,
      double[][] values,
      String colorLabel,
      boolean diverging,
      String note) {
    this(heading, x, y, values, colorLabel, diverging, note, new boolean[0][]);
  }

  /** Without a note. */
  public HeatMap(
      Heading heading, Axis x, Axis y, double[][] values, String colorLabel, boolean diverging) {
    this(heading, x, y, values, colorLabel, diverging, "");
  }

  /** The same under another heading. */
  public HeatMap withHeading(Heading newHeading) {
    return new HeatMap(newHeading, x, y, values, colorLabel, diverging, low, high, note, framed);
  }

  /** The same with colours from one value to another; NaN to follow the values. */
  public HeatMap withEnds(double newLow, double newHigh) {
    return new HeatMap(heading, x, y, values, colorLabel, diverging, newLow, newHigh, note, framed);
  }

  /** Whether a cell is framed; no cell beyond the edges is. */
  public boolean isFramed(int row, int column) {
    return row >= 0
        && row < framed.length
        && column >= 0
        && column < framed[row].length
        && framed[row][column];
  }
}

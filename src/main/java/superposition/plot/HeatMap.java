package superposition.plot;

/**
 * A matrix as coloured cells, row 0 on top.
 *
 * @param x columns
 * @param y rows
 * @param values {@code [row][column]}; NaN cells are drawn neutral
 * @param colorLabel label of the colour bar
 * @param diverging zero-centred two-hue map with symmetric range, else sequential
 * @param note a short value printed beside the colours, for example a chance level; may be empty
 */
public record HeatMap(
    Heading heading,
    Axis x,
    Axis y,
    double[][] values,
    String colorLabel,
    boolean diverging,
    String note)
    implements Plot {

  /** Without a note. */
  public HeatMap(
      Heading heading, Axis x, Axis y, double[][] values, String colorLabel, boolean diverging) {
    this(heading, x, y, values, colorLabel, diverging, "");
  }
}

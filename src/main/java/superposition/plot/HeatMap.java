package superposition.plot;

/**
 * A matrix as coloured cells, row 0 on top.
 *
 * @param x columns
 * @param y rows
 * @param values {@code [row][column]}; NaN cells are drawn neutral
 * @param colorLabel label of the colour bar
 * @param diverging zero-centred two-hue map with symmetric range, else sequential
 */
public record HeatMap(
    Heading heading, Axis x, Axis y, double[][] values, String colorLabel, boolean diverging)
    implements Plot {}

package superposition.render;

import java.util.Arrays;

/**
 * Where tiles are: equally large, in rows, with room for ticks to the left and below.
 *
 * @param left pixels to the left of the first column
 * @param top pixels above the first row's plots
 * @param across from one column to the next
 * @param down from one row to the next
 * @param plane the plot of each tile
 */
record TileLayout(int columns, double left, double top, double across, double down, Plane plane) {

  // Lengths in sizes of the font.
  private static final double GAP = 0.9;
  private static final double TITLE = 1.25;
  private static final double TICKS_BELOW = 1.9;
  private static final double LETTER = 0.6;

  /** Tiles for so many plots in a room of so many pixels. */
  static TileLayout of(
      int count, int columns, AxisSpan x, AxisSpan y, double width, double height, double font) {
    int rows = (count + columns - 1) / columns;
    double down = (height - TICKS_BELOW * font) / rows;
    double high = Math.floor(down - TITLE * font);
    TileScaling vertical = new TileScaling(y, high, true, font);
    int letters =
        Arrays.stream(vertical.ticks())
            .mapToInt(tick -> vertical.text(tick).length())
            .max()
            .orElse(0);
    double left = Math.ceil((letters * LETTER + GAP) * font);
    double across = (width - left) / columns;
    double wide = Math.floor(across - GAP * font);
    Plane plane =
        new Plane(
            new TileScaling(x, wide, false, font),
            vertical,
            wide,
            high,
            font / PlotChart.USUAL_FONT_SIZE);
    return new TileLayout(columns, left, TITLE * font, across, down, plane);
  }

  /** Left edge of a tile's plot. */
  double left(int tile) {
    return Math.round(left + tile % columns * across);
  }

  /** Upper edge of a tile's plot. */
  double top(int tile) {
    return Math.round(top + tile / columns * down);
  }

  /** Whether there is room for anything. */
  boolean isEmpty() {
    return plane.width() < 1 || plane.height() < 1;
  }
}

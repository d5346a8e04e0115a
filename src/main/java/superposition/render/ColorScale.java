package superposition.render;

/**
 * How a heat map's values become colours, and what its colour bar shows.
 *
 * @param map the colours
 * @param low smallest finite value there is
 * @param high largest finite value there is
 * @param diverging whether 0 is in the middle of the map and both sides reach equally far
 * @param label of the colour bar
 */
record ColorScale(ColorMap map, double low, double high, boolean diverging, String label) {

  /** The colours of a matrix' finite values. */
  static ColorScale of(ColorMap map, double[][] values, boolean diverging, String label) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : values) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low > high
        ? new ColorScale(map, 0, 0, diverging, label)
        : new ColorScale(map, low, high, diverging, label);
  }

  /** The same colours from one value to another, where they are numbers. */
  ColorScale between(double newLow, double newHigh) {
    return new ColorScale(
        map,
        Double.isNaN(newLow) ? low : newLow,
        Double.isNaN(newHigh) ? high : newHigh,
        diverging,
        label);
  }

  /** Where a value lies on the map, 0 to 1. */
  double position(double value) {
    if (diverging) {
      double reach = Math.max(Math.abs(low), Math.abs(high));
      return reach == 0 ? 0.5 : 0.5 + 0.5 * value / reach;
    }
    return high == low ? 0.5 : (value - low) / (high - low);
  }
}

package superposition.config;

/**
 * An interval of positive numbers, divided evenly in the logarithm.
 *
 * @param low lower end, positive
 * @param high upper end, above low
 */
public record LogRange(double low, double high) {

  /** Refuses what is not positive, not finite or empty. */
  public LogRange {
    Check.positive("low", low, Double.MAX_VALUE);
    Check.positive("high", high, Double.MAX_VALUE);
    if (!(low < high)) {
      throw new InvalidConfigException(
          "low", Check.text(low) + " is not below high; allowed: below " + Check.text(high));
    }
  }

  /** The k-th of {@code count} values; the first and the last are the ends themselves. */
  public double value(int k, int count) {
    if (k == 0 || k == count - 1) {
      return k == 0 ? low : high;
    }
    return low * StrictMath.pow(high / low, (double) k / (count - 1));
  }

  /** All of {@code count} values, ascending; 2 or more. */
  public double[] values(int count) {
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = value(k, count);
    }
    return values;
  }

  /** The place of a value in units of the distance between {@code count} values, 0 at low. */
  public double place(double value, int count) {
    return (count - 1) * Math.log(value / low) / Math.log(high / low);
  }

  /** Which of {@code count} values is next to a value, 0 to count − 1. */
  public int nearest(double value, int count) {
    return (int) Math.max(0, Math.min(count - 1, Math.round(place(value, count))));
  }

  /** Whether a value lies in the interval, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}

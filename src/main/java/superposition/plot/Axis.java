package superposition.plot;

/**
 * An axis.
 *
 * @param label quantity with its unit or symbol
 * @param scale how values become places
 * @param low lower end, or NaN to follow the data
 * @param high upper end, or NaN to follow the data
 */
public record Axis(String label, Scale scale, double low, double high) {

  /** How values become places. */
  public enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic; values are positive. */
    LOG,
    /** Whole numbers only: features, neurons, ranks. */
    INDEX
  }

  /** A linear axis that follows the data. */
  public static Axis linear(String label) {
    return new Axis(label, Scale.LINEAR, Double.NaN, Double.NaN);
  }

  /** A linear axis with given ends. */
  public static Axis linear(String label, double low, double high) {
    return new Axis(label, Scale.LINEAR, low, high);
  }

  /** A logarithmic axis that follows the data. */
  public static Axis log(String label) {
    return new Axis(label, Scale.LOG, Double.NaN, Double.NaN);
  }

  /** An axis of {@code count} whole numbers from 0, half a unit of space at both ends. */
  public static Axis index(String label, int count) {
    return new Axis(label, Scale.INDEX, -0.5, count - 0.5);
  }
}

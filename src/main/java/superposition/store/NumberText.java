package superposition.store;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them, with nothing lost: {@code 4}, {@code 0.003}, {@code 5.9e-9}. */
public final class NumberText {

  /** Largest whole number, by size, that is written in full: all up to here are exact doubles. */
  private static final double WHOLE = 1e15;

  private NumberText() {}

  /**
   * The shortest plain text that reads back as the same double.
   *
   * @throws IllegalArgumentException if the value is not finite: JSON has no text for it
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " has no JSON text");
    }
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      return String.valueOf((long) value);
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    double size = Math.abs(value);
    return size >= 1e-6 && size < WHOLE
        ? decimal.toPlainString()
        : decimal.toString().replace('E', 'e').replace("e+", "e");
  }

  /** The value with a number of significant digits, for people. */
  public static String rounded(double value, int digits) {
    return Double.isFinite(value)
        ? of(new BigDecimal(value).round(new MathContext(digits)).doubleValue())
        : String.valueOf(value);
  }
}

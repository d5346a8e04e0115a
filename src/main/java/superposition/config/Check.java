package superposition.config;

import java.math.BigDecimal;
import java.util.Locale;

/** Range checks whose message names field, value and bound. */
final class Check {

  private Check() {}

  /** Requires {@code low <= value <= high}. */
  static void range(String field, long value, long low, long high) {
    if (value < low || value > high) {
      throw new InvalidConfigException(
          field, value + " is out of range; allowed: whole numbers from " + low + " to " + high);
    }
  }

  /** Requires {@code low <= value <= high}; refuses NaN. */
  static void range(String field, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw outOfRange(field, value, "[" + text(low) + ", " + text(high) + "]");
    }
  }

  /** Requires {@code 0 < value <= high}; refuses NaN. */
  static void positive(String field, double value, double high) {
    if (!(value > 0 && value <= high)) {
      throw outOfRange(field, value, "(0, " + text(high) + "]");
    }
  }

  /** Refuses a missing value. */
  static void present(String field, Object value) {
    if (value == null) {
      throw new InvalidConfigException(field, "is missing");
    }
  }

  private static InvalidConfigException outOfRange(String field, double value, String allowed) {
    return new InvalidConfigException(field, text(value) + " is out of range; allowed: " + allowed);
  }

  /** Numbers as people write them: 1, not 1.0; 0.0001, not 1.0E-4. */
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.valueOf((long) value);
    }
    double size = Math.abs(value);
    return size >= 1e-6 && size < 1e9
        ? new BigDecimal(Double.toString(value)).toPlainString()
        : String.valueOf(value);
  }

  /** A name as files write it: xavier-normal for XavierNormal and XAVIER_NORMAL. */
  static String word(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])|_", "-").toLowerCase(Locale.ROOT);
  }
}

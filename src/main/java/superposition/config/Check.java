package superposition.config;

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

  /** Whole numbers as people write them: 1, not 1.0. */
  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}

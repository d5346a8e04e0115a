package superposition.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as figures and readers print them: three significant digits, the true minus sign
 * (U+2212), thousands separated by commas. The same on every machine, whatever its language.
 */
public final class Numbers {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final double LARGEST_WHOLE = 1e6;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /**
   * Three significant digits: 0.0746, −0.231, 24.9, 1,234; a power of ten below 0.0001 and from a
   * million on; "not defined" for NaN, "not finite" for infinities.
   */
  public static String significant(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not defined" : "not finite";
    }
    if (value == 0) {
      return "0";
    }
    double magnitude = Math.abs(value);
    if (magnitude < 1e-4 || magnitude >= 1e6) {
      return scientific(value);
    }
    if (magnitude >= 999.5) {
      return fixed(value, 0);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    // precision() drops the zeros that were not there: 0.1 has one digit, 0.100 is meant.
    int decimals = Math.max(0, rounded.scale() + 3 - rounded.precision());
    return fixed(rounded.doubleValue(), decimals);
  }

  /** Three significant digits; whole numbers, counts above all, without decimals. */
  public static String measured(double value) {
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    return isWhole ? whole((long) value) : significant(value);
  }

  /**
   * A mean with its spread, which has two significant digits, but no more than one decimal more
   * than the mean: "0.381 ± 0.0007", "0 ± 0.10"; the mean alone where there is no spread.
   */
  public static String withSpread(double mean, double spread) {
    String value = measured(mean);
    if (Double.isNaN(spread)) {
      return value;
    }
    if (spread == 0 || value.contains("×")) {
      return value + " ± " + measured(spread);
    }
    int point = value.indexOf('.');
    int twoDigits = (int) Math.max(0, 1 - Math.floor(Math.log10(spread)));
    int decimals = point < 0 ? twoDigits : Math.min(twoDigits, value.length() - point);
    String text = fixed(spread, decimals);
    boolean vanished = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value + " ± " + (vanished ? "<" + text.substring(0, text.length() - 1) + "1" : text);
  }

  /** A share in percent with three significant digits: 0.273 is 27.3 %; "not defined" for NaN. */
  public static String percent(double share) {
    String text = significant(100 * share);
    return Double.isFinite(share) ? text + " %" : text;
  }

  /**
   * A number that was set and not measured, no longer than it needs to be, six significant digits
   * at most: 0.005, 20, 6×10⁻⁵.
   */
  public static String given(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return significant(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return fixed(value, Math.max(0, rounded.scale()));
    }
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
    return fixed(mantissa.doubleValue(), Math.max(0, mantissa.scale()))
        + "×"
        + powerOfTen(exponent);
  }

  /** A value with a fixed number of decimals. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value < 0 && !zero ? "−" + text : text;
  }

  /** A whole number with thousands separators. */
  public static String whole(long value) {
    return fixed(value, 0);
  }

  /** A number of things: 1 step, 2,000 steps. */
  public static String counted(long value, String noun) {
    return whole(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** A power of ten with its exponent raised: 10⁻³. */
  public static String powerOfTen(int exponent) {
    return "10" + raised(exponent);
  }

  /** An exponent, raised: ⁻³. */
  public static String raised(int exponent) {
    StringBuilder text = new StringBuilder();
    if (exponent < 0) {
      text.append('⁻');
    }
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  private static String scientific(double value) {
    BigDecimal rounded = BigDecimal.valueOf(Math.abs(value)).round(THREE_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    double mantissa = rounded.movePointLeft(exponent).doubleValue();
    return (value < 0 ? "−" : "") + fixed(mantissa, 2) + "×" + powerOfTen(exponent);
  }
}

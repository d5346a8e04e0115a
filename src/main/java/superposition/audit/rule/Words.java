package superposition.audit.rule;

import superposition.plot.Numbers;

/** How rules write, and tables with them. */
public final class Words {

  private static final double LARGEST_WHOLE = 1e6;

  private Words() {}

  /** Three significant digits; whole numbers, counts above all, without decimals. */
  public static String value(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    return whole ? Numbers.whole((long) value) : Numbers.significant(value);
  }

  /**
   * A mean with its spread, which has two significant digits, but no more than one decimal more
   * than the mean: "0.381 ± 0.0007", "0 ± 0.10"; the mean alone where there is no spread.
   */
  public static String withSpread(double mean, double spread) {
    String value = value(mean);
    if (Double.isNaN(spread)) {
      return value;
    }
    if (spread == 0 || value.contains("×")) {
      return value + " ± " + value(spread);
    }
    int point = value.indexOf('.');
    int twoDigits = (int) Math.max(0, 1 - Math.floor(Math.log10(spread)));
    int decimals = point < 0 ? twoDigits : Math.min(twoDigits, value.length() - point);
    String text = Numbers.fixed(spread, decimals);
    boolean vanished = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value + " ± " + (vanished ? "<" + text.substring(0, text.length() - 1) + "1" : text);
  }

  /** A capital in front and a full stop behind. */
  static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** A reported number with the digits that it was printed with. */
  static String number(Rounded reported) {
    // a power of ten may miss its logarithm by a rounding
    int decimals = (int) Math.ceil(-Math.log10(2 * reported.half()) - 1e-9);
    return Numbers.fixed(reported.value(), Math.max(0, decimals));
  }
}

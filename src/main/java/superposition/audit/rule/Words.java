package superposition.audit.rule;

import superposition.plot.Numbers;

/** How rules write. */
final class Words {

  private Words() {}

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

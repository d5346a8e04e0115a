package superposition.app.control;

import java.util.Locale;

/** How well typed letters fit a name: all of them in their order, together and at words' starts. */
final class FuzzyMatch {

  /** Of names that do not fit. */
  static final int NONE = -1;

  private static final int WORD_START = 8;
  private static final int TOGETHER = 5;

  private FuzzyMatch() {}

  /**
   * The best way to find the query's letters in the name, in this order; spaces and case do not
   * matter. More is better: a point a letter, {@value #TOGETHER} more if it follows the letter
   * before, {@value #WORD_START} more if it begins a word.
   *
   * @return the points, 0 for an empty query, or {@link #NONE}
   */
  static int points(String query, String name) {
    String wanted = query.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    String text = name.toLowerCase(Locale.ROOT);
    // best[i]: most points of the letters so far with the last of them at i; NONE where it is not.
    int[] best = new int[text.length()];
    int total = 0;
    for (int k = 0; k < wanted.length(); k++) {
      int[] next = new int[text.length()];
      int before = k == 0 ? 0 : NONE; // most points with the letter before left of i
      total = NONE;
      for (int i = 0; i < text.length(); i++) {
        int adjacent = k > 0 && i > 0 && best[i - 1] != NONE ? best[i - 1] + TOGETHER : NONE;
        int from = Math.max(before, adjacent);
        boolean fits = text.charAt(i) == wanted.charAt(k) && from != NONE;
        next[i] = fits ? from + 1 + (startsWord(text, i) ? WORD_START : 0) : NONE;
        total = Math.max(total, next[i]);
        before = k == 0 ? 0 : Math.max(before, best[i]);
      }
      best = next;
    }
    return total;
  }

  private static boolean startsWord(String text, int i) {
    return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
  }
}

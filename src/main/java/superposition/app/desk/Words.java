package superposition.app.desk;

import java.util.Locale;

/** Numbers, times and problems as the window says them. */
public final class Words {

  private Words() {}

  /** A count with thousands separators: {@code 12,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace('-', '−');
  }

  /** A duration: {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 2.5 h}. */
  public static String duration(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    if (seconds < 99.5) {
      return Math.round(seconds) + " s";
    }
    return seconds < 99.5 * 60
        ? Math.round(seconds / 60) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  /** What went wrong, as a sentence for the place where it happened. */
  public static String sentence(Throwable problem) {
    if (problem instanceof OutOfMemoryError) {
      return "There is not enough memory for this run. Try fewer features or neurons.";
    }
    String message = problem.getMessage();
    if (message == null || message.isBlank()) {
      return "Something unexpected went wrong (" + problem.getClass().getSimpleName() + ").";
    }
    return sentence(message);
  }

  /** A message as a sentence. */
  public static String sentence(String message) {
    String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
    return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
  }
}

package superposition.figure.load;

import superposition.plot.Numbers;

/** In words, what further active features do to the error. */
final class LoadTitle {

  /** A curve whose late slope differs from its early one by less is called straight. */
  private static final double STRAIGHT = 0.2;

  /** Changes of fewer standard errors than this may be the samples'. */
  private static final double ERRORS = 2;

  private LoadTitle() {}

  static String of(LoadErrors errors) {
    int last = errors.loads().length;
    if (!Double.isFinite(errors.trained()[last - 1])) {
      return "The error is not finite";
    }
    if (last == 1) {
      return "One feature active: error " + Numbers.significant(errors.trained()[0]);
    }
    double first = errors.increment(1, 2);
    if (last == 2) {
      return "The second active feature "
          + (first < 0 ? "takes away " : "adds ")
          + Numbers.significant(Math.abs(first));
    }
    int half = half(last);
    double late = errors.increment(half, last);
    return finding(errors, first, late)
        + ": "
        + Numbers.significant(first)
        + " from k = 1 to 2, "
        + Numbers.significant(late)
        + " each from "
        + half
        + " to "
        + last;
  }

  /** Where the later half of a curve begins. */
  static int half(int last) {
    return Math.max(2, last / 2);
  }

  private static String finding(LoadErrors errors, double first, double late) {
    int last = errors.loads().length;
    boolean changes =
        Math.abs(first) > ERRORS * errors.incrementError(1, 2)
            || Math.abs(late) > ERRORS * errors.incrementError(half(last), last);
    if (!changes) {
      return "Further active features change the error by less than the samples do";
    }
    if (first < 0 != late < 0) {
      return first < 0
          ? "The first further features take error away, later ones add"
          : "The first further features add error, later ones take away";
    }
    if (first < 0) {
      return "Each further active feature takes error away";
    }
    if (Math.abs(late - first) <= STRAIGHT * Math.max(first, late)) {
      return "Each active feature adds about as much";
    }
    return late < first
        ? "Each further active feature adds less"
        : "Each further active feature adds more";
  }
}

package superposition.app.desk;

import java.util.List;
import superposition.analysis.Study;
import superposition.figure.subject.Subject;
import superposition.state.FigureOptions;

/**
 * Which figures are wanted, of what.
 *
 * @param subject what they speak of
 * @param options how they are to be shown
 * @param live whether it is a passing moment: only the figures in front, few samples
 * @param front ids of the figures in front, drawn first
 * @param behind ids of the others, in the order in which they are drawn
 */
record FigureWish(
    Subject subject, FigureOptions options, boolean live, List<String> front, List<String> behind) {

  /** Samples of the first answer. */
  int samples() {
    return live ? FigureDesk.LIVE_SAMPLES : Study.INTERACTIVE_SAMPLES;
  }

  /** Whether both speak of the same in the same way, whatever else they want of it. */
  boolean sameSubject(FigureWish other) {
    return other != null && subject.isSame(other.subject) && live == other.live;
  }
}

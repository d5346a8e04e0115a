package superposition.app.desk;

import java.util.Optional;
import superposition.figure.Reading;
import superposition.figure.subject.Shown;
import superposition.figure.subject.Shown.Beside;
import superposition.figure.subject.Subject;
import superposition.plot.Plot;
import superposition.state.FigureOptions;

/**
 * What there is to show of a figure.
 *
 * @param plot the picture; null if there is a problem
 * @param reading its explanation; null if there is a problem
 * @param beside the explanation of what stands beside it, if anything does
 * @param problem why it could not be drawn, a sentence; else empty
 * @param origin what it was made from
 */
public record FigureContent(
    Plot plot, Reading reading, Optional<Beside> beside, String problem, Origin origin) {

  /**
   * What a figure is made from.
   *
   * @param options those that it heeds; the others have their usual values
   * @param samples background samples of sampled quantities
   */
  record Origin(Subject subject, FigureOptions options, int samples) {

    /** Whether this is as good as another: of the same models and options, and as precise. */
    boolean serves(Origin other) {
      return isOfSame(other) && samples >= other.samples;
    }

    /** Whether models and options are the same. */
    boolean isOfSame(Origin other) {
      return subject.isSame(other.subject) && options.equals(other.options);
    }
  }

  /** Background samples of its sampled quantities. */
  public int samples() {
    return origin.samples();
  }

  static FigureContent of(Shown shown, Origin origin) {
    return new FigureContent(shown.plot(), shown.reading(), shown.beside(), "", origin);
  }

  public static FigureContent failed(Throwable problem, Origin origin) {
    return new FigureContent(null, null, Optional.empty(), Words.sentence(problem), origin);
  }

  public boolean failed() {
    return plot == null;
  }
}

package superposition.app.desk;

import superposition.figure.Reading;
import superposition.plot.Plot;
import superposition.state.FigureOptions;
import superposition.train.TrainedModel;

/**
 * What there is to show of a figure.
 *
 * @param plot the picture; null if there is a problem
 * @param reading its explanation; null if there is a problem
 * @param problem why it could not be drawn, a sentence; else empty
 * @param origin what it was made from
 */
public record FigureContent(Plot plot, Reading reading, String problem, Origin origin) {

  /**
   * What a figure is made from.
   *
   * @param options those that it heeds; the others have their usual values
   * @param samples background samples of sampled quantities
   */
  public record Origin(TrainedModel model, FigureOptions options, int samples) {

    /** Whether this is as good as another: of the same model and options, and as precise. */
    boolean serves(Origin other) {
      return isOfSame(other) && samples >= other.samples;
    }

    /** Whether model and options are the same. */
    boolean isOfSame(Origin other) {
      return model == other.model && options.equals(other.options);
    }
  }

  public static FigureContent failed(Throwable problem, Origin origin) {
    return new FigureContent(null, null, Words.sentence(problem), origin);
  }

  public boolean failed() {
    return plot == null;
  }
}

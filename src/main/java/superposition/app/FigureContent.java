package superposition.app;

import superposition.figure.Reading;
import superposition.plot.Plot;

/**
 * What there is to show of a figure.
 *
 * @param plot the picture; null if there is a problem
 * @param reading its explanation; null if there is a problem
 * @param problem why it could not be drawn, a sentence; else empty
 */
record FigureContent(Plot plot, Reading reading, String problem) {

  static FigureContent failed(Throwable problem) {
    return new FigureContent(null, null, Words.sentence(problem));
  }

  boolean failed() {
    return plot == null;
  }
}

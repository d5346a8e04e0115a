package superposition.figure.subject;

import java.util.Optional;
import superposition.figure.Reading;
import superposition.plot.Plot;

/**
 * A figure as it is to be shown.
 *
 * @param plot the picture
 * @param reading its explanation
 * @param beside the explanation of what stands beside it, if anything does
 */
public record Shown(Plot plot, Reading reading, Optional<Beside> beside) {

  /**
   * The figure's explanation for another network.
   *
   * @param name of that network, short
   */
  public record Beside(String name, Reading reading) {}
}

package superposition.figure.weights;

import superposition.config.Activation;
import superposition.figure.FigureInput;

/**
 * The scale that a neuron's two weights can trade: W_in[n,:]·a and W_out[:,n]/a compute the same
 * for positive a.
 */
final class Gauge {

  private Gauge() {}

  /** Whether the network has it: hidden units are positively homogeneous and weights not tied. */
  static boolean isFree(FigureInput input) {
    return input.study().model().network().hiddenActivation() != Activation.GELU
        && !input.study().model().config().tied();
  }
}

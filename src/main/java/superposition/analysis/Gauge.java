package superposition.analysis;

import superposition.config.Activation;

/**
 * The scale that a neuron's two weights can trade: W_in[n,:]·a and W_out[:,n]/a compute the same
 * for positive a.
 */
public final class Gauge {

  private Gauge() {}

  /** Whether the network has it: hidden units are positively homogeneous and weights not tied. */
  public static boolean isFree(Study study) {
    return study.model().network().hiddenActivation() != Activation.GELU
        && !study.model().config().tied();
  }
}

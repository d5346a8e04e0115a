package superposition.analysis;

import superposition.config.Activation;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;

/**
 * The output models of "Toy Models of Superposition", y = ψ(WᵀWx + b): tied weights, identity
 * hidden units, inputs in (0, 1) that are to be given back under squared error, with a bias or
 * without.
 */
public final class OutputModels {

  private OutputModels() {}

  /** Whether a run is the ReLU output model. */
  public static boolean isRelu(RunConfig config) {
    return config.outputActivation() == Activation.RELU && isOutputModel(config);
  }

  /** Whether a run is the linear model. */
  public static boolean isLinear(RunConfig config) {
    return config.outputActivation() == Activation.IDENTITY && isOutputModel(config);
  }

  private static boolean isOutputModel(RunConfig config) {
    return config.hiddenActivation() == Activation.IDENTITY
        && config.tied()
        && config.target() == Target.IDENTITY
        && config.inputRange() == InputRange.UNIT
        && config.lossExponent() == 2;
  }
}

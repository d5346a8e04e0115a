package superposition.figure.output;

import java.util.Optional;
import superposition.analysis.OutputModels;
import superposition.config.Activation;
import superposition.config.InputRange;
import superposition.config.RunConfig;

/** Why figures of this package have nothing to show of a run. */
final class Refusals {

  private Refusals() {}

  /** For what is derived for the two output models of the paper. */
  static Optional<String> unlessOutputModel(RunConfig run) {
    return unless(
        OutputModels.isRelu(run) || OutputModels.isLinear(run),
        "The loss splits in closed form for tied weights, identity hidden units and a bare or relu"
            + " output that gives back inputs in (0, 1) under squared error.");
  }

  /** For what is derived for the ReLU output model alone. */
  static Optional<String> unlessRelu(RunConfig run) {
    return unless(
        OutputModels.isRelu(run),
        "This speaks of the ReLU output model: tied weights, identity hidden units and a relu output"
            + " that gives back inputs in (0, 1) under squared error.");
  }

  /** For what a relu makes of one positive input. */
  static Optional<String> unlessRectified(RunConfig run) {
    return unless(
        run.hiddenActivation() == Activation.IDENTITY
            && run.outputActivation() == Activation.RELU
            && run.inputRange() == InputRange.UNIT,
        "Whether interference is free depends on its sign only with identity hidden units, a relu"
            + " output and inputs in (0, 1).");
  }

  /** For what the products of directions mean only where hidden units pass them on. */
  static Optional<String> unlessLinearHidden(RunConfig run) {
    return unless(
        run.hiddenActivation() == Activation.IDENTITY,
        "Features interfere by the products of their directions only where hidden units are"
            + " identities.");
  }

  /** For what has to be drawn. */
  static Optional<String> unlessDrawable(RunConfig run) {
    return unless(
        run.hidden() <= 3,
        "Directions can be drawn in up to three dimensions; this network has "
            + run.hidden()
            + " hidden neurons.");
  }

  private static Optional<String> unless(boolean fits, String why) {
    return fits ? Optional.empty() : Optional.of(why);
  }
}

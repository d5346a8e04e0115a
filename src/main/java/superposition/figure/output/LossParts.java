package superposition.figure.output;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import superposition.analysis.LinearLossSplit;
import superposition.analysis.LossSplit;
import superposition.analysis.OneActiveLoss;
import superposition.analysis.OutputModels;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.state.ActiveValue;
import superposition.theory.LinearLoss;

/**
 * What an output model's loss is made of, by output; means over the outputs are parts of the loss.
 *
 * @param parts in drawing order
 * @param linear what a linear model with the same weights and its best bias would lose
 * @param isRelu whether the output is a relu, else it is bare
 * @param measured how the parts were measured
 */
record LossParts(List<Part> parts, List<Part> linear, boolean isRelu, String measured) {

  /**
   * One part.
   *
   * @param values one an output
   * @param linear mean of the linear model's counterpart, if it has one
   */
  record Part(String name, double[] values, Ink ink, OptionalDouble linear) {

    static Part of(String name, double[] values, Ink ink) {
      return new Part(name, values, ink, OptionalDouble.empty());
    }

    /** The part of the loss. */
    double mean() {
      return Statistics.mean(values);
    }

    Part beside(Part other) {
      return new Part(name, values, ink, OptionalDouble.of(other.mean()));
    }
  }

  /** The parts of a ReLU or linear output model. */
  static LossParts of(FigureInput input) {
    RunConfig config = input.study().model().config();
    return OutputModels.isRelu(config)
        ? relu(input.study(), input.options().activeValue() == ActiveValue.ONE)
        : linear(input.study());
  }

  private static LossParts relu(Study study, boolean atOne) {
    RunConfig config = study.model().config();
    LossSplit.Result split = study.get(LossSplit.ANALYSIS);
    LinearLossSplit.Result linear = study.get(LinearLossSplit.ANALYSIS);
    double[] benefit = split.benefit();
    double[] interference = split.interference();
    double scale = 1;
    if (atOne) {
      double weight = LossSplit.weightOfOne(config);
      OneActiveLoss.Result one = study.get(OneActiveLoss.ONE);
      benefit = scaled(one.benefit(), weight);
      interference = scaled(one.interference(), weight);
      // At x = 1 both sides count what they lose of an input of that size, and not of its spread.
      scale = weight / new LinearLoss(config.density()).variance();
    }
    Part missed = Part.of("missed benefit", scaled(linear.benefit(), scale), Ink.MAIN);
    Part crossed = Part.of("interference", scaled(linear.interference(), scale), Ink.WORSE);
    return new LossParts(
        List.of(
            Part.of("nothing active", split.empty(), Ink.BASELINE),
            Part.of("one active: missed benefit", benefit, Ink.MAIN).beside(missed),
            Part.of("one active: interference", interference, Ink.WORSE).beside(crossed),
            Part.of("several active", split.rest(), Ink.SECOND)),
        List.of(missed, crossed),
        true,
        "each output's part of the training loss at density "
            + Numbers.given(config.density())
            + (atOne ? "; what one active feature costs: in the form at x = 1" : ""));
  }

  private static LossParts linear(Study study) {
    LinearLossSplit.Result linear = study.get(LinearLossSplit.ANALYSIS);
    return new LossParts(
        List.of(
            Part.of("missed benefit", linear.benefit(), Ink.MAIN),
            Part.of("interference", linear.interference(), Ink.WORSE),
            Part.of("left by the bias", linear.bias(), Ink.BASELINE)),
        List.of(),
        false,
        "each output's part of the training loss at density "
            + Numbers.given(study.model().config().density())
            + ", exact");
  }

  /** Sum of an output's parts. */
  double total(int output) {
    return parts.stream().mapToDouble(part -> part.values()[output]).sum();
  }

  /** Sum of all parts. */
  double loss() {
    return parts.stream().mapToDouble(Part::mean).sum();
  }

  /** Sum of the linear model's parts. */
  double linearLoss() {
    return linear.stream().mapToDouble(Part::mean).sum();
  }

  /** Share of a part. */
  double share(int part) {
    return parts.get(part).mean() / loss();
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }
}

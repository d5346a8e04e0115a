package superposition.app.control;

import java.util.List;
import superposition.app.control.ChoiceParameter.Option;
import superposition.config.Activation;
import superposition.config.ConfigKeys;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;

/** The table of everything that the experiment panel can change. */
public final class Parameters {

  public static final NumberParameter DENSITY =
      NumberParameter.field(
          "density",
          "Density p",
          false,
          "Probability that a feature is active in a sample.\nGreater than 0, up to 1; the slider is"
              + " logarithmic from 0.001.");

  public static final NumberParameter LOSS_EXPONENT =
      NumberParameter.field(
          "lossExponent",
          "Loss exponent q",
          false,
          "The loss is the mean of |error|^q: the higher, the more the largest errors count.\n"
              + "1 to 10, any real number.");

  public static final NumberParameter HIDDEN =
      NumberParameter.field(
          "hidden",
          "Hidden neurons",
          true,
          "Neurons in the hidden layer.\n1 to 1,024; the slider ends at 100.");

  public static final NumberParameter SEED =
      NumberParameter.field(
          "seed",
          "Seed",
          true,
          "Start of the random numbers: the same seed gives the same weights, bit for bit.\n"
              + "Any whole number.");

  public static final NumberParameter FEATURES =
      NumberParameter.field(
          "features", "Features", true, "Inputs, and as many outputs.\n1 to 4,096.");

  public static final NumberParameter STEPS =
      NumberParameter.field("steps", "Steps", true, "Optimiser steps.\n1 to 10,000,000.");

  public static final NumberParameter BATCH =
      NumberParameter.field("batch", "Batch", true, "Samples a step.\n1 to 65,536.");

  public static final NumberParameter LEARNING_RATE =
      NumberParameter.field(
          "learningRate",
          "Learning rate",
          false,
          "Of the optimiser Adam, at the first step.\nGreater than 0, up to 10.");

  public static final NumberParameter SIGMA =
      new NumberParameter(
          "initialization.sigma",
          "σ",
          "Standard deviation of the first weights.\nGreater than 0, up to 100.",
          config -> config.initialization() instanceof Initialization.Gaussian,
          false,
          config -> ((Initialization.Gaussian) config.initialization()).sigma(),
          (config, sigma) ->
              config.withInitialization(new Initialization.Gaussian(sigma.doubleValue())));

  public static final NumberParameter RATIO =
      new NumberParameter(
          "importance.ratio",
          "Ratio",
          "Feature i weighs ratio^i in the loss.\nGreater than 0, up to 1.",
          config -> config.importance() instanceof Importance.Geometric,
          false,
          config -> ((Importance.Geometric) config.importance()).ratio(),
          (config, ratio) -> config.withImportance(new Importance.Geometric(ratio.doubleValue())));

  public static final NumberParameter IMPORTANT_WEIGHT =
      new NumberParameter(
          "importance.weight",
          "Weight",
          "Weight of the important features in the loss; the others weigh 1.\n"
              + "Greater than 0, up to 1,000,000.",
          Parameters::hasImportantFeatures,
          false,
          config -> (Number) ConfigKeys.get(config, "importance.weight"),
          (config, weight) -> ConfigKeys.with(config, "importance.weight", weight));

  public static final NumberParameter IMPORTANT_COUNT =
      new NumberParameter(
          "importance.count",
          "Count",
          "How many features, the first or the last ones, are important.\n1 to 4,096.",
          Parameters::hasImportantFeatures,
          true,
          config -> (Number) ConfigKeys.get(config, "importance.count"),
          (config, count) -> ConfigKeys.with(config, "importance.count", count));

  public static final ChoiceParameter<Activation> HIDDEN_ACTIVATION =
      ChoiceParameter.field(
          "hiddenActivation",
          "Activation φ",
          "Hidden activation: what a hidden neuron makes of its weighted sum.",
          Activation.class,
          List.of(
              new Option<>(Activation.RELU, "ReLU"),
              new Option<>(Activation.ABS, "|z|"),
              new Option<>(Activation.IDENTITY, "identity"),
              new Option<>(Activation.GELU, "GELU")));

  public static final ChoiceParameter<Activation> OUTPUT_ACTIVATION =
      ChoiceParameter.field(
          "outputActivation",
          "Output ψ",
          "Output activation: what an output makes of its weighted sum.",
          Activation.class,
          List.of(
              new Option<>(Activation.IDENTITY, "identity"),
              new Option<>(Activation.RELU, "ReLU")));

  public static final ChoiceParameter<Boolean> BIAS =
      ChoiceParameter.field(
          "bias",
          "Output bias",
          "Whether every output has a trained bias.",
          Boolean.class,
          List.of(new Option<>(false, "none"), new Option<>(true, "trained")));

  public static final ChoiceParameter<Boolean> TIED =
      ChoiceParameter.field(
          "tied",
          "Weights",
          "Tied: the decoder is the encoder, transposed. Free: both are trained.",
          Boolean.class,
          List.of(new Option<>(false, "free"), new Option<>(true, "tied")));

  public static final ChoiceParameter<Target> TARGET =
      ChoiceParameter.field(
          "target",
          "Target",
          "What the network is to compute of every feature.",
          Target.class,
          List.of(
              new Option<>(Target.RELU, "ReLU(x)"),
              new Option<>(Target.ABS, "|x|"),
              new Option<>(Target.IDENTITY, "x")));

  public static final ChoiceParameter<InputRange> INPUT_RANGE =
      ChoiceParameter.field(
          "inputRange",
          "Input range",
          "Where the value of an active feature is drawn from, uniformly.",
          InputRange.class,
          List.of(
              new Option<>(InputRange.SYMMETRIC, "−1 to 1"),
              new Option<>(InputRange.UNIT, "0 to 1")));

  public static final ChoiceParameter<Schedule> SCHEDULE =
      ChoiceParameter.field(
          "schedule",
          "Schedule",
          "How the learning rate changes over the run.",
          Schedule.class,
          List.of(
              new Option<>(Schedule.COSINE, "cosine to 0"),
              new Option<>(Schedule.CONSTANT, "constant")));

  public static final ChoiceParameter<Sampling> SAMPLING =
      ChoiceParameter.field(
          "sampling",
          "Sampling",
          "Independent: every feature is active with probability p. At least one: empty samples are"
              + " left out and their share of the loss is added exactly. Quadrature: no samples, the"
              + " expected loss itself; for up to 5 features, the batch being the number of points.",
          Sampling.class,
          List.of(
              new Option<>(Sampling.INDEPENDENT, "independent"),
              new Option<>(Sampling.CONDITIONAL, "at least one"),
              new Option<>(Sampling.QUADRATURE, "quadrature")));

  /** The kind; a change starts from the kind's usual values. */
  public static final ChoiceParameter<Class<? extends Importance>> IMPORTANCE =
      new ChoiceParameter<>(
          "importance.kind",
          "Importance",
          "How much each feature weighs in the loss.",
          List.of(
              new Option<>(Importance.Uniform.class, "uniform"),
              new Option<>(Importance.First.class, "first features"),
              new Option<>(Importance.Last.class, "last features"),
              new Option<>(Importance.Geometric.class, "geometric")),
          config -> config.importance().getClass(),
          (config, kind) -> config.withImportance(usualImportance(kind)));

  /** The kind; a change starts from the kind's usual values. */
  public static final ChoiceParameter<Class<? extends Initialization>> INITIALIZATION =
      new ChoiceParameter<>(
          "initialization.kind",
          "Initialisation",
          "Distribution of the weights before the first step.",
          List.of(
              new Option<>(Initialization.Gaussian.class, "Gaussian"),
              new Option<>(Initialization.XavierNormal.class, "Xavier normal"),
              new Option<>(Initialization.XavierUniform.class, "Xavier uniform"),
              new Option<>(Initialization.Linear.class, "nn.Linear"),
              new Option<>(Initialization.Mirrored.class, "mirrored")),
          config -> config.initialization().getClass(),
          (config, kind) -> config.withInitialization(usualInitialization(kind)));

  private Parameters() {}

  private static Importance usualImportance(Class<? extends Importance> kind) {
    if (kind == Importance.First.class) {
      return new Importance.First(10, 10);
    }
    if (kind == Importance.Last.class) {
      return new Importance.Last(1, 10);
    }
    return kind == Importance.Geometric.class
        ? new Importance.Geometric(0.9)
        : new Importance.Uniform();
  }

  private static Initialization usualInitialization(Class<? extends Initialization> kind) {
    if (kind == Initialization.Gaussian.class) {
      return new Initialization.Gaussian(0.01);
    }
    if (kind == Initialization.XavierNormal.class) {
      return new Initialization.XavierNormal();
    }
    if (kind == Initialization.XavierUniform.class) {
      return new Initialization.XavierUniform();
    }
    return kind == Initialization.Linear.class
        ? new Initialization.Linear()
        : new Initialization.Mirrored();
  }

  private static boolean hasImportantFeatures(RunConfig config) {
    return config.importance() instanceof Importance.First
        || config.importance() instanceof Importance.Last;
  }
}

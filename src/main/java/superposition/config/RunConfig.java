package superposition.config;

/**
 * Everything that decides a training run, bit for bit: the network {@code y = ψ(W_out·φ(W_in·x) +
 * b)}, its data, loss, optimiser and seed. A value of this type is always valid; the constructor
 * throws {@link InvalidConfigException} with the field, the value and what is allowed.
 *
 * @param features number of inputs and outputs n, 1 to 4096
 * @param hidden number of hidden neurons m, 1 to 1024
 * @param hiddenActivation φ
 * @param outputActivation ψ, {@link Activation#IDENTITY} or {@link Activation#RELU}
 * @param bias whether the output has a bias b
 * @param tied whether W_out is W_inᵀ
 * @param target what is to be computed of each feature
 * @param inputRange where the value of an active feature is drawn from
 * @param density probability p in (0, 1] that a feature is active
 * @param importance the weights I_i of the features in the loss
 * @param lossExponent q in [1, 10]; the loss is the mean over batch and outputs of I_i·|y_i −
 *     target_i|^q
 * @param initialization distribution of the first weights
 * @param learningRate of Adam (β 0.9 and 0.999, ε 1e-8, less where the least importance is below 1,
 *     down to 1e-8/features, as if the loss were a sum over the outputs), in (0, 10]
 * @param schedule of the learning rate
 * @param steps number of optimiser steps, 1 to 10,000,000
 * @param batch samples a step, 1 to 65,536; the most points of a quadrature
 * @param sampling how samples are drawn, or that they are not; quadrature needs few features
 * @param seed of weights and samples, any
 */
public record RunConfig(
    int features,
    int hidden,
    Activation hiddenActivation,
    Activation outputActivation,
    boolean bias,
    boolean tied,
    Target target,
    InputRange inputRange,
    double density,
    Importance importance,
    double lossExponent,
    Initialization initialization,
    double learningRate,
    Schedule schedule,
    int steps,
    int batch,
    Sampling sampling,
    long seed) {

  /** Largest number of features. */
  public static final int MAX_FEATURES = 4096;

  /** Largest number of hidden neurons. */
  public static final int MAX_HIDDEN = 1024;

  /** Largest number of steps. */
  public static final int MAX_STEPS = 10_000_000;

  /** Largest number of samples a step. */
  public static final int MAX_BATCH = 65_536;

  /** Largest number of features whose inputs can be integrated instead of sampled. */
  public static final int MAX_QUADRATURE_FEATURES = 5;

  /** Most nodes of a feature, the one at 0 included: more do not change a float. */
  private static final int MAX_NODES = 64;

  /** Smallest loss exponent. */
  public static final double MIN_EXPONENT = 1;

  /** Largest loss exponent. */
  public static final double MAX_EXPONENT = 10;

  /** Checks every component; see the class comment. */
  public RunConfig {
    Check.range("features", features, 1, MAX_FEATURES);
    Check.range("hidden", hidden, 1, MAX_HIDDEN);
    Check.present("hiddenActivation", hiddenActivation);
    Check.present("outputActivation", outputActivation);
    if (outputActivation != Activation.IDENTITY && outputActivation != Activation.RELU) {
      throw new InvalidConfigException(
          "outputActivation",
          outputActivation.name().toLowerCase(java.util.Locale.ROOT)
              + " is not possible; allowed: identity, relu");
    }
    Check.present("target", target);
    Check.present("inputRange", inputRange);
    Check.positive("density", density, 1);
    Check.present("importance", importance);
    Check.range("lossExponent", lossExponent, MIN_EXPONENT, MAX_EXPONENT);
    Check.present("initialization", initialization);
    if (tied && initialization instanceof Initialization.Mirrored) {
      throw new InvalidConfigException(
          "initialization.kind", "mirrored is not possible with tied weights");
    }
    Check.positive("learningRate", learningRate, 10);
    Check.present("schedule", schedule);
    Check.range("steps", steps, 1, MAX_STEPS);
    Check.range("batch", batch, 1, MAX_BATCH);
    Check.present("sampling", sampling);
    if (sampling == Sampling.QUADRATURE) {
      checkQuadrature(features, batch);
    }
  }

  private static void checkQuadrature(int features, int batch) {
    if (features > MAX_QUADRATURE_FEATURES) {
      throw new InvalidConfigException(
          "sampling",
          "quadrature is not possible with "
              + features
              + " features, whose points would be too many; allowed: up to "
              + MAX_QUADRATURE_FEATURES
              + " features, or independent, conditional");
    }
    if (batch < 1 << features) {
      throw new InvalidConfigException(
          "batch",
          batch
              + " points are too few for the quadrature of "
              + features
              + " features; allowed: "
              + (1 << features)
              + " to "
              + MAX_BATCH);
    }
  }

  /**
   * Nodes of one feature under {@link Sampling#QUADRATURE}, the one at 0 included: the most whose
   * tensor product has no more points than the batch, ⌊batch^(1/features)⌋, at most 64. 49 points
   * of two features are 7 nodes: 0 and six Gauss–Legendre points.
   */
  public int nodesPerFeature() {
    int nodes = 1;
    while (nodes < MAX_NODES && points(nodes + 1, features) <= batch) {
      nodes++;
    }
    return nodes;
  }

  private static double points(int nodes, int features) {
    return StrictMath.pow(nodes, features);
  }

  /** The network of the reports (DEFINITIONS: 100 → 10 → 100, relu, L4) with the given seed. */
  public static RunConfig canonical(long seed) {
    return new RunConfig(
        100,
        10,
        Activation.RELU,
        Activation.IDENTITY,
        false,
        false,
        Target.RELU,
        InputRange.SYMMETRIC,
        0.02,
        new Importance.Uniform(),
        4,
        new Initialization.Gaussian(0.01),
        3e-3,
        Schedule.COSINE,
        1000,
        2048,
        Sampling.INDEPENDENT,
        seed);
  }

  /** The same run with another number of features. */
  public RunConfig withFeatures(int features) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another number of hidden neurons. */
  public RunConfig withHidden(int hidden) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another hidden activation. */
  public RunConfig withHiddenActivation(Activation hiddenActivation) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with or without an output bias. */
  public RunConfig withBias(boolean bias) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another density. */
  public RunConfig withDensity(double density) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another importance. */
  public RunConfig withImportance(Importance importance) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another loss exponent. */
  public RunConfig withLossExponent(double lossExponent) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another initialisation. */
  public RunConfig withInitialization(Initialization initialization) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another number of steps. */
  public RunConfig withSteps(int steps) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another batch size. */
  public RunConfig withBatch(int batch) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another way to draw samples. */
  public RunConfig withSampling(Sampling sampling) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** The same run with another seed. */
  public RunConfig withSeed(long seed) {
    return new RunConfig(
        features,
        hidden,
        hiddenActivation,
        outputActivation,
        bias,
        tied,
        target,
        inputRange,
        density,
        importance,
        lossExponent,
        initialization,
        learningRate,
        schedule,
        steps,
        batch,
        sampling,
        seed);
  }

  /** Number of trained values: both matrices (one where they are tied) and the bias. */
  public long parameters() {
    return (long) features * hidden * (tied ? 1 : 2) + (bias ? features : 0);
  }
}

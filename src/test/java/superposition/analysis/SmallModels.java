package superposition.analysis;

import java.util.List;
import java.util.Random;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Untrained models of every kind in the family, small enough for plain loops to check. */
final class SmallModels {

  static final int FEATURES = 9;
  static final int HIDDEN = 4;

  private SmallModels() {}

  /** One model for every activation, target, range, bias, tie, importance and kind of exponent. */
  static List<TrainedModel> family() {
    Importance uniform = new Importance.Uniform();
    Importance geometric = new Importance.Geometric(0.8);
    return List.of(
        model(Activation.RELU, Activation.IDENTITY, Target.RELU, InputRange.SYMMETRIC, 4, uniform),
        model(Activation.ABS, Activation.IDENTITY, Target.RELU, InputRange.SYMMETRIC, 3, uniform),
        model(Activation.GELU, Activation.RELU, Target.ABS, InputRange.SYMMETRIC, 2.5, geometric),
        model(Activation.RELU, Activation.RELU, Target.ABS, InputRange.SYMMETRIC, 2, geometric),
        model(Activation.IDENTITY, Activation.RELU, Target.IDENTITY, InputRange.UNIT, 2, geometric),
        model(
            Activation.IDENTITY, Activation.IDENTITY, Target.IDENTITY, InputRange.UNIT, 1, uniform),
        model(
            Activation.RELU,
            Activation.IDENTITY,
            Target.RELU,
            InputRange.SYMMETRIC,
            10,
            new Importance.First(3, 10)));
  }

  /** The report network with weights of its own. */
  static TrainedModel report(long seed) {
    return of(config(RunConfig.canonical(seed)), seed, false);
  }

  /** The same with other sizes. */
  static TrainedModel report(long seed, int features, int hidden) {
    RunConfig config = RunConfig.canonical(seed).withFeatures(features).withHidden(hidden);
    return of(config, seed, false);
  }

  private static TrainedModel model(
      Activation hidden,
      Activation output,
      Target target,
      InputRange range,
      double exponent,
      Importance importance) {
    boolean symmetric = range == InputRange.SYMMETRIC;
    boolean bias = output == Activation.RELU || !symmetric;
    RunConfig c = config(RunConfig.canonical(11));
    RunConfig config =
        new RunConfig(
            c.features(),
            c.hidden(),
            hidden,
            output,
            bias,
            !symmetric,
            target,
            range,
            symmetric ? 0.3 : 0.08,
            importance,
            exponent,
            c.initialization(),
            c.learningRate(),
            c.schedule(),
            c.steps(),
            c.batch(),
            c.sampling(),
            c.seed());
    return of(config, c.seed(), !symmetric);
  }

  private static RunConfig config(RunConfig config) {
    return config.withFeatures(FEATURES).withHidden(HIDDEN).withDensity(0.2);
  }

  private static TrainedModel of(RunConfig config, long seed, boolean tied) {
    int features = config.features();
    int hidden = config.hidden();
    Random random = new Random(seed);
    float[] wIn = new float[features * hidden];
    float[] wOut = new float[features * hidden];
    float[] bias = new float[features];
    for (int n = 0; n < hidden; n++) {
      for (int i = 0; i < features; i++) {
        wIn[n * features + i] = (float) (0.6 * random.nextGaussian());
        wOut[i * hidden + n] = tied ? wIn[n * features + i] : (float) (0.6 * random.nextGaussian());
        bias[i] = (float) (0.1 * random.nextGaussian());
      }
    }
    return TrainedModel.of(
        config,
        new Network(
            features,
            hidden,
            config.hiddenActivation(),
            config.outputActivation(),
            wIn,
            wOut,
            config.bias() ? bias : null));
  }
}

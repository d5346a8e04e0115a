package superposition.analysis;

import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Small absolute-value models by hand. */
final class AbsoluteModels {

  private AbsoluteModels() {}

  /** The toy models' settings of the motif (TOY_MODELS section 5) for other sizes. */
  static RunConfig config(int features, int hidden, double density, long seed) {
    return new RunConfig(
        features,
        hidden,
        Activation.RELU,
        Activation.RELU,
        true,
        false,
        Target.ABS,
        InputRange.SYMMETRIC,
        density,
        new Importance.Geometric(0.8),
        2,
        new Initialization.Mirrored(),
        5e-3,
        Schedule.COSINE,
        3000,
        256,
        Sampling.CONDITIONAL,
        seed);
  }

  /**
   * A model with these weights.
   *
   * @param in W_in, a row a neuron
   * @param out W_out, a row a feature
   */
  static TrainedModel of(double density, float[][] in, float[][] out, float... bias) {
    int features = out.length;
    int hidden = in.length;
    float[] wIn = new float[hidden * features];
    float[] wOut = new float[hidden * features];
    for (int n = 0; n < hidden; n++) {
      for (int i = 0; i < features; i++) {
        wIn[n * features + i] = in[n][i];
        wOut[i * hidden + n] = out[i][n];
      }
    }
    RunConfig config = config(features, hidden, density, 1);
    return TrainedModel.of(
        config, new Network(features, hidden, Activation.RELU, Activation.RELU, wIn, wOut, bias));
  }
}

package superposition.analysis;

import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Output models with given weights. */
public final class OutputModel {

  private OutputModel() {}

  /** A run of the ReLU output model, or of the linear one, with a bias. */
  public static RunConfig config(int features, int hidden, double density, Activation output) {
    RunConfig c = RunConfig.canonical(1);
    return new RunConfig(
        features,
        hidden,
        Activation.IDENTITY,
        output,
        true,
        true,
        Target.IDENTITY,
        InputRange.UNIT,
        density,
        new Importance.Uniform(),
        2,
        c.initialization(),
        c.learningRate(),
        c.schedule(),
        c.steps(),
        c.batch(),
        c.sampling(),
        c.seed());
  }

  /**
   * A model whose feature i has the direction {@code columns[i]}.
   *
   * @param bias one a feature
   */
  public static TrainedModel of(RunConfig config, double[][] columns, double[] bias) {
    int n = config.features();
    int m = config.hidden();
    float[] in = new float[n * m];
    float[] out = new float[n * m];
    float[] b = new float[n];
    for (int i = 0; i < n; i++) {
      b[i] = (float) bias[i];
      for (int a = 0; a < m; a++) {
        in[a * n + i] = (float) columns[i][a];
        out[i * m + a] = (float) columns[i][a];
      }
    }
    Network network =
        new Network(
            n,
            m,
            config.hiddenActivation(),
            config.outputActivation(),
            in,
            out,
            config.bias() ? b : null);
    return TrainedModel.of(config, network);
  }

  /** Features as the corners of a regular polygon in two dimensions, without bias. */
  public static TrainedModel polygon(int corners, double density) {
    double[][] columns = new double[corners][];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      columns[i] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    return of(config(corners, 2, density, Activation.RELU), columns, new double[corners]);
  }
}

package superposition.train;

import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.model.Activations;

/**
 * The loss of a block of samples, written down in double precision straight from its definition.
 */
final class ReferenceLoss {

  private ReferenceLoss() {}

  /** Mean over samples and outputs of I·|y − target|^q, for a batch that is this one block. */
  static double of(RunConfig config, Block block, double[][] in, double[][] out, double[] bias) {
    double[][] x = new double[block.rows][config.features()];
    for (int e = 0; e < block.entries; e++) {
      x[block.row[e]][block.feature[e]] = block.value[e];
    }
    double rows = 0;
    for (int s = 0; s < x.length; s++) {
      double weight = block.weight.length == 0 ? 1 : block.weight[s];
      rows += weight * sample(config, x[s], in, out, bias);
    }
    double nothing = sample(config, new double[config.features()], in, out, bias);
    double q0 = Math.pow(1 - config.density(), config.features());
    if (config.sampling() == Sampling.QUADRATURE) {
      return (q0 * nothing + rows) / config.features();
    }
    if (config.sampling() == Sampling.CONDITIONAL) {
      return (q0 * nothing + (1 - q0) * rows / block.rows) / config.features();
    }
    return (rows + block.empty * nothing) / (block.rows + block.empty) / config.features();
  }

  private static double sample(
      RunConfig config, double[] x, double[][] in, double[][] out, double[] bias) {
    float[] importance = config.importance().weights(config.features());
    double[] y = new double[x.length];
    for (int n = 0; n < in.length; n++) {
      double z = 0;
      for (int i = 0; i < x.length; i++) {
        z += in[n][i] * x[i];
      }
      double h = Activations.value(config.hiddenActivation(), z);
      for (int j = 0; j < x.length; j++) {
        y[j] += out[n][j] * h;
      }
    }
    double loss = 0;
    for (int j = 0; j < x.length; j++) {
      double z = y[j] + (bias == null ? 0 : bias[j]);
      double e = Activations.value(config.outputActivation(), z) - config.target().of((float) x[j]);
      loss += importance[j] * Math.pow(Math.abs(e), config.lossExponent());
    }
    return loss;
  }
}

package superposition.train;

import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * Weights as the kernels want them, or anything of the same shape (gradients, Adam's moments): one
 * row of {@code features} values a neuron for W_in and for W_outᵀ, and the bias. In a tied network
 * both matrices are the same rows.
 */
final class Parameters {

  /** W_in, {@code [neuron][feature]}. */
  final float[][] in;

  /** W_outᵀ, {@code [neuron][feature]}; the very rows of {@link #in} in a tied network. */
  final float[][] out;

  /** b, or null. */
  final float[] bias;

  /** All zero. */
  Parameters(RunConfig config) {
    in = new float[config.hidden()][config.features()];
    out = config.tied() ? in : new float[config.hidden()][config.features()];
    bias = config.bias() ? new float[config.features()] : null;
  }

  /** Every distinct row: the matrices' and the bias. */
  float[][] rows() {
    int matrices = in == out ? 1 : 2;
    float[][] rows = new float[in.length * matrices + (bias == null ? 0 : 1)][];
    System.arraycopy(in, 0, rows, 0, in.length);
    if (matrices == 2) {
      System.arraycopy(out, 0, rows, in.length, out.length);
    }
    if (bias != null) {
      rows[rows.length - 1] = bias;
    }
    return rows;
  }

  /** The network with these weights. */
  Network network(RunConfig config) {
    int features = config.features();
    int hidden = config.hidden();
    float[] wIn = new float[features * hidden];
    float[] wOut = new float[features * hidden];
    for (int n = 0; n < hidden; n++) {
      System.arraycopy(in[n], 0, wIn, n * features, features);
      for (int i = 0; i < features; i++) {
        wOut[i * hidden + n] = out[n][i];
      }
    }
    return new Network(
        features, hidden, config.hiddenActivation(), config.outputActivation(), wIn, wOut, bias);
  }
}

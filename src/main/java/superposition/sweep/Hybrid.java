package superposition.sweep;

import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * A network of which some neurons are dedicated: neuron k &lt; h has W_in[k,k] = W_out[k,k] = 1 and
 * nothing else, the others are a trained network of the features from h on. Neither part reads or
 * writes a feature of the other, so the whole is exactly the two side by side.
 */
final class Hybrid {

  private Hybrid() {}

  /**
   * @param run the whole
   * @param dedicated h
   * @param rest the trained part, (features − h) × (hidden − h); null if all else is silent
   */
  static Network of(RunConfig run, int dedicated, Network rest) {
    int n = run.features();
    int m = run.hidden();
    float[] wIn = new float[m * n];
    float[] wOut = new float[n * m];
    float[] bias = run.bias() ? new float[n] : null;
    for (int k = 0; k < dedicated; k++) {
      wIn[k * n + k] = 1;
      wOut[k * m + k] = 1;
    }
    for (int i = 0; rest != null && i < rest.features(); i++) {
      int feature = dedicated + i;
      for (int k = 0; k < rest.hidden(); k++) {
        int neuron = dedicated + k;
        wIn[neuron * n + feature] = rest.wIn(k, i);
        wOut[feature * m + neuron] = rest.wOut(i, k);
      }
      if (bias != null) {
        bias[feature] = rest.bias(i);
      }
    }
    return new Network(n, m, run.hiddenActivation(), run.outputActivation(), wIn, wOut, bias);
  }
}

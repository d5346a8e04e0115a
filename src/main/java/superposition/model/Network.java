package superposition.model;

import superposition.config.Activation;

/**
 * Weights of {@code y = ψ(W_out·φ(W_in·x) + b)}, immutable. Matrices are row-major: {@code W_in} is
 * hidden × features, {@code W_out} features × hidden. Tied networks hold W_out = W_inᵀ spelled out.
 */
public final class Network {

  private final int features;
  private final int hidden;
  private final Activation hiddenActivation;
  private final Activation outputActivation;
  private final float[] wIn;
  private final float[] wOut;
  private final float[] bias;

  /**
   * Copies its arrays.
   *
   * @param wIn hidden × features values, row-major
   * @param wOut features × hidden values, row-major
   * @param bias features values, or null for a network without bias
   * @throws IllegalArgumentException if a length does not fit
   */
  public Network(
      int features,
      int hidden,
      Activation hiddenActivation,
      Activation outputActivation,
      float[] wIn,
      float[] wOut,
      float[] bias) {
    if (wIn.length != features * hidden
        || wOut.length != features * hidden
        || bias != null && bias.length != features) {
      throw new IllegalArgumentException(
          "array lengths do not fit " + features + " features × " + hidden + " neurons");
    }
    this.features = features;
    this.hidden = hidden;
    this.hiddenActivation = hiddenActivation;
    this.outputActivation = outputActivation;
    this.wIn = wIn.clone();
    this.wOut = wOut.clone();
    this.bias = bias == null ? null : bias.clone();
  }

  /** Number of inputs and outputs n. */
  public int features() {
    return features;
  }

  /** Number of hidden neurons m. */
  public int hidden() {
    return hidden;
  }

  /** φ. */
  public Activation hiddenActivation() {
    return hiddenActivation;
  }

  /** ψ. */
  public Activation outputActivation() {
    return outputActivation;
  }

  /** W_in[neuron, feature]. */
  public float wIn(int neuron, int feature) {
    return wIn[neuron * features + feature];
  }

  /** W_out[feature, neuron]. */
  public float wOut(int feature, int neuron) {
    return wOut[feature * hidden + neuron];
  }

  /** b[feature]; 0 where there is no bias. */
  public float bias(int feature) {
    return bias == null ? 0f : bias[feature];
  }

  /** Whether there is an output bias. */
  public boolean hasBias() {
    return bias != null;
  }

  /** A copy of W_in, hidden × features, row-major. */
  public float[] wIn() {
    return wIn.clone();
  }

  /** A copy of W_out, features × hidden, row-major. */
  public float[] wOut() {
    return wOut.clone();
  }

  /** A copy of b, zeros where there is none. */
  public float[] bias() {
    return bias == null ? new float[features] : bias.clone();
  }

  /** The output for one input of n values; in double precision, for curves and checks. */
  public double[] forward(double[] x) {
    double[] y = new double[features];
    for (int i = 0; i < features; i++) {
      y[i] = bias(i);
    }
    for (int n = 0; n < hidden; n++) {
      double z = 0;
      for (int i = 0; i < features; i++) {
        z += wIn[n * features + i] * x[i];
      }
      double h = Activations.value(hiddenActivation, z);
      for (int i = 0; i < features; i++) {
        y[i] += wOut[i * hidden + n] * h;
      }
    }
    for (int i = 0; i < features; i++) {
      y[i] = Activations.value(outputActivation, y[i]);
    }
    return y;
  }

  /** Output {@code output} when only feature {@code input} is active, with value {@code x}. */
  public double response(int output, int input, double x) {
    double y = bias(output);
    for (int n = 0; n < hidden; n++) {
      y +=
          wOut[output * hidden + n]
              * Activations.value(hiddenActivation, wIn[n * features + input] * x);
    }
    return Activations.value(outputActivation, y);
  }

  /** The network with some neurons silenced: their rows of W_in are zero. */
  public Network without(java.util.Set<Integer> neurons) {
    float[] silenced = wIn.clone();
    for (int n : neurons) {
      java.util.Arrays.fill(silenced, n * features, (n + 1) * features, 0f);
    }
    return new Network(features, hidden, hiddenActivation, outputActivation, silenced, wOut, bias);
  }
}

package superposition.train;

import java.util.Arrays;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Activations;

/**
 * The hidden layer over a block, samples in the lanes: values and derivatives, {@code
 * [neuron][row]}, and the gradient of W_in. Sparse inputs are visited entry by entry; from a
 * density of {@value #DENSE} on, as dense rows.
 */
final class HiddenLayer {

  /** Density from which dense rows are faster than lists of entries. */
  static final double DENSE = 0.08;

  /** φ(z). */
  final float[][] value;

  /** φ′(z) until {@link #backward}, then the gradient with respect to z. */
  private final float[][] derivative;

  /** The gradient with respect to φ(z); the output layer adds to it. */
  final float[][] gradient;

  private final Activation activation;
  private final boolean dense;
  private final DenseInput input;
  private final float[] zero;

  HiddenLayer(RunConfig config) {
    int hidden = config.hidden();
    value = new float[hidden][Block.MAX_SAMPLES];
    derivative = new float[hidden][Block.MAX_SAMPLES];
    gradient = new float[hidden][Block.MAX_SAMPLES];
    zero = new float[hidden];
    activation = config.hiddenActivation();
    dense = isDense(config);
    input = dense ? new DenseInput(config.features()) : null;
  }

  /** Whether a run's inputs are taken as dense rows. */
  static boolean isDense(RunConfig config) {
    return config.density() >= DENSE;
  }

  /** The inputs as dense rows, or null where it is the lists of entries that are used. */
  DenseInput input() {
    return input;
  }

  /** Computes values and derivatives, and clears the gradient. */
  void forward(Block block, float[][] wIn) {
    for (float[] row : gradient) {
      Arrays.fill(row, 0, block.rows, 0f);
    }
    if (dense) {
      input.load(block);
      input.products(value, block.rows, wIn, zero);
    } else {
      for (int n = 0; n < value.length; n++) {
        Arrays.fill(value[n], 0, block.rows, 0f);
        addProducts(value[n], block.row, block.feature, block.value, block.entries, wIn[n]);
      }
    }
    for (int n = 0; n < value.length; n++) {
      activate(value[n], derivative[n], block.rows);
    }
  }

  /** Adds to the gradient of W_in. */
  void backward(Block block, float[][] wInGradient) {
    for (int n = 0; n < value.length; n++) {
      multiply(derivative[n], gradient[n], block.rows);
    }
    if (dense) {
      input.addOuter(wInGradient, block.rows, derivative);
      return;
    }
    for (int n = 0; n < value.length; n++) {
      addOuter(wInGradient[n], block.row, block.feature, block.value, block.entries, derivative[n]);
    }
  }

  // The loops are methods of their own: small ones, called often, are compiled soonest.

  /** {@code z[s] += Σ_i w[i]·x_i[s]} over the active features. */
  private static void addProducts(
      float[] z, int[] row, int[] feature, float[] x, int entries, float[] w) {
    for (int e = 0; e < entries; e++) {
      z[row[e]] += w[feature[e]] * x[e];
    }
  }

  /** {@code into[i] += Σ_s d[s]·x_i[s]} over the active features. */
  private static void addOuter(
      float[] into, int[] row, int[] feature, float[] x, int entries, float[] d) {
    for (int e = 0; e < entries; e++) {
      into[feature[e]] += x[e] * d[row[e]];
    }
  }

  private static void multiply(float[] derivative, float[] gradient, int rows) {
    for (int s = 0; s < rows; s++) {
      derivative[s] = derivative[s] * gradient[s];
    }
  }

  /** z becomes φ(z) in place. */
  private void activate(float[] z, float[] derivative, int rows) {
    switch (activation) {
      case RELU -> relu(z, derivative, rows);
      case ABS -> {
        for (int s = 0; s < rows; s++) {
          derivative[s] = Math.signum(z[s]);
          z[s] = Math.abs(z[s]);
        }
      }
      case IDENTITY -> Arrays.fill(derivative, 0, rows, 1f);
      case GELU -> {
        for (int s = 0; s < rows; s++) {
          derivative[s] = (float) Activations.derivative(Activation.GELU, z[s]);
          z[s] = (float) Activations.value(Activation.GELU, z[s]);
        }
      }
    }
  }

  /**
   * Without a branch, which would be guessed wrong for half of the values; 0 at the kink, as
   * everywhere.
   */
  private static void relu(float[] z, float[] derivative, int rows) {
    int one = Float.floatToRawIntBits(1f);
    for (int s = 0; s < rows; s++) {
      int bits = Float.floatToRawIntBits(z[s]);
      int on = ~((bits | (bits - 1)) >> 31);
      z[s] = Float.intBitsToFloat(bits & on);
      derivative[s] = Float.intBitsToFloat(one & on);
    }
  }
}

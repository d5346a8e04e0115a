package superposition.analysis;

import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;

/** The arithmetic of {@link ForcedFeatures} on one block of samples. */
final class ForcedKernel {

  private final RunConfig config;
  private final Network network;
  private final OutputSum sum;
  private final float[][] hidden;
  private final float[] target = new float[Lanes.COUNT];
  private final float[] change = new float[Lanes.COUNT];
  private final float[] output = new float[Lanes.COUNT];
  private final float[] error = new float[Lanes.COUNT];
  private final float[] without = new float[Lanes.COUNT];
  private final float[] scratch = new float[Lanes.COUNT];
  private SampleBlock background;
  private float[] forced;
  private int count;

  ForcedKernel(RunConfig config, Network network) {
    this.config = config;
    this.network = network;
    sum = new OutputSum(network);
    hidden = new float[network.hidden()][Lanes.COUNT];
  }

  /**
   * Takes a block.
   *
   * @param forced values of the forced feature, whichever it is
   * @param count lanes to be counted
   */
  void load(SampleBlock background, float[] forced, int count) {
    this.background = background;
    this.forced = forced;
    this.count = count;
    Lanes.target(config.target(), target, forced);
  }

  /** Forces feature i. */
  void force(int i) {
    Lanes.difference(change, forced, background.x[i]);
    for (int n = 0; n < hidden.length; n++) {
      float[] h = hidden[n];
      Lanes.scaledSum(h, background.z[n], network.wIn(n, i), change);
      Lanes.activate(network.hiddenActivation(), h);
    }
    sum.of(i, hidden, output);
    System.arraycopy(output, 0, error, 0, Lanes.COUNT);
    Lanes.activate(network.outputActivation(), error);
    Lanes.difference(error, error, target);
  }

  /** The sum of (y_i − target)² for the forced feature i. */
  double squaredError() {
    Lanes.square(scratch, error);
    return Lanes.sum(scratch, count);
  }

  /** The sum of |y_i − target|^q. */
  double power(LanePower power) {
    System.arraycopy(error, 0, without, 0, Lanes.COUNT);
    power.of(scratch, without);
    return Lanes.sum(scratch, count);
  }

  /**
   * Adds the change of the forced feature's squared error without each neuron, times a weight, to
   * {@code sums[n·features + i]}.
   */
  void ablateSquares(int i, double weight, double[] sums) {
    for (int n = 0; n < hidden.length; n++) {
      float w = network.wOut(i, n);
      if (network.outputActivation() == Activation.IDENTITY) {
        linearChange(hidden[n], w);
      } else {
        errorWithout(hidden[n], w);
        for (int l = 0; l < Lanes.COUNT; l++) {
          scratch[l] = without[l] * without[l] - error[l] * error[l];
        }
      }
      sums[n * network.features() + i] += weight * Lanes.sum(scratch, count);
    }
  }

  /** The same for |y_i − target|^q. */
  void ablatePowers(int i, LanePower power, double weight, double[] sums) {
    double with = power(power);
    for (int n = 0; n < hidden.length; n++) {
      errorWithout(hidden[n], network.wOut(i, n));
      power.of(scratch, without);
      sums[n * network.features() + i] += weight * (Lanes.sum(scratch, count) - with);
    }
  }

  /** (e − c)² − e² = c·(c − 2e) with c = w·h. */
  private void linearChange(float[] h, float w) {
    for (int l = 0; l < Lanes.COUNT; l++) {
      float c = w * h[l];
      scratch[l] = c * (c - 2 * error[l]);
    }
  }

  /** ψ(y − w·h) − target. */
  private void errorWithout(float[] h, float w) {
    Lanes.scaledSum(without, output, -w, h);
    Lanes.activate(network.outputActivation(), without);
    Lanes.difference(without, without, target);
  }
}

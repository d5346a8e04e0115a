package superposition.analysis;

import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;

/** The arithmetic of {@link ForcedFeatures} on one block of samples. */
final class ForcedKernel {

  private final RunConfig config;
  private final Network network;
  private final float[][] hidden;
  private final float[] target = new float[Lanes.COUNT];
  private final float[] change = new float[Lanes.COUNT];
  private final float[] output = new float[Lanes.COUNT];
  private final float[] error = new float[Lanes.COUNT];
  private final float[] scratch = new float[Lanes.COUNT];
  private SampleBlock background;
  private float[] forced;
  private int count;

  ForcedKernel(RunConfig config, Network network) {
    this.config = config;
    this.network = network;
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

  /** Forces feature i and returns the sum of the squared errors of output i. */
  double force(int i) {
    Lanes.difference(change, forced, background.x[i]);
    java.util.Arrays.fill(output, network.bias(i));
    for (int n = 0; n < hidden.length; n++) {
      float[] h = hidden[n];
      Lanes.scaledSum(h, background.z[n], network.wIn(n, i), change);
      Lanes.activate(network.hiddenActivation(), h);
      Lanes.addScaled(output, network.wOut(i, n), h);
    }
    System.arraycopy(output, 0, error, 0, Lanes.COUNT);
    Lanes.activate(network.outputActivation(), error);
    Lanes.difference(error, error, target);
    Lanes.square(scratch, error);
    return Lanes.sum(scratch, count);
  }

  /**
   * Adds the change of the last forced error without each neuron to {@code sums[n·features + i]}.
   */
  void ablate(int i, double[] sums) {
    for (int n = 0; n < hidden.length; n++) {
      float w = network.wOut(i, n);
      if (network.outputActivation() == Activation.IDENTITY) {
        linearChange(hidden[n], w);
      } else {
        changeThroughOutput(hidden[n], w);
      }
      sums[n * network.features() + i] += Lanes.sum(scratch, count);
    }
  }

  /** (e − c)² − e² = c·(c − 2e) with c = w·h. */
  private void linearChange(float[] h, float w) {
    for (int l = 0; l < Lanes.COUNT; l++) {
      float c = w * h[l];
      scratch[l] = c * (c - 2 * error[l]);
    }
  }

  /** (ψ(y − w·h) − target)² − e². */
  private void changeThroughOutput(float[] h, float w) {
    Lanes.scaledSum(scratch, output, -w, h);
    Lanes.activate(network.outputActivation(), scratch);
    for (int l = 0; l < Lanes.COUNT; l++) {
      float e = scratch[l] - target[l];
      scratch[l] = e * e - error[l] * error[l];
    }
  }
}

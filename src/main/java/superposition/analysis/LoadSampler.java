package superposition.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * Squared errors of the active outputs while exactly k random features are active, for growing k in
 * one sample: as features join, the hidden inputs gain their columns, and the outputs of all active
 * features change. A sample's features and values depend on its number only, so that every k sees
 * the same ones: differences between neighbouring k carry little noise. Samples are the lanes of a
 * block.
 */
final class LoadSampler {

  private final RunConfig config;
  private final Network network;
  private final long seed;
  private final int from;
  private final int most;
  private final float[][] encoders;
  private final float[][] decoders;
  private final float[] bias;
  private final int[] order;
  private final int[] swapped;
  private final int[][] feature;
  private final float[][] x;
  private final float[][] z;
  private final float[][][] hidden;
  private final float[][] decoder;
  private final float[][] squares;
  private final float[] target = new float[Lanes.COUNT];
  private final float[] y = new float[Lanes.COUNT];

  /**
   * @param from smallest number of active features
   * @param most largest
   */
  LoadSampler(Study study, int from, int most) {
    config = study.model().config();
    network = study.model().network();
    seed = study.seed();
    this.from = from;
    this.most = most;
    int neurons = network.hidden();
    encoders = new float[neurons][network.features()];
    decoders = new float[neurons][network.features()];
    for (int n = 0; n < neurons; n++) {
      for (int i = 0; i < network.features(); i++) {
        encoders[n][i] = network.wIn(n, i);
        decoders[n][i] = network.wOut(i, n);
      }
    }
    bias = network.bias();
    order = IntStream.range(0, network.features()).toArray();
    swapped = new int[most];
    feature = new int[most][Lanes.COUNT];
    x = new float[most][Lanes.COUNT];
    z = new float[neurons][Lanes.COUNT];
    hidden = new float[most - from + 1][neurons][Lanes.COUNT];
    decoder = new float[neurons][Lanes.COUNT];
    squares = new float[most - from + 1][Lanes.COUNT];
  }

  /**
   * Adds the mean squared error of the active outputs at k = from … most to {@code sums[k − from]}.
   *
   * @param first number of the first sample
   * @param count samples, at most {@link Lanes#COUNT}
   */
  void add(int first, int count, double[] sums) {
    for (int l = 0; l < Lanes.COUNT; l++) {
      draw(l, Purpose.LOAD.stream(seed, first + l));
    }
    for (float[] row : z) {
      Arrays.fill(row, 0f);
    }
    for (int k = 1; k <= most; k++) {
      join(k);
    }
    for (float[] row : squares) {
      Arrays.fill(row, 0f);
    }
    for (int a = 0; a < most; a++) {
      addErrors(a);
    }
    for (int k = from; k <= most; k++) {
      sums[k - from] += Lanes.sum(squares[k - from], count) / k;
    }
  }

  /** The k-th feature becomes active; the hidden layer is kept where errors are wanted. */
  private void join(int k) {
    for (int n = 0; n < z.length; n++) {
      Lanes.addGathered(z[n], encoders[n], feature[k - 1], x[k - 1]);
      if (k >= from) {
        float[] h = hidden[k - from][n];
        System.arraycopy(z[n], 0, h, 0, Lanes.COUNT);
        Lanes.activate(network.hiddenActivation(), h);
      }
    }
  }

  /** The squared errors of the output that became active in place a, at all k that have it. */
  private void addErrors(int a) {
    for (int n = 0; n < z.length; n++) {
      Lanes.gather(decoder[n], decoders[n], feature[a]);
    }
    Lanes.target(config.target(), target, x[a]);
    for (int k = Math.max(a + 1, from); k <= most; k++) {
      Lanes.gather(y, bias, feature[a]);
      for (int n = 0; n < z.length; n++) {
        Lanes.addProduct(y, decoder[n], hidden[k - from][n]);
      }
      Lanes.activate(network.outputActivation(), y);
      Lanes.difference(y, y, target);
      Lanes.addSquare(squares[k - from], y);
    }
  }

  /** One lane: the start of Fisher and Yates' shuffle, and a uniform value a feature. */
  private void draw(int lane, RandomStream stream) {
    int low = config.inputRange().low();
    for (int k = 0; k < most; k++) {
      int left = order.length - k;
      swapped[k] = k + (int) Math.min(left - 1, (long) (stream.uniform() * left));
      swap(k, swapped[k]);
      feature[k][lane] = order[k];
      x[k][lane] = (float) (low + (1 - low) * stream.uniform());
    }
    // back to the order 0 … n − 1, so that the next sample does not depend on this one
    for (int k = most - 1; k >= 0; k--) {
      swap(k, swapped[k]);
    }
  }

  private void swap(int a, int b) {
    int feature = order[a];
    order[a] = order[b];
    order[b] = feature;
  }
}

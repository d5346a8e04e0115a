package superposition.analysis;

import java.util.Arrays;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * Squared errors of the active outputs while exactly k random features are active, for several k
 * from one draw. A sample's features and values depend on its number only, so that every k sees the
 * same ones: differences between neighbouring k carry little noise. Samples are the lanes of a
 * block.
 *
 * <p>Few features active mean few errors to average, and a noisy start of the curve. Two things
 * help. The features of a draw are split into as many groups of k as there are, each active without
 * the others, so that all k have about as many errors; the hidden inputs of a group are differences
 * of running sums. And what an active output would do alone is a control variate (Glasserman,
 * "Monte Carlo Methods in Financial Engineering", section 4.1): its squared error on the same x is
 * taken from the one under load, and the exact isolated error put in its place. So the curve starts
 * at the isolated error.
 */
final class LoadSampler {

  private final RunConfig config;
  private final Network network;
  private final LoadDraw draw;
  private final int from;
  private final int most;
  private final float[][] encoders;
  private final float[][] decoders;
  private final float[] bias;
  private final float[][] z;
  private final float[][][] running;
  private final float[][][] hidden;
  private final float[][] decoder;
  private final float[][] squares;
  private final float[] target = new float[Lanes.COUNT];
  private final float[] y = new float[Lanes.COUNT];
  private final float[] alone = new float[Lanes.COUNT];
  private final float[] h = new float[Lanes.COUNT];
  private final double isolated;

  /**
   * @param from smallest number of active features
   * @param most largest
   * @param isolated the exact isolated error, mean over the features
   */
  LoadSampler(Study study, int from, int most, double isolated) {
    config = study.model().config();
    network = study.model().network();
    draw = new LoadDraw(study, most);
    this.from = from;
    this.most = most;
    this.isolated = isolated;
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
    z = new float[neurons][Lanes.COUNT];
    running = new float[most - from + 1][neurons][Lanes.COUNT];
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
    draw.next(first);
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
      int errors = most / k * k;
      sums[k - from] += Lanes.sum(squares[k - from], count) / errors + count * isolated;
    }
  }

  /** The k-th feature joins the running sums, which are kept where they are wanted. */
  private void join(int k) {
    for (int n = 0; n < z.length; n++) {
      Lanes.addGathered(z[n], encoders[n], draw.feature[k - 1], draw.x[k - 1]);
      if (k >= from) {
        System.arraycopy(z[n], 0, running[k - from][n], 0, Lanes.COUNT);
      }
    }
  }

  /** The hidden layer of the group of k features that starts in place a, a multiple of k. */
  private void startGroup(int a, int k) {
    for (int n = 0; n < z.length; n++) {
      float[] h = hidden[k - from][n];
      float[] end = running[a + k - from][n];
      if (a == 0) {
        System.arraycopy(end, 0, h, 0, Lanes.COUNT);
      } else {
        Lanes.difference(h, end, running[a - from][n]);
      }
      Lanes.activate(network.hiddenActivation(), h);
    }
  }

  /** The squared errors of the output in place a of the draw, in its group at every k. */
  private void addErrors(int a) {
    for (int n = 0; n < z.length; n++) {
      Lanes.gather(decoder[n], decoders[n], draw.feature[a]);
    }
    Lanes.target(config.target(), target, draw.x[a]);
    squareAlone(a);
    for (int k = from; k <= most; k++) {
      if (a >= most / k * k) {
        continue; // left over
      }
      if (a % k == 0) {
        startGroup(a, k);
      }
      Lanes.gather(y, bias, draw.feature[a]);
      for (int n = 0; n < z.length; n++) {
        Lanes.addProduct(y, decoder[n], hidden[k - from][n]);
      }
      Lanes.activate(network.outputActivation(), y);
      Lanes.difference(y, y, target);
      Lanes.addSquare(squares[k - from], y);
      Lanes.subtract(squares[k - from], alone);
    }
  }

  /** The squared error of the same output if no other feature were active. */
  private void squareAlone(int a) {
    Lanes.gather(y, bias, draw.feature[a]);
    for (int n = 0; n < z.length; n++) {
      Lanes.gather(h, encoders[n], draw.feature[a]);
      Lanes.multiply(h, draw.x[a]);
      Lanes.activate(network.hiddenActivation(), h);
      Lanes.addProduct(y, decoder[n], h);
    }
    Lanes.activate(network.outputActivation(), y);
    Lanes.difference(y, y, target);
    Lanes.square(alone, y);
  }
}

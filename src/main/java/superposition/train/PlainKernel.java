package superposition.train;

import java.util.Arrays;
import superposition.config.Activation;
import superposition.config.RunConfig;

/**
 * The kernel in plain loops. Samples are in the lanes, so no sum runs across lanes; eight outputs
 * at a time go through forward pass, loss and the gradient of the hidden layer while they are in
 * the first-level cache, and are turned into sample-major order for the gradient of W_out, which
 * can then leave out the samples for which a neuron is off.
 */
final class PlainKernel implements BlockKernel {

  /**
   * Features whose errors are kept in sample-major order at a time: what fits in the second-level
   * cache.
   */
  private static final int PANEL = 256;

  /** Outputs that go through all passes together: few enough to stay in the first-level cache. */
  private static final int TILE = 4 * RowSums.TERMS;

  private final int features;
  private final int hidden;
  private final boolean rectified;
  private final float[] importance;
  private final float scale;
  private final LossPower power;
  private final RunConfig config;

  private final HiddenLayer layer;
  private final float[][] tile = new float[TILE][Block.MAX_SAMPLES];
  private final float[][] panel;
  private final float[][] columns;
  private final float[] sums;
  private final float[] otherSums;
  private final float[] lossLanes = new float[Block.MAX_SAMPLES];
  private final float[] scratch = new float[Block.MAX_SAMPLES];
  private final float[] open = new float[Block.MAX_SAMPLES];
  private final float[] start = new float[TILE];
  private final int[] all = RowSums.inOrder(0, TILE);
  private final int[] others;
  private final int[] indices = new int[Block.MAX_SAMPLES];

  PlainKernel(RunConfig config) {
    this.config = config;
    features = config.features();
    hidden = config.hidden();
    rectified = config.outputActivation() == Activation.RELU;
    importance = config.importance().weights(features);
    scale = (float) (LossScale.ofRows(config) * config.lossExponent());
    power = new LossPower(config.lossExponent());
    layer = new HiddenLayer(config);
    panel = new float[Block.MAX_SAMPLES][Math.min(PANEL, features)];
    columns = new float[TILE][hidden];
    sums = new float[Math.min(PANEL, features)];
    otherSums = new float[sums.length];
    others = RowSums.inOrder(1, hidden);
  }

  @Override
  public void accumulate(Block block, Parameters weights, Gradient into) {
    into.empty += block.empty;
    if (block.rows == 0) {
      return;
    }
    layer.forward(block, weights.in);
    if (layer.input() == null) {
      block.index(features);
    }
    Arrays.fill(lossLanes, 0, block.rows, 0f);
    for (int from = 0; from < features; from += PANEL) {
      int to = Math.min(from + PANEL, features);
      for (int first = from; first < to; first += TILE) {
        outputs(block, weights, into, first, Math.min(first + TILE, to), from);
      }
      outputGradient(block.rows, into.of.out, from, to);
    }
    layer.backward(block, into.of.in);
    weigh(block, lossLanes);
    for (int s = 0; s < block.rows; s++) {
      into.loss += lossLanes[s];
    }
  }

  /** Multiplies what belongs to rows by their weights, if they have any. */
  private static void weigh(Block block, float[] values) {
    if (block.weight.length > 0) {
      for (int s = 0; s < block.rows; s++) {
        values[s] *= block.weight[s];
      }
    }
  }

  /** Forward, loss and hidden gradient of the features {@code first … end − 1}. */
  private void outputs(
      Block block, Parameters weights, Gradient into, int first, int end, int panelStart) {
    int rows = block.rows;
    int count = end - first;
    for (int k = 0; k < count; k++) {
      gather(weights.out, first + k, columns[k]);
      start[k] = weights.bias == null ? 0f : weights.bias[first + k];
    }
    RowSums.startAll(tile, count, rows, layer.value, others, columns, start);
    for (int k = 0; k < count; k++) {
      derive(block, tile[k], first + k);
      if (weights.bias != null) {
        into.of.bias[first + k] += sum(tile[k], rows);
      }
    }
    RowSums.addToAll(layer.gradient, hidden, rows, tile, all, count, weights.out, first);
    turn(rows, first - panelStart, count);
  }

  private static void gather(float[][] rows, int at, float[] column) {
    for (int n = 0; n < column.length; n++) {
      column[n] = rows[n][at];
    }
  }

  /** An output's row becomes the derivative of the loss with respect to what went into ψ. */
  private void derive(Block block, float[] row, int j) {
    if (layer.input() != null) {
      deriveDense(row, block.rows, j);
      weigh(block, row);
      return;
    }
    if (rectified) {
      rectify(row, block.rows);
    }
    int dead = 0;
    for (int e = block.start[j]; e < block.start[j + 1]; e++) {
      int s = block.rowByFeature[e];
      indices[dead] = s;
      dead += rectified && row[s] == 0 ? 1 : 0;
      row[s] -= config.target().of(block.valueByFeature[e]);
    }
    power.derive(row, block.rows, scale * importance[j], importance[j], lossLanes, scratch);
    for (int k = 0; k < dead; k++) {
      row[indices[k]] = 0;
    }
    weigh(block, row);
  }

  private void deriveDense(float[] row, int rows, int j) {
    float[] target = target(layer.input().of(j), rows);
    if (rectified) {
      subtractRectified(row, target, rows, open);
    } else {
      subtract(row, target, rows);
    }
    power.derive(row, rows, scale * importance[j], importance[j], lossLanes, scratch);
    if (rectified) {
      multiply(row, rows, open);
    }
  }

  private static void rectify(float[] row, int rows) {
    for (int s = 0; s < rows; s++) {
      row[s] = Math.max(row[s], 0f);
    }
  }

  /**
   * Outputs before the rectifier become errors.
   *
   * @param open receives 1 where the rectified value is above 0, however little, else 0; in a form
   *     that becomes vectors
   */
  private static void subtractRectified(float[] row, float[] target, int rows, float[] open) {
    for (int s = 0; s < rows; s++) {
      float y = Math.max(row[s], 0f);
      open[s] = Math.min(y * Float.MAX_VALUE * Float.MAX_VALUE, 1f);
      row[s] = y - target[s];
    }
  }

  private static void subtract(float[] row, float[] target, int rows) {
    for (int s = 0; s < rows; s++) {
      row[s] -= target[s];
    }
  }

  private static void multiply(float[] row, int rows, float[] by) {
    for (int s = 0; s < rows; s++) {
      row[s] = row[s] * by[s];
    }
  }

  /** What an output should be: the inputs themselves, or in the scratch memory. */
  private float[] target(float[] x, int rows) {
    switch (config.target()) {
      case RELU -> {
        for (int s = 0; s < rows; s++) {
          scratch[s] = Math.max(x[s], 0f);
        }
      }
      case ABS -> {
        for (int s = 0; s < rows; s++) {
          scratch[s] = Math.abs(x[s]);
        }
      }
      case IDENTITY -> {
        return x;
      }
    }
    return scratch;
  }

  /** Copies the tile into sample-major order. */
  private void turn(int rows, int at, int count) {
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      turn(tile[k], tile[k + 1], tile[k + 2], tile[k + 3], panel, rows, at + k);
    }
    for (; k < count; k++) {
      for (int s = 0; s < rows; s++) {
        panel[s][at + k] = tile[k][s];
      }
    }
  }

  private static void turn(
      float[] a, float[] b, float[] c, float[] d, float[][] panel, int rows, int at) {
    for (int s = 0; s < rows; s++) {
      float[] out = panel[s];
      out[at] = a[s];
      out[at + 1] = b[s];
      out[at + 2] = c[s];
      out[at + 3] = d[s];
    }
  }

  /** Gradient of W_out for the features of the panel. */
  private void outputGradient(int rows, float[][] into, int from, int to) {
    int length = to - from;
    for (int n = 0; n < hidden; n += 2) {
      int m = Math.min(n + 1, hidden - 1);
      float[] first = layer.value[n];
      float[] second = layer.value[m];
      int on = RowSums.nonZero(first, second, rows, indices);
      Arrays.fill(sums, 0, length, 0f);
      Arrays.fill(otherSums, 0, length, 0f);
      RowSums.addToTwo(sums, otherSums, length, panel, indices, on, first, second, 0);
      add(sums, length, into[n], from);
      if (m > n) {
        add(otherSums, length, into[m], from);
      }
    }
  }

  private static void add(float[] part, int length, float[] into, int from) {
    for (int j = 0; j < length; j++) {
      into[from + j] += part[j];
    }
  }

  private static float sum(float[] row, int rows) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int s = 0;
    for (; s + 4 <= rows; s += 4) {
      a += row[s];
      b += row[s + 1];
      c += row[s + 2];
      d += row[s + 3];
    }
    for (; s < rows; s++) {
      a += row[s];
    }
    return a + b + (c + d);
  }
}

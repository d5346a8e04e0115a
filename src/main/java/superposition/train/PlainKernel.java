package superposition.train;

import java.util.Arrays;
import superposition.config.Activation;
import superposition.config.RunConfig;

/**
 * The kernel in plain loops. Samples are in the lanes, so no sum runs across lanes; five outputs at
 * a time go through forward pass, loss and the gradient of the hidden layer while they are in the
 * first-level cache, and are turned into sample-major order for the gradient of W_out, which can
 * then leave out the samples for which a neuron is off.
 */
final class PlainKernel implements BlockKernel {

  /**
   * Features whose errors are kept in sample-major order at a time: what fits in the second-level
   * cache.
   */
  private static final int PANEL = 256;

  private final int features;
  private final int hidden;
  private final boolean rectified;
  private final float[] importance;
  private final float scale;
  private final LossPower power;
  private final RunConfig config;

  private final HiddenLayer layer;
  private final float[][] tile = new float[RowSums.TERMS][Block.MAX_SAMPLES];
  private final float[][] panel;
  private final float[] column;
  private final float[] sums;
  private final float[] lossLanes = new float[Block.MAX_SAMPLES];
  private final float[] scratch = new float[Block.MAX_SAMPLES];
  private final int[] all;
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
    column = new float[hidden];
    sums = new float[Math.min(PANEL, features)];
    all = RowSums.inOrder(Math.max(hidden, RowSums.TERMS));
  }

  @Override
  public void accumulate(Block block, Parameters weights, Gradient into) {
    into.empty += block.empty;
    if (block.rows == 0) {
      return;
    }
    layer.forward(block, weights.in);
    Arrays.fill(lossLanes, 0, block.rows, 0f);
    for (int from = 0; from < features; from += PANEL) {
      int to = Math.min(from + PANEL, features);
      for (int first = from; first < to; first += RowSums.TERMS) {
        outputs(block, weights, into, first, Math.min(first + RowSums.TERMS, to), from);
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
    for (int j = first; j < end; j++) {
      gather(weights.out, j, column);
      float[] row = tile[j - first];
      Arrays.fill(row, 0, rows, weights.bias == null ? 0f : weights.bias[j]);
      RowSums.add(row, rows, layer.value, all, hidden, column, 0);
      derive(block, row, j);
      if (weights.bias != null) {
        into.of.bias[j] += sum(row, rows);
      }
    }
    for (int n = 0; n < hidden; n++) {
      RowSums.add(layer.gradient[n], rows, tile, all, end - first, weights.out[n], first);
    }
    turn(rows, first - panelStart, end - first);
  }

  private static void gather(float[][] rows, int at, float[] column) {
    for (int n = 0; n < column.length; n++) {
      column[n] = rows[n][at];
    }
  }

  /** An output's row becomes the derivative of the loss with respect to what went into ψ. */
  private void derive(Block block, float[] row, int j) {
    int begin = block.start[j];
    int end = block.start[j + 1];
    if (rectified) {
      for (int s = 0; s < block.rows; s++) {
        row[s] = Math.max(row[s], 0f);
      }
    }
    int dead = 0;
    for (int e = begin; e < end; e++) {
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

  /** Copies the tile into sample-major order. */
  private void turn(int rows, int at, int count) {
    if (count == RowSums.TERMS) {
      float[] a = tile[0];
      float[] b = tile[1];
      float[] c = tile[2];
      float[] d = tile[3];
      float[] e = tile[4];
      for (int s = 0; s < rows; s++) {
        float[] out = panel[s];
        out[at] = a[s];
        out[at + 1] = b[s];
        out[at + 2] = c[s];
        out[at + 3] = d[s];
        out[at + 4] = e[s];
      }
    } else {
      for (int k = 0; k < count; k++) {
        for (int s = 0; s < rows; s++) {
          panel[s][at + k] = tile[k][s];
        }
      }
    }
  }

  /** Gradient of W_out for the features of the panel. */
  private void outputGradient(int rows, float[][] into, int from, int to) {
    for (int n = 0; n < hidden; n++) {
      Arrays.fill(sums, 0, to - from, 0f);
      int on = RowSums.nonZero(layer.value[n], rows, indices);
      RowSums.add(sums, to - from, panel, indices, on, layer.value[n], 0);
      float[] target = into[n];
      for (int j = from; j < to; j++) {
        target[j] += sums[j - from];
      }
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

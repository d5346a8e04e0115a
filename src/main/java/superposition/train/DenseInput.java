package superposition.train;

import java.util.Arrays;

/** The inputs of a block as dense rows, by feature and by sample. */
final class DenseInput {

  private final float[][] byFeature;
  private final float[][] bySample;
  private final int[] all;
  private final int[] on = new int[Block.MAX_SAMPLES];

  DenseInput(int features) {
    all = RowSums.inOrder(features);
    byFeature = new float[features][Block.MAX_SAMPLES];
    bySample = new float[Block.MAX_SAMPLES][features];
  }

  void load(Block block) {
    for (int s = 0; s < block.rows; s++) {
      Arrays.fill(bySample[s], 0f);
    }
    spread(block.row, block.feature, block.value, block.entries, bySample);
    int i = 0;
    for (; i + 4 <= byFeature.length; i += 4) {
      turn(
          bySample,
          block.rows,
          i,
          byFeature[i],
          byFeature[i + 1],
          byFeature[i + 2],
          byFeature[i + 3]);
    }
    for (; i < byFeature.length; i++) {
      for (int s = 0; s < block.rows; s++) {
        byFeature[i][s] = bySample[s][i];
      }
    }
  }

  private static void spread(int[] row, int[] feature, float[] x, int entries, float[][] into) {
    for (int e = 0; e < entries; e++) {
      into[row[e]][feature[e]] = x[e];
    }
  }

  private static void turn(
      float[][] rows, int count, int from, float[] a, float[] b, float[] c, float[] d) {
    for (int s = 0; s < count; s++) {
      float[] row = rows[s];
      a[s] = row[from];
      b[s] = row[from + 1];
      c[s] = row[from + 2];
      d[s] = row[from + 3];
    }
  }

  /** The values of a feature, one a row of the block. */
  float[] of(int feature) {
    return byFeature[feature];
  }

  /** {@code z_n[s] += Σ_i w_n[i]·x_i[s]}. */
  void addProducts(float[][] z, int rows, float[][] w) {
    RowSums.addToAll(z, z.length, rows, byFeature, all, byFeature.length, w, 0);
  }

  /** {@code into_n[i] += Σ_s d_n[s]·x_i[s]}. */
  void addOuter(float[][] into, int rows, float[][] d) {
    for (int n = 0; n < into.length; n += 2) {
      int m = Math.min(n + 1, into.length - 1);
      int some = RowSums.nonZero(d[n], d[m], rows, on);
      if (n == m) {
        RowSums.add(into[n], into[n].length, bySample, on, some, d[n], 0);
      } else {
        RowSums.addToTwo(into[n], into[m], into[n].length, bySample, on, some, d[n], d[m], 0);
      }
    }
  }
}

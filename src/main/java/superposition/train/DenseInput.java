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
    for (float[] samples : byFeature) {
      Arrays.fill(samples, 0, block.rows, 0f);
    }
    for (int s = 0; s < block.rows; s++) {
      Arrays.fill(bySample[s], 0f);
    }
    for (int e = 0; e < block.entries; e++) {
      byFeature[block.feature[e]][block.row[e]] = block.value[e];
      bySample[block.row[e]][block.feature[e]] = block.value[e];
    }
  }

  /** {@code z[s] += Σ_i w[i]·x_i[s]}. */
  void addProducts(float[] z, int rows, float[] w) {
    RowSums.add(z, rows, byFeature, all, w.length, w, 0);
  }

  /** {@code into[i] += Σ_s d[s]·x_i[s]}. */
  void addOuter(float[] into, int rows, float[] d) {
    int some = RowSums.nonZero(d, rows, on);
    RowSums.add(into, into.length, bySample, on, some, d, 0);
  }
}

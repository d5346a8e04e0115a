package superposition.train;

/** The inputs of a block as dense rows, by feature and by sample. */
final class DenseInput {

  private final float[][] byFeature;
  private final int[] others;
  private final int[] on = new int[Block.MAX_SAMPLES];
  private float[][] bySample;

  DenseInput(int features) {
    others = RowSums.inOrder(1, features);
    byFeature = new float[features][Block.MAX_SAMPLES];
  }

  /** Takes the rows of a block, which must stay as they are until the gradient is done. */
  void load(Block block) {
    bySample = block.dense;
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

  /** {@code z_n[s] = Σ_i w_n[i]·x_i[s]}. */
  void products(float[][] z, int rows, float[][] w, float[] zero) {
    RowSums.startAll(z, z.length, rows, byFeature, others, w, zero);
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

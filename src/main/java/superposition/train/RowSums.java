package superposition.train;

/**
 * The one primitive of all dense work: {@code out[i] += Σ_k c_k·row_k[i]}, five rows in a pass.
 *
 * <p>Every row is an array of its own and all are indexed alike, because only then does the JIT
 * compiler know that a store to {@code out} cannot move a later load, and turns the loop into
 * vector code. Five terms are the most whose addresses stay in registers. The sum is taken from
 * left to right, {@code out} first, without fused multiply-add, so it has the same bits on every
 * machine and in any width of vectors.
 *
 * <p>All loops are in one method that is too big to be inlined: it is compiled once, early, and not
 * again in each of its callers, which is a third of the time of a training in a fresh process.
 */
public final class RowSums {

  /** Rows that are added in one pass. */
  static final int TERMS = 5;

  private RowSums() {}

  /**
   * Adds {@code count} weighted rows to {@code out[0 … length)}.
   *
   * @param index the k-th row is {@code rows[index[k]]}
   * @param weights its weight is {@code weights[offset + index[k]]}
   */
  public static void add(
      float[] out,
      int length,
      float[][] rows,
      int[] index,
      int count,
      float[] weights,
      int offset) {
    int k = 0;
    for (; k + TERMS <= count; k += TERMS) {
      float[] a = rows[index[k]];
      float[] b = rows[index[k + 1]];
      float[] c = rows[index[k + 2]];
      float[] d = rows[index[k + 3]];
      float[] e = rows[index[k + 4]];
      float u = weights[offset + index[k]];
      float v = weights[offset + index[k + 1]];
      float w = weights[offset + index[k + 2]];
      float x = weights[offset + index[k + 3]];
      float y = weights[offset + index[k + 4]];
      for (int i = 0; i < length; i++) {
        out[i] = out[i] + u * a[i] + v * b[i] + w * c[i] + x * d[i] + y * e[i];
      }
    }
    for (; k + 2 <= count; k += 2) {
      float[] a = rows[index[k]];
      float[] b = rows[index[k + 1]];
      float u = weights[offset + index[k]];
      float v = weights[offset + index[k + 1]];
      for (int i = 0; i < length; i++) {
        out[i] = out[i] + u * a[i] + v * b[i];
      }
    }
    if (k < count) {
      float[] a = rows[index[k]];
      float u = weights[offset + index[k]];
      for (int i = 0; i < length; i++) {
        out[i] = out[i] + u * a[i];
      }
    }
  }

  /** 0, 1, 2, …: the index of all rows in order. */
  static int[] inOrder(int count) {
    int[] index = new int[count];
    for (int k = 0; k < count; k++) {
      index[k] = k;
    }
    return index;
  }

  /**
   * The places of the weights that are not zero, in order: samples for which a neuron is on.
   *
   * @param index receives the places
   * @return how many there are
   */
  static int nonZero(float[] weights, int count, int[] index) {
    int some = 0;
    for (int k = 0; k < count; k++) {
      index[some] = k;
      some += weights[k] != 0 ? 1 : 0;
    }
    return some;
  }
}

package superposition.train;

/**
 * The one primitive of all dense work: {@code out[i] += Σ_k c_k·row_k[i]}, for two outputs at a
 * time, so that each row is read once for both, three rows in a pass.
 *
 * <p>Every row is an array of its own and all are indexed alike, because only then does the JIT
 * compiler know that a store to an output cannot move a later load, and turns the loop into vector
 * code. Two outputs and three terms are the most whose addresses and weights stay in registers. The
 * sum is taken from left to right, the output first, without fused multiply-add, so it has the same
 * bits on every machine and in any width of vectors, and however it is cut into passes.
 */
public final class RowSums {

  /** Rows that are added in one pass. */
  static final int TERMS = 3;

  private RowSums() {}

  /**
   * Adds {@code count} weighted rows to {@code outs[n][0 … length)} for every output n.
   *
   * @param outputs how many outputs
   * @param index the k-th row is {@code rows[index[k]]}
   * @param weights its weight in output n is {@code weights[n][offset + index[k]]}
   */
  static void addToAll(
      float[][] outs,
      int outputs,
      int length,
      float[][] rows,
      int[] index,
      int count,
      float[][] weights,
      int offset) {
    int n = 0;
    for (; n + 2 <= outputs; n += 2) {
      float[] first = weights[n];
      float[] second = weights[n + 1];
      addToTwo(outs[n], outs[n + 1], length, rows, index, count, first, second, offset);
    }
    if (n < outputs) {
      add(outs[n], length, rows, index, count, weights[n], offset);
    }
  }

  /**
   * {@code outs[n][i] = start[n] + Σ_k weights[n][k]·rows[k][i]}: the sum over all rows begins with
   * the first of them, which saves a pass to fill the outputs and one to add a single row.
   *
   * @param outputs how many outputs
   * @param others 1, 2, …: the rows but the first
   */
  static void startAll(
      float[][] outs,
      int outputs,
      int length,
      float[][] rows,
      int[] others,
      float[][] weights,
      float[] start) {
    for (int n = 0; n < outputs; n += 2) {
      int m = Math.min(n + 1, outputs - 1);
      startOne(outs[n], outs[m], length, rows[0], start[n], start[m], weights[n][0], weights[m][0]);
    }
    addToAll(outs, outputs, length, rows, others, others.length, weights, 0);
  }

  /** Adds the rows to two outputs, {@code p} and {@code q}. */
  static void addToTwo(
      float[] p,
      float[] q,
      int length,
      float[][] rows,
      int[] index,
      int count,
      float[] ofP,
      float[] ofQ,
      int offset) {
    int k = 0;
    for (; k + TERMS <= count; k += TERMS) {
      int a = index[k];
      int b = index[k + 1];
      int c = index[k + 2];
      addThree(
          p,
          q,
          length,
          rows[a],
          rows[b],
          rows[c],
          ofP[offset + a],
          ofP[offset + b],
          ofP[offset + c],
          ofQ[offset + a],
          ofQ[offset + b],
          ofQ[offset + c]);
    }
    for (; k < count; k++) {
      int a = index[k];
      addOne(p, q, length, rows[a], ofP[offset + a], ofQ[offset + a]);
    }
  }

  /** Adds the rows to one output. */
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
      int a = index[k];
      int b = index[k + 1];
      int c = index[k + 2];
      addThree(
          out,
          length,
          rows[a],
          rows[b],
          rows[c],
          weights[offset + a],
          weights[offset + b],
          weights[offset + c]);
    }
    for (; k < count; k++) {
      addOne(out, length, rows[index[k]], weights[offset + index[k]]);
    }
  }

  // The loops are methods of their own: small ones, called often, are compiled soonest.

  private static void addThree(
      float[] p,
      float[] q,
      int length,
      float[] a,
      float[] b,
      float[] c,
      float pa,
      float pb,
      float pc,
      float qa,
      float qb,
      float qc) {
    for (int i = 0; i < length; i++) {
      float x = a[i];
      float y = b[i];
      float z = c[i];
      p[i] = p[i] + pa * x + pb * y + pc * z;
      q[i] = q[i] + qa * x + qb * y + qc * z;
    }
  }

  private static void startOne(
      float[] p, float[] q, int length, float[] a, float p0, float q0, float pa, float qa) {
    for (int i = 0; i < length; i++) {
      float x = a[i];
      p[i] = p0 + pa * x;
      q[i] = q0 + qa * x;
    }
  }

  private static void addOne(float[] p, float[] q, int length, float[] a, float pa, float qa) {
    for (int i = 0; i < length; i++) {
      float x = a[i];
      p[i] = p[i] + pa * x;
      q[i] = q[i] + qa * x;
    }
  }

  private static void addThree(
      float[] p, int length, float[] a, float[] b, float[] c, float pa, float pb, float pc) {
    for (int i = 0; i < length; i++) {
      p[i] = p[i] + pa * a[i] + pb * b[i] + pc * c[i];
    }
  }

  private static void addOne(float[] p, int length, float[] a, float pa) {
    for (int i = 0; i < length; i++) {
      p[i] = p[i] + pa * a[i];
    }
  }

  /** The index of the rows {@code from … end − 1} in order. */
  public static int[] inOrder(int from, int end) {
    int[] index = new int[end - from];
    for (int k = 0; k < index.length; k++) {
      index[k] = from + k;
    }
    return index;
  }

  /**
   * The places where one of two weights is not zero, in order: samples for which one of two neurons
   * is on. To add the other's zero changes no bit of a sum.
   *
   * @param index receives the places
   * @return how many there are
   */
  static int nonZero(float[] weights, float[] others, int count, int[] index) {
    int some = 0;
    for (int k = 0; k < count; k++) {
      index[some] = k;
      some += weights[k] != 0 | others[k] != 0 ? 1 : 0;
    }
    return some;
  }
}

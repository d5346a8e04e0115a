package superposition.train;

/**
 * The one primitive of all dense work: {@code out[i] += Σ_k c_k·row_k[i]}, up to five rows at a
 * time.
 *
 * <p>Every row is an array of its own and all are indexed alike, because only then does the JIT
 * compiler know that a store to {@code out} cannot move a later load, and turns the loop into
 * vector code. Five terms are the most whose addresses stay in registers. The sum is taken from
 * left to right, {@code out} first, without fused multiply-add, so it has the same bits on every
 * machine and in any width of vectors.
 */
public final class RowSums {

  /** Rows that are added in one pass. */
  public static final int TERMS = 5;

  private RowSums() {}

  /**
   * Adds {@code count} weighted rows to {@code out[0 … length)}: row {@code rows[row + k]} with
   * weight {@code weights[weight + k]}.
   */
  public static void add(
      float[] out, int length, float[][] rows, int row, float[] weights, int weight, int count) {
    int end = row + count;
    int r = row;
    int w = weight;
    for (; r + TERMS <= end; r += TERMS, w += TERMS) {
      add(
          out,
          length,
          rows[r],
          weights[w],
          rows[r + 1],
          weights[w + 1],
          rows[r + 2],
          weights[w + 2],
          rows[r + 3],
          weights[w + 3],
          rows[r + 4],
          weights[w + 4]);
    }
    switch (end - r) {
      case 4 ->
          add(
              out,
              length,
              rows[r],
              weights[w],
              rows[r + 1],
              weights[w + 1],
              rows[r + 2],
              weights[w + 2],
              rows[r + 3],
              weights[w + 3]);
      case 3 ->
          add(
              out,
              length,
              rows[r],
              weights[w],
              rows[r + 1],
              weights[w + 1],
              rows[r + 2],
              weights[w + 2]);
      case 2 -> add(out, length, rows[r], weights[w], rows[r + 1], weights[w + 1]);
      case 1 -> add(out, length, rows[r], weights[w]);
      default -> {}
    }
  }

  /**
   * The same for the first {@code count} rows, leaving out those of weight zero: samples for which
   * a neuron is off.
   *
   * @param scratch at least {@code count} values, overwritten
   */
  static void addNonZero(
      float[] out, int length, float[][] rows, float[] weights, int count, int[] scratch) {
    int some = 0;
    for (int r = 0; r < count; r++) {
      scratch[some] = r;
      some += weights[r] != 0 ? 1 : 0;
    }
    int k = 0;
    for (; k + TERMS <= some; k += TERMS) {
      int a = scratch[k];
      int b = scratch[k + 1];
      int c = scratch[k + 2];
      int d = scratch[k + 3];
      int e = scratch[k + 4];
      add(
          out,
          length,
          rows[a],
          weights[a],
          rows[b],
          weights[b],
          rows[c],
          weights[c],
          rows[d],
          weights[d],
          rows[e],
          weights[e]);
    }
    for (; k < some; k++) {
      add(out, length, rows[scratch[k]], weights[scratch[k]]);
    }
  }

  private static void add(
      float[] out,
      int length,
      float[] a,
      float x,
      float[] b,
      float y,
      float[] c,
      float z,
      float[] d,
      float u,
      float[] e,
      float v) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + x * a[i] + y * b[i] + z * c[i] + u * d[i] + v * e[i];
    }
  }

  private static void add(
      float[] out,
      int length,
      float[] a,
      float x,
      float[] b,
      float y,
      float[] c,
      float z,
      float[] d,
      float u) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + x * a[i] + y * b[i] + z * c[i] + u * d[i];
    }
  }

  private static void add(
      float[] out, int length, float[] a, float x, float[] b, float y, float[] c, float z) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + x * a[i] + y * b[i] + z * c[i];
    }
  }

  private static void add(float[] out, int length, float[] a, float x, float[] b, float y) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + x * a[i] + y * b[i];
    }
  }

  private static void add(float[] out, int length, float[] a, float x) {
    for (int i = 0; i < length; i++) {
      out[i] = out[i] + x * a[i];
    }
  }
}

package superposition.analysis;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Products of large matrices in blocks, on all cores. A checkpoint before every block keeps the
 * largest networks cancellable, and whoever needs no more than a sum never holds the product.
 */
final class RowProduct {

  private static final int ROWS = 64;

  /** Columns of b at a time: so many of its rows stay in the cache while all rows of a pass. */
  private static final int COLUMNS = 64;

  private RowProduct() {}

  /** What becomes of a block; blocks come from several threads, in any order. */
  interface Sink {
    /**
     * Takes rows {@code first} … {@code first + rows.numRows − 1} of the product.
     *
     * @param rows owned by the sink from now on
     */
    void accept(int first, DMatrixRMaj rows);
  }

  /**
   * Computes a·b.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static void of(DMatrixRMaj a, DMatrixRMaj b, Sink sink) {
    multiply(a, b, false, sink);
  }

  /**
   * Computes a·b above its diagonal, in half the time; what is below it is 0 or not.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static void upper(DMatrixRMaj a, DMatrixRMaj b, Sink sink) {
    multiply(a, b, true, sink);
  }

  private static void multiply(DMatrixRMaj a, DMatrixRMaj b, boolean upper, Sink sink) {
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    IntStream.range(0, (a.numRows + ROWS - 1) / ROWS)
        .parallel()
        .forEach(
            block -> {
              int first = block * ROWS;
              int last = Math.min(a.numRows, first + ROWS);
              DMatrixRMaj rows = CommonOps_DDRM.extract(a, first, last, 0, a.numCols);
              DMatrixRMaj product = new DMatrixRMaj(last - first, b.numCols);
              for (int from = upper ? first : 0; from < b.numCols; from += COLUMNS) {
                checkpoint.pass();
                int to = Math.min(b.numCols, from + COLUMNS);
                DMatrixRMaj columns = CommonOps_DDRM.extract(b, 0, b.numRows, from, to);
                CommonOps_DDRM.insert(CommonOps_DDRM.mult(rows, columns, null), product, 0, from);
              }
              sink.accept(first, product);
            });
  }
}

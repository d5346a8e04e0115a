package superposition.analysis;

import java.util.function.DoubleBinaryOperator;
import org.ejml.data.DMatrixRMaj;
import superposition.model.Network;

/**
 * Sums over the rows of G = W_out·W_in, which is WᵀW where weights are tied: G_ji is what output j
 * gets of feature i. G itself is never held.
 *
 * @param own f(G_jj, b_j), one an output
 * @param others Σ_{i≠j} f(G_ji, b_j), one an output
 */
record OverlapSums(double[] own, double[] others) {

  /**
   * Sums up functions of g and b.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  static OverlapSums of(Network network, DoubleBinaryOperator own, DoubleBinaryOperator other) {
    int n = network.features();
    DMatrixRMaj in = Responses.matrix(network.hidden(), n, network.wIn());
    DMatrixRMaj out = Responses.matrix(n, network.hidden(), network.wOut());
    OverlapSums sums = new OverlapSums(new double[n], new double[n]);
    RowProduct.of(
        out,
        in,
        (first, rows) -> {
          for (int j = first; j < first + rows.numRows; j++) {
            double b = network.bias(j);
            int row = (j - first) * n;
            double sum = 0;
            for (int i = 0; i < n; i++) {
              sum += i == j ? 0 : other.applyAsDouble(rows.data[row + i], b);
            }
            sums.own[j] = own.applyAsDouble(rows.data[row + j], b);
            sums.others[j] = sum;
          }
        });
    return sums;
  }
}

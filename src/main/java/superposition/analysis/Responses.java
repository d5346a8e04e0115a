package superposition.analysis;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import superposition.config.Activation;
import superposition.model.Activations;
import superposition.model.Network;

/**
 * Everything about one active feature: P[j,i] is output j at x = +e_i and Q[j,i] at x = −e_i, each
 * by the full forward pass ψ(W_out·φ(±W_in) + b); M = W_out·W_in. For relu hidden units without
 * bias and output activation M = P − Q.
 */
public final class Responses implements Analysis<Responses.Result> {

  /** The analysis. */
  public static final Responses ANALYSIS = new Responses();

  private Responses() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    Activation hidden = network.hiddenActivation();
    return new Result(
        network.features(),
        outputs(network, w -> Activations.value(hidden, w)),
        outputs(network, w -> Activations.value(hidden, -w)),
        product(network, w -> w));
  }

  private static double[] outputs(Network network, java.util.function.DoubleUnaryOperator hidden) {
    double[] y = product(network, hidden);
    int n = network.features();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        y[j * n + i] =
            Activations.value(network.outputActivation(), y[j * n + i] + network.bias(j));
      }
    }
    return y;
  }

  /** W_out·f(W_in). */
  private static double[] product(Network network, java.util.function.DoubleUnaryOperator f) {
    DMatrixRMaj in = matrix(network.hidden(), network.features(), network.wIn());
    for (int k = 0; k < in.getNumElements(); k++) {
      in.data[k] = f.applyAsDouble(in.data[k]);
    }
    DMatrixRMaj product = new DMatrixRMaj(network.features(), network.features());
    CommonOps_DDRM.mult(matrix(network.features(), network.hidden(), network.wOut()), in, product);
    return product.data;
  }

  /** Row-major floats as a matrix. */
  static DMatrixRMaj matrix(int rows, int columns, float[] values) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    Arrays.setAll(matrix.data, k -> values[k]);
    return matrix;
  }

  /**
   * The three matrices, features × features, row-major, output first; nobody may write to them.
   *
   * @param features n
   * @param p P
   * @param q Q
   * @param m M
   */
  public record Result(int features, double[] p, double[] q, double[] m) {

    /** Output {@code j} at x = +e_i. */
    public double p(int j, int i) {
      return p[j * features + i];
    }

    /** Output {@code j} at x = −e_i. */
    public double q(int j, int i) {
      return q[j * features + i];
    }

    /** (W_out·W_in)[j, i]. */
    public double m(int j, int i) {
      return m[j * features + i];
    }

    /** A matrix's diagonal. */
    static double[] diagonal(double[] matrix, int features) {
      double[] diagonal = new double[features];
      Arrays.setAll(diagonal, i -> matrix[i * features + i]);
      return diagonal;
    }

    /** A matrix's other elements, row by row. */
    static double[] offDiagonal(double[] matrix, int features) {
      double[] rest = new double[features * (features - 1)];
      int k = 0;
      for (int c = 0; c < matrix.length; c++) {
        if (c % (features + 1) != 0) {
          rest[k++] = matrix[c];
        }
      }
      return rest;
    }
  }
}

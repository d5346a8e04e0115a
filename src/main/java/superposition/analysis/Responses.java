package superposition.analysis;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
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
        product(network, w -> w, (output, y) -> y));
  }

  private static double[] outputs(Network network, DoubleUnaryOperator hidden) {
    return product(
        network,
        hidden,
        (output, y) -> Activations.value(network.outputActivation(), y + network.bias(output)));
  }

  /** What becomes of a value of an output. */
  private interface Finish {
    double of(int output, double y);
  }

  /** finish(W_out·f(W_in)), row-major. */
  private static double[] product(Network network, DoubleUnaryOperator f, Finish finish) {
    int n = network.features();
    DMatrixRMaj in = matrix(network.hidden(), n, network.wIn());
    Arrays.setAll(in.data, k -> f.applyAsDouble(in.data[k]));
    double[] product = new double[n * n];
    RowProduct.of(
        matrix(n, network.hidden(), network.wOut()),
        in,
        (first, rows) -> {
          for (int k = 0; k < rows.getNumElements(); k++) {
            product[first * n + k] = finish.of(first + k / n, rows.data[k]);
          }
        });
    return product;
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

    /** Mean and extremes of a function of a matrix's other elements. */
    static DoubleSummaryStatistics offDiagonal(
        double[] matrix, int features, DoubleUnaryOperator function) {
      DoubleSummaryStatistics rest = new DoubleSummaryStatistics();
      for (int c = 0; c < matrix.length; c++) {
        if (c % (features + 1) != 0) {
          rest.accept(function.applyAsDouble(matrix[c]));
        }
      }
      return rest;
    }
  }
}

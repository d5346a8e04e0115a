package superposition.analysis;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import superposition.model.Network;
import superposition.theory.OneActive;

/**
 * How much of the interference G_ji = W_j·W_i, i ≠ j, is free while one feature is active. A linear
 * output pays I_j·G_ji² for it, in units of the variance of x_i. A relu output pays nothing where
 * G_ji is negative, nor where the bias takes it below zero, G_ji + b_j ≤ 0 (Elhage et al., "Toy
 * Models of Superposition").
 */
public final class InterferenceSigns implements Analysis<InterferenceSigns.Result> {

  /** The analysis. */
  public static final InterferenceSigns ANALYSIS = new InterferenceSigns();

  /** Bins on either side of 0. */
  private static final int BINS = 10;

  private static final double[] ROUND = {0.1, 0.2, 0.4, 0.6, 0.8, 1};

  private InterferenceSigns() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    float[] importance = study.model().config().importance().weights(network.features());
    double reach = reach(network);
    int n = network.features();
    // By output, because outputs are added up by several threads.
    double[][] plain = new double[n][];
    double[][] biased = new double[n][];
    double[] negative = new double[n];
    double[] free = new double[n];
    double[] paid = new double[n];
    double[] paidWithout = new double[n];
    eachRow(
        network,
        (j, row, from) -> {
          plain[j] = new double[2 * BINS];
          biased[j] = new double[2 * BINS];
          double b = network.bias(j);
          for (int i = 0; i < n; i++) {
            double g = row[from + i];
            double cost = i == j ? 0 : importance[j] * g * g;
            plain[j][bin(g, reach)] += cost;
            biased[j][bin(g + b, reach)] += cost;
            negative[j] += g <= 0 ? cost : 0;
            free[j] += g + b <= 0 ? cost : 0;
            paid[j] += i == j ? 0 : importance[j] * OneActive.UNIFORM.other(g, b);
            paidWithout[j] += i == j ? 0 : importance[j] * OneActive.UNIFORM.other(g, 0);
          }
        });
    double total = Arrays.stream(plain).flatMapToDouble(Arrays::stream).sum();
    return new Result(
        reach,
        shares(plain, total),
        shares(biased, total),
        Arrays.stream(negative).sum() / total,
        Arrays.stream(free).sum() / total,
        1 - Arrays.stream(paid).sum() / Arrays.stream(paidWithout).sum());
  }

  /** What becomes of a row of G; rows come from several threads. */
  private interface Row {
    void accept(int j, double[] values, int from);
  }

  private static void eachRow(Network network, Row sink) {
    int n = network.features();
    DMatrixRMaj in = Responses.matrix(network.hidden(), n, network.wIn());
    DMatrixRMaj out = Responses.matrix(n, network.hidden(), network.wOut());
    RowProduct.of(
        out,
        in,
        (first, rows) -> {
          for (int j = first; j < first + rows.numRows; j++) {
            sink.accept(j, rows.data, (j - first) * n);
          }
        });
  }

  /** A round number that no G_ji and no G_ji + b_j exceeds. */
  private static double reach(Network network) {
    double[] largest = new double[network.features()];
    eachRow(
        network,
        (j, row, from) -> {
          for (int i = 0; i < largest.length; i++) {
            double g = i == j ? 0 : row[from + i];
            double further = Math.max(Math.abs(g), Math.abs(g + network.bias(j)));
            largest[j] = Math.max(largest[j], further);
          }
        });
    double most = Math.max(1e-6, Statistics.max(largest));
    double power = Math.pow(10, Math.ceil(Math.log10(most)));
    return Arrays.stream(ROUND).map(r -> r * power).filter(r -> r >= most).findFirst().orElse(most);
  }

  /** Zero belongs to the free side. */
  private static int bin(double value, double reach) {
    int bin = BINS + (int) Math.ceil(value / reach * BINS) - 1;
    return Math.max(0, Math.min(2 * BINS - 1, bin));
  }

  private static double[] shares(double[][] costs, double total) {
    double[] shares = new double[2 * BINS];
    for (double[] row : costs) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += row[k] / total;
      }
    }
    return shares;
  }

  /**
   * Shares of the linear model's cost; NaN where no two features interfere.
   *
   * @param reach the bins go evenly from −reach to reach; an upper end belongs to its bin
   * @param plain the cost by G_ji
   * @param biased the same cost by G_ji + b_j
   * @param negative what is negative without the bias
   * @param free what is negative with it
   * @param saved share that the bias takes from what interference costs with one feature active;
   *     negative where it adds to it, NaN where nothing costs without it
   */
  public record Result(
      double reach, double[] plain, double[] biased, double negative, double free, double saved) {}
}

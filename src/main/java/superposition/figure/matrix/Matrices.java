package superposition.figure.matrix;

import java.util.Arrays;
import superposition.analysis.Responses;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.theory.CoherenceBounds;

/** What the pictures of matrices over pairs of features share. */
final class Matrices {

  private static final double MEAN_SIZE_OF_NORMAL = Math.sqrt(2 / Math.PI);

  private Matrices() {}

  /** M as a heat map, rows are outputs; the diagonal may be left out. */
  static HeatMap heatMap(Responses.Result responses, Heading heading, boolean diagonal) {
    return heatMap(responses.m(), responses.features(), heading, "M[j, i]", diagonal);
  }

  /** A features × features matrix as a heat map, rows are outputs. */
  static HeatMap heatMap(double[] matrix, int n, Heading heading, String symbol, boolean diagonal) {
    double[][] values = new double[n][];
    for (int j = 0; j < n; j++) {
      values[j] = Arrays.copyOfRange(matrix, j * n, (j + 1) * n);
      if (!diagonal) {
        values[j][j] = Double.NaN;
      }
    }
    return new HeatMap(
        heading,
        Axis.index("input feature i", n, Axis.Item.FEATURE),
        Axis.index("output feature j", n, Axis.Item.FEATURE),
        values,
        symbol,
        true);
  }

  /**
   * The mean size of an off-diagonal entry beside a diagonal of 1, if entries are normal with the
   * least root mean square that a matrix of rank m allows: tr² ≤ m·‖M‖² gives Welch's bound. NaN
   * for one feature.
   */
  static double leastEntry(Network network) {
    return MEAN_SIZE_OF_NORMAL * CoherenceBounds.welch(network.features(), network.hidden());
  }

  /** The same summed over a row. */
  static double leastBudget(Network network) {
    return (network.features() - 1) * leastEntry(network);
  }

  /** What the rank asks for, as a control; empty where it asks for nothing. */
  static String rank(double least) {
    return Double.isFinite(least) ? "rank " + Numbers.significant(least) : "";
  }
}

package superposition.figure.matrix;

import superposition.analysis.Responses;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.HeatMap;

/** What the two pictures of M share. */
final class Matrices {

  private Matrices() {}

  /** M as a heat map, rows are outputs; the diagonal may be left out. */
  static HeatMap heatMap(Responses.Result responses, Heading heading, boolean diagonal) {
    int n = responses.features();
    double[][] values = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        values[j][i] = i == j && !diagonal ? Double.NaN : responses.m(j, i);
      }
    }
    return new HeatMap(
        heading,
        Axis.index("input feature i", n, Axis.Item.FEATURE),
        Axis.index("output feature j", n, Axis.Item.FEATURE),
        values,
        "M[j, i]",
        true);
  }
}

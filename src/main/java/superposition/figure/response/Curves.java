package superposition.figure.response;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import superposition.config.RunConfig;
import superposition.plot.Axis;
import superposition.plot.Ink;
import superposition.plot.Lines;

/** Functions of one input value as curves over the input range. */
final class Curves {

  /** Pieces of a curve; with these a kink at 0 lies on a point. */
  private static final int INTERVALS = 80;

  private static final double ROOM = 0.06;

  private Curves() {}

  /** A function over the input range. */
  static Lines.Line of(
      RunConfig config, DoubleUnaryOperator function, Ink ink, Lines.Stroke stroke) {
    int low = config.inputRange().low();
    double[] x = new double[INTERVALS + 1];
    double[] y = new double[INTERVALS + 1];
    for (int i = 0; i <= INTERVALS; i++) {
      x[i] = low + (1.0 - low) * i / INTERVALS;
      y[i] = function.applyAsDouble(x[i]);
    }
    return new Lines.Line("", x, y, ink, stroke);
  }

  /** An axis for all of them, with a little room. */
  static Axis commonScale(String label, List<Lines.Line[]> curves) {
    double[] values =
        curves.stream()
            .flatMap(Arrays::stream)
            .flatMapToDouble(line -> Arrays.stream(line.y()))
            .filter(Double::isFinite)
            .toArray();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(1);
    double room = ROOM * Math.max(high - low, 1e-9);
    return Axis.linear(label, low - room, high + room);
  }
}

package superposition.render;

import superposition.plot.Axis;
import superposition.plot.Axis.Scale;

/** The ends of an axis, gathered from the values on it. Values that are not finite do not count. */
final class Range {

  private final Scale scale;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  Range(Scale scale) {
    this.scale = scale;
  }

  Range add(double... values) {
    for (double value : values) {
      if (Double.isFinite(value) && (scale != Scale.LOG || value > 0)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return this;
  }

  /**
   * The axis with the ends that the plot gives, else the values' with some room. Ends that follow
   * the values are round, so that an axis under a live line seldom moves.
   */
  AxisSpan span(Axis axis) {
    boolean empty = low > high;
    double from = Double.isFinite(axis.low()) ? axis.low() : empty ? emptyLow() : roundLow();
    double to = Double.isFinite(axis.high()) ? axis.high() : empty ? 1 : roundHigh();
    if (!(from < to) && scale == Scale.LOG) {
      from = to / 10;
    } else if (!(from < to) && Double.isFinite(axis.high())) {
      from = to - 1;
    } else if (!(from < to)) {
      to = from + 1;
    }
    return new AxisSpan(axis, from, to, false);
  }

  private double emptyLow() {
    return scale == Scale.LOG ? 0.001 : 0;
  }

  private double roundLow() {
    if (scale == Scale.LOG) {
      return Ticks.below(low * 0.98);
    }
    return low >= 0 ? 0 : -roundHighOf(-low);
  }

  private double roundHigh() {
    if (scale == Scale.LOG) {
      return Ticks.above(high * 1.05);
    }
    return high <= 0 ? 0 : roundHighOf(high);
  }

  /** A twentieth of room above, in steps of a fortieth of the next power of ten. */
  private double roundHighOf(double value) {
    double step = Math.pow(10, Math.ceil(Math.log10(Math.max(value, 1e-300)))) / 40;
    return Math.ceil(value * 1.05 / step) * step;
  }
}

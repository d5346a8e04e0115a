package superposition.render;

import superposition.plot.Axis;

/**
 * An axis with its ends.
 *
 * @param low below high, and above 0 on a logarithmic axis
 * @param downwards whether values grow downwards instead of upwards
 */
record AxisSpan(Axis axis, double low, double high, boolean downwards) {

  /** An axis of so many places from 0, and half a place more on both sides. */
  static AxisSpan places(Axis axis, int count, boolean downwards) {
    return new AxisSpan(axis, -0.5, Math.max(1, count) - 0.5, downwards);
  }

  /** This axis as long as to hold another one's values, too. */
  AxisSpan with(AxisSpan other) {
    return new AxisSpan(axis, Math.min(low, other.low), Math.max(high, other.high), downwards);
  }

  /** A part of this axis; all of it where the ends are NaN or lie beyond it. */
  AxisSpan part(double from, double to) {
    boolean within = from < to && from < high && to > low;
    return within ? new AxisSpan(axis, Math.max(low, from), Math.min(high, to), downwards) : this;
  }

  /** How long this axis is on paper where another one of its kind has length 1. */
  double lengthOn(AxisSpan other) {
    return (place(high) - place(low)) / (place(other.high) - place(other.low));
  }

  /** The value at a share of this axis' length, from 0 at its lower end to 1 at its upper one. */
  double at(double share) {
    return value(place(low) + share * (place(high) - place(low)));
  }

  /** An axis as long as this one so many of its lengths further up, within the ends of another. */
  AxisSpan moved(double lengths, AxisSpan within) {
    double length = place(high) - place(low);
    double most = place(within.high) - length;
    double start = Math.max(place(within.low), Math.min(most, place(low) + lengths * length));
    return new AxisSpan(axis, value(start), value(start + length), downwards);
  }

  /** Where a value lies, in steps that are equally long on paper. */
  private double place(double value) {
    return axis.scale() == Axis.Scale.LOG ? Math.log(value) : value;
  }

  private double value(double place) {
    return axis.scale() == Axis.Scale.LOG ? Math.exp(place) : place;
  }
}

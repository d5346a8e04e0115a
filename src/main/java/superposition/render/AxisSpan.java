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
}

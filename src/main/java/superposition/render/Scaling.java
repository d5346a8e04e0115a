package superposition.render;

/** How the values along one side of a plot become pixels, counted from its left or upper edge. */
interface Scaling {

  /** The pixel of a value; not finite where the value has no place. */
  double pixel(double value);

  /** The value of a pixel. */
  double value(double pixel);

  /** The value at the lower end. */
  double low();

  /** The value at the upper end. */
  double high();

  /** Places of the ticks, ascending. */
  double[] ticks();

  /** Whether a value lies between the ends. */
  default boolean covers(double value) {
    return value >= low() && value <= high();
  }
}

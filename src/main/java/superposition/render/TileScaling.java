package superposition.render;

import superposition.plot.Axis;

/**
 * The values along a side of a tile.
 *
 * @param span what they are
 * @param length of the side in pixels
 * @param upwards whether low values are at the far end, as on a vertical axis
 * @param fontSize of the tick labels in pixels
 */
record TileScaling(AxisSpan span, double length, boolean upwards, double fontSize)
    implements Scaling {

  /** There is little room. */
  private static final int MOST_TICKS = 3;

  @Override
  public double[] ticks() {
    return Ticks.places(span.axis().scale(), span.low(), span.high(), most());
  }

  /** The label of a tick. */
  String text(double tick) {
    Axis.Scale scale = span.axis().scale();
    double step = Ticks.step(scale, span.low(), span.high(), most());
    return Ticks.text(scale, span.axis().names(), tick, step);
  }

  private int most() {
    Axis axis = span.axis();
    double letters = length / fontSize;
    int room =
        upwards
            ? Ticks.mostUpwards(axis.scale(), axis.names(), letters)
            : Ticks.mostAcross(axis.scale(), axis.names(), span.low(), span.high(), letters);
    return Math.min(MOST_TICKS, room);
  }

  @Override
  public double pixel(double value) {
    double from = place(span.low());
    double share = (place(value) - from) / (place(span.high()) - from);
    return length * (mirrored() ? 1 - share : share);
  }

  @Override
  public double value(double pixel) {
    double share = mirrored() ? 1 - pixel / length : pixel / length;
    double from = place(span.low());
    double place = from + share * (place(span.high()) - from);
    return logarithmic() ? Math.pow(10, place) : place;
  }

  @Override
  public double low() {
    return span.low();
  }

  @Override
  public double high() {
    return span.high();
  }

  private boolean mirrored() {
    return upwards != span.downwards();
  }

  private double place(double value) {
    return logarithmic() ? Math.log10(value) : value;
  }

  private boolean logarithmic() {
    return span.axis().scale() == Axis.Scale.LOG;
  }
}

package superposition.render;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import superposition.plot.Axis;

/**
 * A plot with axes, of which a part can be enlarged.
 *
 * @param panel its number
 */
record ZoomTarget(int panel, Side x, Side y) {

  /**
   * An axis beside a plot.
   *
   * @param whole what the plot gives
   * @param shown the part of it that is shown
   * @param start its left or upper end in the view, in pixels
   * @param length in pixels
   * @param mirrored whether its low values are at its right or lower end
   */
  record Side(AxisSpan whole, AxisSpan shown, double start, double length, boolean mirrored) {

    /** A part is no less than this share of the whole: beyond it there is nothing more to see. */
    private static final double SMALLEST_PART = 0.002;

    /** Places of an index axis that a part has at least. */
    private static final double FEWEST_PLACES = 2.99;

    /** Below a plot. */
    static Side below(Bounds plot, AxisSpan whole, AxisSpan shown) {
      return new Side(whole, shown, plot.getMinX(), plot.getWidth(), false);
    }

    /** Beside a plot. */
    static Side beside(Bounds plot, AxisSpan whole, AxisSpan shown) {
      return new Side(whole, shown, plot.getMinY(), plot.getHeight(), !whole.downwards());
    }

    private Side shifted(double by) {
      return new Side(whole, shown, start + by, length, mirrored);
    }

    /** Whether a pixel lies beside the axis. */
    boolean covers(double pixel) {
      return pixel >= start && pixel <= start + length;
    }

    /** What lies between two pixels; what is shown now if that is too little to see anything. */
    AxisSpan between(double first, double last) {
      double a = shown.at(share(first));
      double b = shown.at(share(last));
      AxisSpan part = whole.part(Math.min(a, b), Math.max(a, b));
      boolean few =
          whole.axis().scale() == Axis.Scale.INDEX && part.high() - part.low() < FEWEST_PLACES;
      boolean tooSmall = few || part.lengthOn(whole) < SMALLEST_PART;
      return tooSmall && part.lengthOn(shown) < 1 ? shown : part;
    }

    /** So many times as much as is shown, around a pixel. */
    AxisSpan around(double pixel, double factor) {
      return between(pixel - (pixel - start) * factor, pixel + (start + length - pixel) * factor);
    }

    /** What is shown when the plot is moved by so many pixels, up to the ends of the axis. */
    AxisSpan moved(double pixels) {
      return shown.moved((mirrored ? pixels : -pixels) / length, whole);
    }

    private double share(double pixel) {
      double share = (pixel - start) / length;
      return mirrored ? 1 - share : share;
    }
  }

  /** The same where the view begins so many pixels further left and up. */
  ZoomTarget shifted(double dx, double dy) {
    return new ZoomTarget(panel, x.shifted(dx), y.shifted(dy));
  }

  /** Whether a point lies on the plot. */
  boolean contains(Point2D point) {
    return x.covers(point.getX()) && y.covers(point.getY());
  }

  /** What shows these parts of its axes. */
  Zoom zoom(AxisSpan partX, AxisSpan partY) {
    boolean allX = partX.lengthOn(x.whole()) >= 1;
    boolean allY = partY.lengthOn(y.whole()) >= 1;
    if (allX && allY) {
      return Zoom.WHOLE;
    }
    return new Zoom(
        panel,
        allX ? Double.NaN : partX.low(),
        allX ? Double.NaN : partX.high(),
        allY ? Double.NaN : partY.low(),
        allY ? Double.NaN : partY.high());
  }
}

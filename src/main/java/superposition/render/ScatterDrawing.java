package superposition.render;

import java.util.stream.Stream;
import javafx.geometry.Point2D;
import superposition.plot.Axis;
import superposition.plot.Numbers;
import superposition.plot.Scatter;

/** Points in the colours of their roles, fitted lines, rules and a note. */
final class ScatterDrawing implements Drawing {

  private static final double REACH = 12;
  private static final double RADIUS = 3.2;

  /** More points than this are drawn small. */
  private static final int MANY = 1000;

  private static final double SMALL_RADIUS = 1.6;

  private final Scatter plot;

  ScatterDrawing(Scatter plot) {
    this.plot = plot;
  }

  @Override
  public AxisSpan x() {
    Spread x = new Spread(plot.x());
    points().forEach(point -> x.add(point.x()));
    plot.lines().forEach(line -> x.add(line.x()));
    return x.span();
  }

  @Override
  public AxisSpan y() {
    Spread y = new Spread(plot.y());
    points().forEach(point -> y.add(point.y()));
    plot.lines().forEach(line -> y.add(line.y()));
    return y.span();
  }

  /** Those that have a place. */
  private Stream<Scatter.Point> points() {
    return plot.points().stream()
        .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()));
  }

  @Override
  public boolean hasVerticalGrid() {
    return true;
  }

  @Override
  public void paint(Brush brush) {
    Curves.draw(brush, plot.lines());
    double radius = (plot.points().size() <= MANY ? RADIUS : SMALL_RADIUS) * brush.unit();
    points()
        .forEach(
            point -> {
              brush.gc().setFill(brush.palette().ink(point.ink()));
              double left = brush.px(point.x()) - radius;
              double top = brush.py(point.y()) - radius;
              brush.gc().fillOval(left, top, 2 * radius, 2 * radius);
            });
    outline(brush);
    Rules.draw(brush, plot.rules());
    if (!plot.note().isEmpty()) {
      Stream<Point2D> marks =
          points().map(point -> new Point2D(brush.px(point.x()), brush.py(point.y())));
      Stream<Point2D> fits = Note.places(brush, plot.lines(), plot.rules()).stream();
      Note.print(brush, plot.note(), Stream.concat(marks, fits).toList());
    }
  }

  private void outline(Brush brush) {
    int lit = brush.lit(plot.item());
    double radius = 2 * RADIUS * brush.unit();
    brush.gc().setStroke(brush.palette().selection());
    brush.gc().setLineWidth(2 * brush.unit());
    points()
        .filter(point -> lit >= 0 && point.index() == lit)
        .forEach(
            point ->
                brush
                    .gc()
                    .strokeOval(
                        brush.px(point.x()) - radius,
                        brush.py(point.y()) - radius,
                        2 * radius,
                        2 * radius));
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    Scatter.Point nearest = null;
    double best = REACH * plane.unit();
    for (Scatter.Point point : plot.points()) {
      double distance =
          Math.hypot(plane.x().pixel(point.x()) - px, plane.y().pixel(point.y()) - py);
      if (distance < best) {
        best = distance;
        nearest = point;
      }
    }
    if (nearest == null) {
      return Hover.NONE;
    }
    String text =
        plot.item().word()
            + " "
            + nearest.index()
            + ": "
            + Numbers.significant(nearest.x())
            + ", "
            + Numbers.significant(nearest.y());
    boolean neuron = plot.item() == Axis.Item.NEURON;
    boolean feature = plot.item() == Axis.Item.FEATURE;
    boolean run = plot.item() == Axis.Item.RUN;
    return new Hover(
        text,
        feature ? nearest.index() : -1,
        neuron ? nearest.index() : -1,
        run ? nearest.index() : -1,
        -1);
  }

  /** The ends of an axis that need not reach 0: the values with a twentieth of room. */
  private static final class Spread {
    private final Axis axis;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Spread(Axis axis) {
      this.axis = axis;
    }

    void add(double... values) {
      for (double value : values) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }

    AxisSpan span() {
      double room = low > high ? 0.5 : low == high ? Math.max(1e-9, Math.abs(low)) : high - low;
      double from = low > high ? 0 : low - 0.05 * room;
      double to = low > high ? 1 : high + 0.05 * room;
      return new AxisSpan(
          axis,
          Double.isFinite(axis.low()) ? axis.low() : from,
          Double.isFinite(axis.high()) ? axis.high() : to,
          false);
    }
  }
}

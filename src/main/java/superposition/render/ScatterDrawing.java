package superposition.render;

import io.fair_acc.chartfx.marker.DefaultMarker;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.EnumMap;
import java.util.Map;
import superposition.plot.Axis;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Scatter;

/** Points in the colours of their roles, fitted lines, rules and a note. */
final class ScatterDrawing implements Drawing {

  private static final double REACH = 12;
  private static final double RADIUS = 3.2;

  private final Scatter plot;

  ScatterDrawing(Scatter plot) {
    this.plot = plot;
  }

  @Override
  public void prepare(PlotChart chart) {
    Spread x = new Spread();
    Spread y = new Spread();
    Map<Ink, DoubleDataSet> sets = new EnumMap<>(Ink.class);
    for (Scatter.Point point : plot.points()) {
      if (Double.isFinite(point.x()) && Double.isFinite(point.y())) {
        x.add(point.x());
        y.add(point.y());
        sets.computeIfAbsent(point.ink(), ink -> new DoubleDataSet(ink.name()))
            .add(point.x(), point.y());
      }
    }
    for (Lines.Line line : plot.lines()) {
      x.add(line.x());
      y.add(line.y());
    }
    x.applyTo(chart.x(), plot.x());
    y.applyTo(chart.y(), plot.y());
    Series.show(chart, plot.lines());
    sets.forEach(
        (ink, set) -> {
          set.addStyleClasses(Series.inkClass(ink), "points");
          chart.points().getDatasets().add(set);
        });
    chart.points().getDatasetNodes().forEach(node -> node.setMarkerType(DefaultMarker.CIRCLE));
    chart.setGrid(true, true);
  }

  @Override
  public void over(Brush brush) {
    for (Scatter.Point point : plot.points()) {
      int lit = plot.item() == Axis.Item.NEURON ? brush.neuron() : brush.feature();
      if (lit >= 0 && point.index() == lit) {
        double radius = 2 * RADIUS * brush.unit();
        brush.gc().setStroke(brush.palette().selection());
        brush.gc().setLineWidth(2 * brush.unit());
        brush
            .gc()
            .strokeOval(
                brush.px(point.x()) - radius, brush.py(point.y()) - radius, 2 * radius, 2 * radius);
      }
    }
    Rules.draw(brush, plot.rules());
    Rules.note(brush, plot.note(), isLeftEmptier(brush));
  }

  private boolean isLeftEmptier(Brush brush) {
    double width = brush.textWidth(plot.note()) + 10 * brush.unit();
    double height = 2 * brush.lineHeight();
    int left = 0;
    int right = 0;
    for (Scatter.Point point : plot.points()) {
      if (brush.py(point.y()) < height) {
        double x = brush.px(point.x());
        left += x < width ? 1 : 0;
        right += x > brush.width() - width ? 1 : 0;
      }
    }
    return left <= right;
  }

  @Override
  public Hover at(double px, double py, PlotChart chart) {
    Scatter.Point nearest = null;
    double best = REACH * chart.unit();
    for (Scatter.Point point : plot.points()) {
      double distance =
          Math.hypot(
              chart.x().getDisplayPosition(point.x()) - px,
              chart.y().getDisplayPosition(point.y()) - py);
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
    return new Hover(text, feature ? nearest.index() : -1, neuron ? nearest.index() : -1, -1, -1);
  }

  /** The ends of an axis that need not reach 0: the values with a twentieth of room. */
  private static final class Spread {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double... values) {
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }

    void applyTo(PlotAxis target, Axis axis) {
      double room = low > high ? 0.5 : low == high ? Math.max(1e-9, Math.abs(low)) : high - low;
      double from = low > high ? 0 : low - 0.05 * room;
      double to = low > high ? 1 : high + 0.05 * room;
      target.show(
          axis,
          Double.isFinite(axis.low()) ? axis.low() : from,
          Double.isFinite(axis.high()) ? axis.high() : to,
          false);
    }
  }
}

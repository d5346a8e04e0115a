package superposition.render;

import java.util.Arrays;
import superposition.plot.Histogram;
import superposition.plot.Numbers;
import superposition.plot.Rule;

/** Counts in bins, which need not be equally wide. */
final class HistogramDrawing implements Drawing {

  private final Histogram plot;

  HistogramDrawing(Histogram plot) {
    this.plot = plot;
  }

  @Override
  public AxisSpan x() {
    double[] edges = plot.edges();
    double from = edges.length == 0 ? 0 : edges[0];
    double to = edges.length == 0 ? 1 : edges[edges.length - 1];
    for (Rule rule : plot.rules()) {
      if (rule.vertical() && Double.isFinite(rule.value())) {
        from = Math.min(from, rule.value());
        to = Math.max(to, rule.value());
      }
    }
    double room = 0.03 * (to - from);
    double low = Double.isFinite(plot.x().low()) ? plot.x().low() : from - room;
    double high = Double.isFinite(plot.x().high()) ? plot.x().high() : to + room;
    return new AxisSpan(plot.x(), low, high, false);
  }

  @Override
  public AxisSpan y() {
    Range y = new Range(plot.y().scale()).add(0).add(plot.counts());
    plot.curves().forEach(curve -> y.add(curve.y()));
    return y.span(plot.y());
  }

  @Override
  public void paint(Brush brush) {
    bins(brush);
    double zero = brush.py(0);
    brush.line(0, zero, brush.width(), zero, brush.palette().axis(), 1);
    Curves.draw(brush, plot.curves());
    Rules.draw(brush, plot.rules());
  }

  private void bins(Brush brush) {
    brush.gc().setFill(brush.palette().ink(plot.ink()));
    double zero = brush.py(0);
    for (int i = 0; i < plot.counts().length; i++) {
      double left = Math.round(brush.px(plot.edges()[i]));
      double right = Math.round(brush.px(plot.edges()[i + 1]));
      double top = brush.py(plot.counts()[i]);
      double gap = right - left > 4 * brush.unit() ? Math.max(1, Math.round(brush.unit())) : 0;
      brush.gc().fillRect(left, top, right - left - gap, zero - top);
    }
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    double x = plane.x().value(px);
    int found = Arrays.binarySearch(plot.edges(), x);
    int bin = found >= 0 ? found : -found - 2;
    if (bin < 0 || bin >= plot.counts().length) {
      return Hover.NONE;
    }
    return Hover.of(
        Numbers.significant(plot.edges()[bin])
            + " to "
            + Numbers.significant(plot.edges()[bin + 1])
            + ": "
            + Numbers.significant(plot.counts()[bin]));
  }
}

package superposition.render;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Numbers;
import superposition.plot.Rule;

/**
 * Bars in the colours of their roles, side by side, stacked or lying, with a second value as a step
 * over each place, and rules.
 */
final class BarsDrawing implements Drawing {

  /** Share of a place that is filled. */
  private static final double FILLED = 0.72;

  /** Places narrower than this many pixels are filled without gaps. */
  private static final double GAP_FROM = 3;

  private final Bars plot;
  private final int count;
  private final double[][] from;
  private final double[][] to;

  BarsDrawing(Bars plot) {
    this.plot = plot;
    count = plot.bars().size();
    from = new double[plot.series().size()][count];
    to = new double[plot.series().size()][count];
    for (int place = 0; place < count; place++) {
      stack(place);
    }
  }

  /** Where the bars of a place begin and end; those that are not finite have no length. */
  private void stack(int place) {
    double up = 0;
    double down = 0;
    for (int s = 0; s < from.length; s++) {
      double value = bar(s, place).value();
      double length = Double.isFinite(value) ? value : 0;
      double base = !plot.stacked() ? 0 : length < 0 ? down : up;
      from[s][place] = base;
      to[s][place] = base + length;
      up += plot.stacked() ? Math.max(0, length) : 0;
      down += plot.stacked() ? Math.min(0, length) : 0;
    }
  }

  private Bars.Bar bar(int series, int place) {
    return plot.series().get(series).bars().get(place);
  }

  @Override
  public AxisSpan x() {
    return plot.horizontal() ? values() : AxisSpan.places(plot.x(), count, false);
  }

  @Override
  public AxisSpan y() {
    return plot.horizontal() ? AxisSpan.places(plot.x(), count, true) : values();
  }

  private AxisSpan values() {
    Range values = new Range(plot.y().scale()).add(0);
    for (double[] ends : to) {
      values.add(ends);
    }
    plot.overlays().stream()
        .flatMap(overlay -> overlay.bars().stream())
        .forEach(bar -> values.add(bar.value()));
    for (int s = 0; s < to.length; s++) {
      for (int place = 0; place < count; place++) {
        double error = bar(s, place).error();
        values.add(to[s][place] - error, to[s][place] + error);
      }
    }
    plot.rules().stream().filter(rule -> !rule.vertical()).forEach(r -> values.add(r.value()));
    return values.span(plot.y());
  }

  @Override
  public boolean hasVerticalGrid() {
    return plot.horizontal();
  }

  @Override
  public boolean hasHorizontalGrid() {
    return !plot.horizontal();
  }

  @Override
  public void paint(Brush brush) {
    bars(brush);
    axis(brush);
    plot.overlays().forEach(overlay -> overlay(brush, overlay.bars()));
    errors(brush);
    outline(brush);
    Rules.draw(brush, plot.horizontal() ? turned(plot.rules()) : plot.rules());
  }

  private void bars(Brush brush) {
    for (int s = 0; s < to.length; s++) {
      for (int place = 0; place < count; place++) {
        Rectangle2D area = area(brush, s, place);
        brush.gc().setFill(brush.palette().ink(bar(s, place).ink()));
        brush.gc().fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
      }
    }
  }

  /** The pixels of a bar: whole ones across it, with the same gap everywhere. */
  private Rectangle2D area(Brush brush, int series, int place) {
    double step = Math.abs(along(brush, 1) - along(brush, 0));
    int beside = plot.stacked() ? 1 : to.length;
    int number = plot.stacked() ? 0 : series;
    double gap = step / beside < GAP_FROM * brush.unit() ? 0 : Math.round((1 - FILLED) * step);
    double first = Math.round(along(brush, place - 0.5)) + Math.floor(gap / 2);
    double last = Math.round(along(brush, place + 0.5)) - Math.ceil(gap / 2);
    double begin = Math.floor(first + (last - first) * number / beside);
    double width = Math.max(1, Math.floor(first + (last - first) * (number + 1) / beside) - begin);
    double low = value(brush, from[series][place]);
    double high = value(brush, to[series][place]);
    double start = Math.min(low, high);
    double length = Math.abs(high - low);
    return plot.horizontal()
        ? new Rectangle2D(start, begin, length, width)
        : new Rectangle2D(begin, start, width, length);
  }

  private double along(Brush brush, double place) {
    return plot.horizontal() ? brush.py(place) : brush.px(place);
  }

  /** Where a value lies; on a logarithmic axis bars begin at its end. */
  private double value(Brush brush, double value) {
    Scaling axis = plot.horizontal() ? brush.plane().x() : brush.plane().y();
    boolean below = plot.y().scale() == Axis.Scale.LOG && value <= 0;
    return axis.pixel(below ? axis.low() : value);
  }

  private void axis(Brush brush) {
    double zero = value(brush, 0);
    Color axis = brush.palette().axis();
    if (plot.horizontal()) {
      brush.line(zero, 0, zero, brush.height(), axis, 1);
    } else {
      brush.line(0, zero, brush.width(), zero, axis, 1);
    }
  }

  private static List<Rule> turned(List<Rule> rules) {
    return rules.stream()
        .map(rule -> new Rule(rule.label(), !rule.vertical(), rule.value(), rule.ink()))
        .toList();
  }

  private void overlay(Brush brush, List<Bars.Bar> steps) {
    // All seams first: one drawn later would cut into its neighbour's line.
    Color seam = brush.palette().surface().deriveColor(0, 1, 1, 0.7);
    for (int i = 0; i < steps.size(); i++) {
      // At 0 the line lies on the axis, and a seam would lift the bar from it.
      if (steps.get(i).value() != 0) {
        step(brush, i, steps.get(i).value(), seam, 3.5);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      step(brush, i, steps.get(i).value(), brush.palette().ink(steps.get(i).ink()), 1.5);
    }
  }

  private void step(Brush brush, int place, double of, Color color, double width) {
    double value = value(brush, of);
    double first = along(brush, place - 0.5);
    double last = along(brush, place + 0.5);
    if (!Double.isFinite(value)) {
      return;
    }
    if (plot.horizontal()) {
      brush.line(value, first, value, last, color, width);
    } else {
      brush.line(first, value, last, value, color, width);
    }
  }

  /** Error bars in the middle of their bars, at their ends. */
  private void errors(Brush brush) {
    for (int s = 0; s < to.length; s++) {
      for (int place = 0; place < count; place++) {
        double error = bar(s, place).error();
        if (Double.isFinite(error) && error > 0) {
          Rectangle2D area = area(brush, s, place);
          double low = value(brush, to[s][place] - error);
          double high = value(brush, to[s][place] + error);
          double across =
              plot.horizontal()
                  ? area.getMinY() + area.getHeight() / 2
                  : area.getMinX() + area.getWidth() / 2;
          whisker(brush, across, low, high);
        }
      }
    }
  }

  private void whisker(Brush brush, double across, double low, double high) {
    Color color = brush.palette().text();
    if (plot.horizontal()) {
      brush.line(low, across, high, across, color, 1);
    } else {
      brush.line(across, low, across, high, color, 1);
    }
  }

  private void outline(Brush brush) {
    int lit = brush.lit(plot.x().item());
    for (int s = 0; lit >= 0 && s < to.length; s++) {
      for (int place = 0; place < count; place++) {
        Bars.Bar bar = bar(s, place);
        if (bar.index() == lit && Double.isFinite(bar.value())) {
          Rectangle2D area = area(brush, s, place);
          brush.gc().setStroke(brush.palette().selection());
          brush.gc().setLineWidth(2 * brush.unit());
          brush.gc().strokeRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        }
      }
    }
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    double along = plot.horizontal() ? plane.y().value(py) : plane.x().value(px);
    int place = (int) Math.round(along);
    if (place < 0 || place >= count) {
      return Hover.NONE;
    }
    int index = plot.bars().get(place).index();
    boolean neuron = plot.x().item() == Axis.Item.NEURON;
    boolean feature = plot.x().item() == Axis.Item.FEATURE;
    return new Hover(words(place), feature ? index : -1, neuron ? index : -1, -1, -1);
  }

  private String words(int place) {
    boolean named = plot.x().item() == Axis.Item.NONE && place < plot.x().names().size();
    StringBuilder text =
        new StringBuilder(
            named
                ? plot.x().names().get(place)
                : plot.x().item().word() + " " + plot.bars().get(place).index());
    text.append(": ");
    for (int s = 0; s < to.length; s++) {
      String name = plot.series().get(s).name();
      text.append(s == 0 ? "" : ", ").append(name).append(name.isEmpty() ? "" : " ");
      text.append(Numbers.significant(bar(s, place).value()));
      double error = bar(s, place).error();
      text.append(Double.isNaN(error) ? "" : " ± " + Numbers.significant(error));
    }
    for (Bars.Series overlay : plot.overlays()) {
      text.append(", ").append(overlay.name()).append(" ");
      text.append(Numbers.significant(overlay.bars().get(place).value()));
    }
    return text.toString();
  }
}

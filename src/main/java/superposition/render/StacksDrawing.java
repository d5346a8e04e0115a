package superposition.render;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.plot.Numbers;
import superposition.plot.Stacks;

/** Stacked segments, one column a neuron, coloured by feature or all alike. */
final class StacksDrawing implements Drawing {

  /** Share of a column's place that is filled. */
  private static final double FILLED = 0.78;

  /** Segments at least this high get a gap towards the next one. */
  private static final double GAP_FROM = 3;

  private static final double FADED = 0.18;

  /** Columns of so many lines' height in width have room for the numbers of their features. */
  private static final double NAMED_FROM = 3;

  /** On every feature's colour, in both themes, as these are of middle lightness. */
  private static final Color NUMBER = Color.web("#10141A");

  private final Stacks plot;

  StacksDrawing(Stacks plot) {
    this.plot = plot;
  }

  @Override
  public AxisSpan x() {
    return AxisSpan.places(plot.x(), plot.columns().size(), false);
  }

  @Override
  public AxisSpan y() {
    Range y = new Range(plot.y().scale()).add(0);
    for (Stacks.Column column : plot.columns()) {
      double up = 0;
      double down = 0;
      for (Stacks.Segment segment : column.segments()) {
        if (Double.isFinite(segment.value())) {
          up += Math.max(0, segment.value());
          down += Math.min(0, segment.value());
        }
      }
      y.add(up, down);
    }
    return y.span(plot.y());
  }

  @Override
  public void paint(Brush brush) {
    segments(brush);
    double zero = brush.py(0);
    brush.line(0, zero, brush.width(), zero, brush.palette().mutedText(), 1);
  }

  private void segments(Brush brush) {
    for (int place = 0; place < plot.columns().size(); place++) {
      Stacks.Column column = plot.columns().get(place);
      double fade = brush.neuron() >= 0 && brush.neuron() != column.neuron() ? FADED : 1;
      double up = 0;
      double down = 0;
      for (Stacks.Segment segment : column.segments()) {
        double value = segment.value();
        if (!Double.isFinite(value)) {
          continue;
        }
        double from = value > 0 ? up : down;
        segment(brush, place, segment, from, segment.faded() ? Math.min(fade, FADED) : fade);
        if (value > 0) {
          up += value;
        } else {
          down += value;
        }
      }
    }
  }

  private void segment(
      Brush brush, int place, Stacks.Segment segment, double from, double columnFade) {
    double y1 = brush.py(from);
    double y2 = brush.py(from + segment.value());
    double left = Math.floor(brush.px(place - FILLED / 2));
    double right = Math.max(left + 1, Math.floor(brush.px(place + FILLED / 2)));
    double height = Math.abs(y2 - y1);
    double gap = height >= GAP_FROM * brush.unit() ? 0.8 * brush.unit() : height * 0.25;
    boolean lit = brush.feature() >= 0 && brush.feature() == segment.feature();
    double fade = brush.feature() < 0 || lit ? columnFade : FADED;
    Color color = color(plot.columns().get(place), segment, brush.palette());
    brush.gc().setFill(color.deriveColor(0, 1, 1, fade));
    brush.gc().fillRect(left, Math.min(y1, y2) + gap / 2, right - left, height - gap);
    boolean own = segment.feature() != Stacks.REST && plot.columns().get(place).ink().isEmpty();
    boolean room = height > brush.lineHeight() && right - left >= NAMED_FROM * brush.lineHeight();
    if (own && room && fade == 1) {
      number(brush, segment.feature(), (left + right) / 2, (y1 + y2) / 2);
    }
    if (lit) {
      brush.gc().setStroke(brush.palette().selection());
      brush.gc().setLineWidth(1.5 * brush.unit());
      brush.gc().strokeRect(left, Math.min(y1, y2), right - left, height);
    }
  }

  private static void number(Brush brush, int feature, double x, double y) {
    brush.gc().setFill(NUMBER);
    brush.gc().setFont(brush.font());
    brush.gc().setTextAlign(TextAlignment.CENTER);
    brush.gc().setTextBaseline(VPos.CENTER);
    brush.gc().fillText(String.valueOf(feature), Math.round(x), Math.round(y));
  }

  private Color color(Stacks.Column column, Stacks.Segment segment, Palette palette) {
    if (column.ink().isPresent()) {
      return palette.ink(column.ink().get());
    }
    return segment.feature() == Stacks.REST
        ? palette.neutral()
        : palette.feature(segment.feature(), plot.features());
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    double x = plane.x().value(px);
    int place = (int) Math.round(x);
    if (place < 0 || place >= plot.columns().size() || Math.abs(x - place) > FILLED / 2) {
      return Hover.NONE;
    }
    Stacks.Column column = plot.columns().get(place);
    double y = plane.y().value(py);
    double reached = 0;
    for (Stacks.Segment segment : column.segments()) {
      if (Math.signum(segment.value()) == Math.signum(y)) {
        reached += segment.value();
        if (Math.abs(y) <= Math.abs(reached)) {
          return hover(place, column, segment);
        }
      }
    }
    return new Hover(words(place, column), -1, column.neuron(), -1, -1);
  }

  private Hover hover(int place, Stacks.Column column, Stacks.Segment segment) {
    String name =
        segment.feature() == Stacks.REST ? "all smaller ones" : "feature " + segment.feature();
    String value = Numbers.significant(segment.value());
    String text = words(place, column) + ", " + name + ": " + value;
    return new Hover(text, segment.feature(), column.neuron(), -1, -1);
  }

  private String words(int place, Stacks.Column column) {
    return place < plot.x().names().size()
        ? plot.x().names().get(place)
        : "neuron " + column.neuron();
  }
}

package superposition.render;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.plot.Axis;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Rule;

/** Curves, their names at their ends, rules and a note. */
final class LinesDrawing implements Drawing {

  private static final double REACH = 40;
  private static final double MARK = 3;

  private final Lines plot;

  LinesDrawing(Lines plot) {
    this.plot = plot;
  }

  @Override
  public void prepare(PlotChart chart) {
    Range x = new Range(plot.x().scale());
    Range y = new Range(plot.y().scale());
    for (Lines.Line line : plot.lines()) {
      x.add(line.x());
      y.add(line.y());
      for (int i = 0; i < line.errors().length; i++) {
        y.add(line.y()[i] - line.errors()[i], line.y()[i] + line.errors()[i]);
      }
    }
    for (Rule rule : plot.rules()) {
      (rule.vertical() ? x : y).add(rule.value());
    }
    x.applyTo(chart.x(), plot.x());
    y.applyTo(chart.y(), plot.y());
    Series.show(chart, plot.lines());
  }

  @Override
  public void over(Brush brush) {
    Rules.draw(brush, plot.rules());
    for (Lines.Line line : plot.lines()) {
      points(brush, line);
    }
    for (Lines.Line line : plot.lines()) {
      if (!line.name().isEmpty()) {
        nameEnd(brush, line);
      }
    }
    Rules.note(brush, plot.note(), true);
  }

  /** Error bars with caps and, above them, the marks. */
  private static void points(Brush brush, Lines.Line line) {
    Color color = brush.palette().ink(line.ink());
    double radius = MARK * brush.unit();
    for (int i = 0; i < line.x().length; i++) {
      double x = brush.px(line.x()[i]);
      double y = brush.py(line.y()[i]);
      double error = i < line.errors().length ? line.errors()[i] : Double.NaN;
      if (Double.isFinite(error) && Double.isFinite(y)) {
        double low = brush.py(line.y()[i] - error);
        double high = brush.py(line.y()[i] + error);
        // A logarithmic axis has no place for what reaches below 0.
        low = Double.isFinite(low) ? low : brush.height();
        brush.line(x, low, x, high, color, 1);
        brush.line(x - radius, low, x + radius, low, color, 1);
        brush.line(x - radius, high, x + radius, high, color, 1);
      }
      if (line.marked() && Double.isFinite(x) && Double.isFinite(y)) {
        brush.gc().setFill(color);
        brush.gc().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      }
    }
  }

  private void nameEnd(Brush brush, Lines.Line line) {
    int last = lastFinite(line);
    if (last < 0) {
      return;
    }
    double gap = 6 * brush.unit();
    double half = brush.textWidth(line.name()) / 2;
    double x = brush.px(line.x()[last]);
    double y = brush.py(line.y()[last]) - gap;
    boolean below = y < brush.lineHeight();
    brush.text(
        line.name(),
        Math.min(Math.max(x, half + gap), brush.width() - half - gap),
        below ? y + 2 * gap : y,
        TextAlignment.CENTER,
        below ? VPos.TOP : VPos.BOTTOM,
        brush.palette().label(line.ink()));
  }

  @Override
  public Hover at(double px, double py, PlotChart chart) {
    Lines.Line nearest = null;
    int nearestIndex = -1;
    double best = REACH * chart.unit();
    for (Lines.Line line : plot.lines()) {
      int i = nearestIndex(line.x(), chart.x().getValueForDisplay(px));
      if (i >= 0 && Double.isFinite(line.y()[i])) {
        double distance = Math.abs(chart.y().getDisplayPosition(line.y()[i]) - py);
        if (distance < best) {
          best = distance;
          nearest = line;
          nearestIndex = i;
        }
      }
    }
    return nearest == null ? Hover.NONE : Hover.of(words(nearest, nearestIndex));
  }

  private String words(Lines.Line line, int i) {
    double x = line.x()[i];
    String place =
        plot.x().scale() == Axis.Scale.INDEX
            ? Numbers.whole(Math.round(x))
            : Numbers.significant(x);
    String error = i < line.errors().length ? " ± " + Numbers.significant(line.errors()[i]) : "";
    return plot.x().label() + " " + place + ": " + Numbers.significant(line.y()[i]) + error;
  }

  /** Index of the value nearest to x in an ascending array; −1 if it is empty. */
  static int nearestIndex(double[] ascending, double x) {
    if (ascending.length == 0) {
      return -1;
    }
    int found = Arrays.binarySearch(ascending, x);
    if (found >= 0) {
      return found;
    }
    int after = Math.min(-found - 1, ascending.length - 1);
    int before = Math.max(0, after - 1);
    return x - ascending[before] < ascending[after] - x ? before : after;
  }

  private static int lastFinite(Lines.Line line) {
    int last = line.y().length - 1;
    while (last >= 0 && !Double.isFinite(line.y()[last])) {
      last--;
    }
    return last;
  }
}

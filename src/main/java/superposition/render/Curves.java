package superposition.render;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import superposition.plot.Lines;

/** Draws curves with their error bars and marks; later ones lie above earlier ones. */
final class Curves {

  /** Radius of a mark and half the width of an error bar's caps, in units. */
  private static final double MARK = 3;

  /**
   * How far beyond the plot, in its sizes, curves are cut: dashes are laid one by one, and a value
   * far off would take for ever.
   */
  private static final double BEYOND = 4;

  private static final double FAINT = 0.35;

  /** How opaque a band is. */
  private static final double BAND = 0.22;

  private Curves() {}

  static void draw(Brush brush, List<Lines.Line> lines) {
    brush.gc().save();
    brush.gc().setLineJoin(StrokeLineJoin.ROUND);
    for (Lines.Line line : lines) {
      if (!line.marked()) {
        band(brush, line);
      }
    }
    for (Lines.Line line : lines) {
      stroke(brush, line);
    }
    brush.gc().restore();
    for (Lines.Line line : lines) {
      points(brush, line);
    }
  }

  /** The band around a curve without marks, in its colour. */
  private static void band(Brush brush, Lines.Line line) {
    int count = line.errors().length;
    double[] x = new double[2 * count];
    double[] y = new double[2 * count];
    int filled = 0;
    for (int i = 0; i <= count; i++) {
      boolean there =
          i < count && Double.isFinite(line.y()[i]) && Double.isFinite(line.errors()[i]);
      double px = there ? brush.px(line.x()[i]) : Double.NaN;
      if (Double.isFinite(px)) {
        x[filled] = px;
        y[filled++] = edge(brush, line.y()[i] + line.errors()[i]);
      } else if (filled > 0) {
        for (int k = filled - 1, at = i - 1; k >= 0; k--, at--) {
          x[2 * filled - 1 - k] = x[k];
          y[2 * filled - 1 - k] = edge(brush, line.y()[at] - line.errors()[at]);
        }
        brush.gc().setFill(brush.palette().ink(line.ink()).deriveColor(0, 1, 1, BAND));
        brush.gc().fillPolygon(x, y, 2 * filled);
        filled = 0;
      }
    }
  }

  /** The pixel of a band's edge; a logarithmic axis has no place for what reaches below 0. */
  private static double edge(Brush brush, double value) {
    double pixel = brush.py(value);
    return Double.isFinite(pixel) ? clamp(pixel, brush.height()) : brush.height();
  }

  private static void stroke(Brush brush, Lines.Line line) {
    Surface gc = brush.gc();
    Color color = brush.palette().ink(line.ink());
    boolean faint = line.stroke() == Lines.Stroke.FAINT;
    gc.setStroke(faint ? color.deriveColor(0, 1, 1, FAINT) : color);
    double width =
        switch (line.stroke()) {
          case SOLID -> 2.2;
          case DASHED -> 1.5;
          case FAINT -> 1;
        };
    gc.setLineWidth(width * brush.unit());
    boolean dashed = line.stroke() == Lines.Stroke.DASHED;
    gc.setLineDashes(dashed ? new double[] {6 * brush.unit(), 5 * brush.unit()} : null);
    gc.setLineCap(dashed ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    int count = line.x().length;
    double wide = brush.width();
    double high = brush.height();
    Polyline drawn =
        new Polyline(
            gc,
            new Rectangle2D(
                -BEYOND * wide, -BEYOND * high, (1 + 2 * BEYOND) * wide, (1 + 2 * BEYOND) * high));
    for (int i = 0; i < count; i++) {
      drawn.add(brush.px(line.x()[i]), brush.py(line.y()[i]));
    }
    drawn.end();
  }

  private static double clamp(double y, double height) {
    return Math.min((1 + BEYOND) * height, Math.max(-BEYOND * height, y));
  }

  /** Error bars with caps and, above them, the marks. */
  private static void points(Brush brush, Lines.Line line) {
    if (!line.marked()) {
      return;
    }
    Color color = brush.palette().ink(line.ink());
    double radius = MARK * brush.unit();
    brush.gc().setFill(color);
    for (int i = 0; i < line.x().length; i++) {
      double x = brush.px(line.x()[i]);
      double y = brush.py(line.y()[i]);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        errorBar(brush, line, i, color);
        brush.gc().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      }
    }
  }

  private static void errorBar(Brush brush, Lines.Line line, int i, Color color) {
    double error = i < line.errors().length ? line.errors()[i] : Double.NaN;
    if (Double.isFinite(error)) {
      double cap = MARK * brush.unit();
      double x = brush.px(line.x()[i]);
      double low = brush.py(line.y()[i] - error);
      double high = clamp(brush.py(line.y()[i] + error), brush.height());
      // A logarithmic axis has no place for what reaches below 0.
      low = Double.isFinite(low) ? clamp(low, brush.height()) : brush.height();
      brush.line(x, low, x, high, color, 1);
      brush.line(x - cap, low, x + cap, low, color, 1);
      brush.line(x - cap, high, x + cap, high, color, 1);
    }
  }
}

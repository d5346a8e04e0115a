package superposition.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import superposition.plot.Lines;
import superposition.plot.Rule;

/** Prints a short value into the corner of a plot where it covers the least. */
final class Note {

  /** Distance of the places of a curve that are looked at, in units. */
  private static final double STEP = 4;

  private Note() {}

  /**
   * Prints a note, if there is one.
   *
   * @param marks places that it should not cover, in pixels
   */
  static void print(Brush brush, String text, List<Point2D> marks) {
    if (text.isEmpty()) {
      return;
    }
    double gap = 5 * brush.unit();
    double width = brush.textWidth(text) + 2 * gap;
    double height = text.lines().count() * brush.lineHeight() + gap;
    Rectangle2D best = null;
    long fewest = Long.MAX_VALUE;
    for (double top : new double[] {0, brush.height() - height}) {
      for (double left : new double[] {0, brush.width() - width}) {
        Rectangle2D corner = new Rectangle2D(left, top, width, height);
        long covered = marks.stream().filter(corner::contains).count();
        if (covered < fewest) {
          fewest = covered;
          best = corner;
        }
      }
    }
    brush.text(
        text,
        best.getMinX() + gap,
        best.getMinY() + gap,
        TextAlignment.LEFT,
        VPos.TOP,
        brush.palette().text());
  }

  /** Places along curves and rules, close enough for none to pass a note unseen. */
  static List<Point2D> places(Brush brush, List<Lines.Line> lines, List<Rule> rules) {
    List<Point2D> places = new ArrayList<>();
    for (Lines.Line line : lines) {
      for (int i = 0; i + 1 < line.x().length; i++) {
        Point2D from = new Point2D(brush.px(line.x()[i]), brush.py(line.y()[i]));
        Point2D to = new Point2D(brush.px(line.x()[i + 1]), brush.py(line.y()[i + 1]));
        along(brush, from, to, places);
      }
    }
    for (Rule rule : rules) {
      double x = brush.px(rule.value());
      double y = brush.py(rule.value());
      Point2D from = rule.vertical() ? new Point2D(x, 0) : new Point2D(0, y);
      Point2D to = rule.vertical() ? new Point2D(x, brush.height()) : new Point2D(brush.width(), y);
      along(brush, from, to, places);
    }
    return places;
  }

  private static void along(Brush brush, Point2D from, Point2D to, List<Point2D> places) {
    // Beyond the plot nothing is covered, and a value far off would take for ever.
    double steps =
        Math.min(from.distance(to) / (STEP * brush.unit()), brush.width() + brush.height());
    for (int k = 0; k <= steps; k++) {
      places.add(from.interpolate(to, k / Math.max(1, steps)));
    }
  }
}

package superposition.render;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.plot.Rule;

/** Draws reference lines with their labels on them, and notes. */
final class Rules {

  /** Of a line, in units. It has no seam, which would look like a gap in a bar. */
  private static final double WIDTH = 1.5;

  private Rules() {}

  /** Draws all rules; a label goes below its line where the next line above is too close. */
  static void draw(Brush brush, List<Rule> rules) {
    List<Rule> sorted = rules.stream().sorted(Comparator.comparingDouble(Rule::value)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      Rule rule = sorted.get(i);
      if (rule.vertical() ? brush.plane().x().covers(rule.value()) : isOn(brush, rule)) {
        if (rule.vertical()) {
          vertical(brush, rule);
        } else {
          boolean crowded = i + 1 < sorted.size() && isCloseBelow(brush, rule, sorted.get(i + 1));
          horizontal(brush, rule, crowded);
        }
      }
    }
  }

  /** Prints a note into an upper corner. */
  static void note(Brush brush, String text, boolean left) {
    if (!text.isEmpty()) {
      double gap = 5 * brush.unit();
      brush.text(
          text,
          left ? gap : brush.width() - gap,
          gap,
          left ? TextAlignment.LEFT : TextAlignment.RIGHT,
          VPos.TOP,
          brush.palette().text());
    }
  }

  private static boolean isOn(Brush brush, Rule rule) {
    return brush.plane().y().covers(rule.value());
  }

  private static boolean isCloseBelow(Brush brush, Rule rule, Rule above) {
    return !above.vertical()
        && brush.py(rule.value()) - brush.py(above.value()) < 1.2 * brush.lineHeight();
  }

  private static void horizontal(Brush brush, Rule rule, boolean crowded) {
    double y = brush.py(rule.value());
    dashes(brush);
    brush.line(0, y, brush.width(), y, brush.palette().ink(rule.ink()), WIDTH);
    brush.gc().setLineDashes((double[]) null);
    boolean below = crowded || y < brush.lineHeight();
    double gap = 3 * brush.unit();
    brush.text(
        rule.label(),
        brush.width() - gap,
        below ? y + gap : y - gap,
        TextAlignment.RIGHT,
        below ? VPos.TOP : VPos.BOTTOM,
        labelColor(brush, rule));
  }

  private static void vertical(Brush brush, Rule rule) {
    double x = brush.px(rule.value());
    dashes(brush);
    brush.line(x, 0, x, brush.height(), brush.palette().ink(rule.ink()), WIDTH);
    brush.gc().setLineDashes((double[]) null);
    double gap = 4 * brush.unit();
    boolean left = x + gap + brush.textWidth(rule.label()) > brush.width();
    brush.text(
        rule.label(),
        left ? x - gap : x + gap,
        gap,
        left ? TextAlignment.RIGHT : TextAlignment.LEFT,
        VPos.TOP,
        labelColor(brush, rule));
  }

  private static void dashes(Brush brush) {
    brush.gc().setLineDashes(6 * brush.unit(), 4 * brush.unit());
  }

  private static Color labelColor(Brush brush, Rule rule) {
    return brush.palette().label(rule.ink());
  }
}

package superposition.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.plot.Rule;

/** Draws reference lines with their labels on them. */
final class Rules {

  /** Of a line, in units. It has no seam, which would look like a gap in a bar. */
  private static final double WIDTH = 1.5;

  private Rules() {}

  /**
   * Draws all rules. A horizontal one's label goes below its line where the next line above is too
   * close; a vertical one's goes further down where another label is in its way.
   */
  static void draw(Brush brush, List<Rule> rules) {
    List<Rule> sorted = rules.stream().sorted(Comparator.comparingDouble(Rule::value)).toList();
    List<Double> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Rule rule = sorted.get(i);
      if (rule.vertical() && brush.plane().x().covers(rule.value())) {
        vertical(brush, rule, rows);
      } else if (!rule.vertical() && isOn(brush, rule)) {
        boolean crowded = i + 1 < sorted.size() && isCloseBelow(brush, rule, sorted.get(i + 1));
        horizontal(brush, rule, crowded);
      }
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

  /**
   * @param rows where the labels so far end, from the uppermost row on
   */
  private static void vertical(Brush brush, Rule rule, List<Double> rows) {
    double x = brush.px(rule.value());
    dashes(brush);
    brush.line(x, 0, x, brush.height(), brush.palette().ink(rule.ink()), WIDTH);
    brush.gc().setLineDashes((double[]) null);
    double gap = 4 * brush.unit();
    double width = brush.textWidth(rule.label());
    double start = x + gap + width > brush.width() ? x - gap - width : x + gap;
    int row = 0;
    while (row < rows.size() && rows.get(row) > start - gap) {
      row++;
    }
    if (row == rows.size()) {
      rows.add(start + width);
    } else {
      rows.set(row, start + width);
    }
    brush.text(
        rule.label(),
        start,
        gap + row * brush.lineHeight(),
        TextAlignment.LEFT,
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

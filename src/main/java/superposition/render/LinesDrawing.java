package superposition.render;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import superposition.plot.Axis;
import superposition.plot.Lines;
import superposition.plot.Numbers;

/** Curves, their names at their ends, rules and a note. */
final class LinesDrawing implements Drawing {

  private static final double REACH = 40;
  private static final double GAP = 7;

  private final Lines plot;

  LinesDrawing(Lines plot) {
    this.plot = plot;
  }

  @Override
  public AxisSpan x() {
    Range x = new Range(plot.x().scale());
    plot.lines().forEach(line -> x.add(line.x()));
    addRules(x, true);
    return x.span(plot.x());
  }

  @Override
  public AxisSpan y() {
    Range y = new Range(plot.y().scale());
    for (Lines.Line line : plot.lines()) {
      y.add(line.y());
      for (int i = 0; i < line.errors().length; i++) {
        y.add(line.y()[i] - line.errors()[i], line.y()[i] + line.errors()[i]);
      }
    }
    addRules(y, false);
    return y.span(plot.y());
  }

  private void addRules(Range range, boolean vertical) {
    plot.rules().stream()
        .filter(rule -> rule.vertical() == vertical)
        .forEach(rule -> range.add(rule.value()));
  }

  @Override
  public void paint(Brush brush) {
    Curves.draw(brush, plot.lines());
    Rules.draw(brush, plot.rules());
    nameEnds(brush);
    if (!plot.note().isEmpty()) {
      Note.print(brush, plot.note(), Note.places(brush, plot.lines(), plot.rules()));
    }
  }

  private void nameEnds(Brush brush) {
    List<Lines.Line> named =
        plot.lines().stream()
            .filter(line -> !line.name().isEmpty() && lastSeen(brush, line) >= 0)
            .toList();
    if (Double.isFinite(plot.x().lastTick())
        && named.stream().allMatch(line -> hasRoomBeside(brush, line))) {
      nameBeside(brush, named);
    } else {
      nameAbove(brush, named);
    }
  }

  private static boolean hasRoomBeside(Brush brush, Lines.Line line) {
    double end = brush.px(line.x()[lastSeen(brush, line)]) + GAP * brush.unit();
    return end + brush.textWidth(line.name()) <= brush.width();
  }

  /** Names to the right of the ends of their curves, one below the other. */
  private static void nameBeside(Brush brush, List<Lines.Line> named) {
    List<End> ends =
        named.stream()
            .map(line -> new End(line, brush.py(line.y()[lastSeen(brush, line)])))
            .sorted(Comparator.comparingDouble(End::top))
            .toList();
    double free = 0;
    for (int i = 0; i < ends.size(); i++) {
      Lines.Line line = ends.get(i).line();
      double top = Math.max(free, ends.get(i).top() - brush.lineHeight() / 2);
      top = Math.min(top, brush.height() - (ends.size() - i) * brush.lineHeight());
      brush.text(
          line.name(),
          brush.px(line.x()[lastSeen(brush, line)]) + GAP * brush.unit(),
          top,
          TextAlignment.LEFT,
          VPos.TOP,
          brush.palette().label(line.ink()));
      free = top + brush.lineHeight();
    }
  }

  /** Names above the ends of their curves; below where another curve's name has taken the place. */
  private static void nameAbove(Brush brush, List<Lines.Line> named) {
    List<End> ends =
        named.stream()
            .map(line -> new End(line, top(brush, line)))
            .sorted(Comparator.comparingDouble(End::top))
            .toList();
    double free = 0;
    for (int i = 0; i < ends.size(); i++) {
      double top = ends.get(i).top();
      if (top < free) {
        top = Math.max(free, bottom(brush, ends.get(i).line()));
      }
      // Room for those that follow, if they all have to move up.
      top = Math.min(top, brush.height() - (ends.size() - i) * brush.lineHeight());
      name(brush, ends.get(i).line(), top);
      free = top + brush.lineHeight();
    }
  }

  /**
   * Where a name would like to be: above the curve and its error bar, below if there is no room.
   */
  private static double top(Brush brush, Lines.Line line) {
    int last = lastSeen(brush, line);
    double gap = 6 * brush.unit();
    double error = last < line.errors().length ? line.errors()[last] : 0;
    double upper = brush.py(line.y()[last] + (Double.isFinite(error) ? error : 0));
    double above = upper - gap - brush.lineHeight();
    return above >= 0 ? above : bottom(brush, line);
  }

  /** Just below the curve's end. */
  private static double bottom(Brush brush, Lines.Line line) {
    return brush.py(line.y()[lastSeen(brush, line)]) + 6 * brush.unit();
  }

  private static void name(Brush brush, Lines.Line line, double top) {
    double room = brush.textWidth(line.name()) / 2 + 6 * brush.unit();
    double x = brush.px(line.x()[lastSeen(brush, line)]);
    brush.text(
        line.name(),
        Math.min(Math.max(x, room), brush.width() - room),
        top,
        TextAlignment.CENTER,
        VPos.TOP,
        brush.palette().label(line.ink()));
  }

  private record End(Lines.Line line, double top) {}

  @Override
  public Hover at(double px, double py, Plane plane) {
    Lines.Line nearest = null;
    int nearestIndex = -1;
    double best = REACH * plane.unit();
    for (Lines.Line line : plot.lines()) {
      int i = nearestIndex(line.x(), plane.x().value(px));
      if (i >= 0 && Double.isFinite(line.y()[i])) {
        double distance = Math.abs(plane.y().pixel(line.y()[i]) - py);
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

  /** Index of the last value that has a place on the part of the axis that is shown, or −1. */
  private static int lastSeen(Brush brush, Lines.Line line) {
    int last = line.y().length - 1;
    while (last >= 0
        && !(Double.isFinite(line.y()[last]) && brush.plane().x().covers(line.x()[last]))) {
      last--;
    }
    return last;
  }
}

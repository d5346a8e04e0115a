package superposition.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.plot.Axis;
import superposition.plot.Graph;
import superposition.plot.Ink;
import superposition.plot.Numbers;

/** Nodes and edges on one scale in all directions; in space, what is far away is paler. */
final class GraphDrawing implements Drawing {

  private static final AxisSpan NO_AXIS = new AxisSpan(Axis.linear(""), 0, 1, false);

  private static final double NODE_REACH = 14;
  private static final double EDGE_REACH = 5;
  private static final double SMALLEST_RADIUS = 1.5;
  private static final double LARGEST_RADIUS = 11;

  /** A node this large has room for its number. */
  private static final double RADIUS_OF_NUMBER = 8;

  /** Of the distance between the two nearest nodes. */
  private static final double FILLED = 0.4;

  private static final double DOT = 2.5;
  private static final double HEAD = 10;
  private static final double HALF_HEAD = 4;
  private static final double WIDEST = 5;
  private static final double THINNEST = 0.75;

  /** So many lines can be as wide as that; more are thinner. */
  private static final double FEW_LINES = 60;

  /** What the thinnest line keeps of its colour. */
  private static final double WEAK = 0.25;

  private static final double FADED = 0.15;

  /** What the farthest point keeps of its colour. */
  private static final double FAR = 0.3;

  private static final int CIRCLE_POINTS = 72;

  private final Graph plot;
  private final double[][] seen;
  private final double spacing;

  GraphDrawing(Graph plot) {
    this.plot = plot;
    seen =
        plot.nodes().stream()
            .map(node -> seen(node.x(), node.y(), node.z()))
            .toArray(double[][]::new);
    spacing = plot.frame() == Graph.Frame.LAYOUT ? spacing() : Double.NaN;
  }

  private double[] seen(double x, double y, double z) {
    return isSpace() ? plot.turn().seen(x, y, z) : new double[] {x, y, 0};
  }

  private boolean isSpace() {
    return plot.frame() == Graph.Frame.SPACE;
  }

  /** Distance of the two nearest nodes. */
  private double spacing() {
    double nearest = plot.reach() * plot.reach();
    for (int i = 0; i < seen.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = seen[i][0] - seen[j][0];
        double dy = seen[i][1] - seen[j][1];
        nearest = Math.min(nearest, dx * dx + dy * dy);
      }
    }
    return Math.sqrt(nearest);
  }

  @Override
  public AxisSpan x() {
    return NO_AXIS;
  }

  @Override
  public AxisSpan y() {
    return NO_AXIS;
  }

  @Override
  public boolean hasHorizontalGrid() {
    return false;
  }

  @Override
  public boolean hasAxes() {
    return false;
  }

  @Override
  public void paint(Brush brush) {
    Place place = new Place(plot.reach(), brush.width(), brush.height());
    if (plot.frame() != Graph.Frame.LAYOUT) {
      drawFrame(brush, place);
    }
    for (int e : byDepth(plot.edges().size(), this::depth)) {
      drawEdge(brush, place, plot.edges().get(e));
    }
    int[] order = byDepth(seen.length, i -> seen[i][2]);
    for (int i : order) {
      drawNode(brush, place, i);
    }
    if (plot.frame() != Graph.Frame.LAYOUT) {
      drawLabels(brush, place, order);
    }
  }

  /** Farthest first; what is equally far stays in order. */
  private static int[] byDepth(int count, java.util.function.IntToDoubleFunction depth) {
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(depth::applyAsDouble))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double depth(int edge) {
    Graph.Edge it = plot.edges().get(edge);
    double from = it.from() == Graph.CENTRE ? 0 : seen[it.from()][2];
    return (from + seen[it.to()][2]) / 2;
  }

  private void drawFrame(Brush brush, Place place) {
    Color color = brush.palette().axis();
    brush.gc().setStroke(color);
    brush.gc().setLineWidth(brush.unit());
    double radius = place.scale();
    brush.gc().setLineDashes(3 * brush.unit(), 3 * brush.unit());
    brush.gc().strokeOval(place.x(0) - radius, place.y(0) - radius, 2 * radius, 2 * radius);
    if (isSpace()) {
      drawEquator(brush, place);
    }
    brush.gc().setLineDashes((double[]) null);
    double[][] directions = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int d = 0; d < (isSpace() ? 3 : 2); d++) {
      double[] end = seen(directions[d][0], directions[d][1], directions[d][2]);
      double length = isSpace() ? 1 : plot.reach();
      double dx = length * end[0];
      double dy = length * end[1];
      brush.gc().setStroke(color);
      brush.gc().strokeLine(place.x(-dx), place.y(-dy), place.x(dx), place.y(dy));
      if (d < plot.names().size()) {
        boolean up = !isSpace() && d == 1;
        brush.text(
            plot.names().get(d),
            place.x(dx) - (up || isSpace() ? -4 : 4) * brush.unit(),
            place.y(dy) + (up ? 0 : 2 * brush.unit()),
            up || isSpace() ? TextAlignment.LEFT : TextAlignment.RIGHT,
            VPos.TOP,
            brush.palette().mutedText());
      }
    }
  }

  /** The circle on which the second coordinate is 0: it shows from where the sphere is seen. */
  private void drawEquator(Brush brush, Place place) {
    double[] x = new double[CIRCLE_POINTS];
    double[] y = new double[CIRCLE_POINTS];
    for (int k = 0; k < CIRCLE_POINTS; k++) {
      double angle = 2 * Math.PI * k / CIRCLE_POINTS;
      double[] point = seen(Math.cos(angle), 0, Math.sin(angle));
      x[k] = place.x(point[0]);
      y[k] = place.y(point[1]);
    }
    brush.gc().strokePolygon(x, y, CIRCLE_POINTS);
  }

  private void drawEdge(Brush brush, Place place, Graph.Edge edge) {
    double[] from = edge.from() == Graph.CENTRE ? new double[3] : seen[edge.from()];
    double[] to = seen[edge.to()];
    double x1 = place.x(from[0]);
    double y1 = place.y(from[1]);
    double x2 = place.x(to[0]);
    double y2 = place.y(to[1]);
    boolean arrow = edge.stroke() == Graph.Stroke.ARROW;
    if (!Double.isFinite(x1 + y1 + x2 + y2)) {
      return;
    }
    double strength = edge.stroke() == Graph.Stroke.LINE ? WEAK + (1 - WEAK) * edge.weight() : 1;
    Color color =
        brush
            .palette()
            .surface()
            .interpolate(
                color(brush, edge.ink(), (from[2] + to[2]) / 2, isLit(brush, edge)), strength);
    double width =
        switch (edge.stroke()) {
          case LINE -> THINNEST + (widest() - THINNEST) * edge.weight();
          case ARROW -> 2;
          case OUTLINE -> 1;
        };
    brush.gc().setStroke(color);
    brush.gc().setLineWidth(width * brush.unit());
    double length = Math.hypot(x2 - x1, y2 - y1);
    double head = arrow ? Math.min(HEAD * brush.unit(), length) : 0;
    double shaft = length == 0 ? 0 : 1 - head / length;
    brush.gc().strokeLine(x1, y1, x1 + shaft * (x2 - x1), y1 + shaft * (y2 - y1));
    if (head > 0) {
      double across = HALF_HEAD * brush.unit() / length;
      double bx = x1 + shaft * (x2 - x1);
      double by = y1 + shaft * (y2 - y1);
      double sx = across * (y2 - y1);
      double sy = across * (x1 - x2);
      brush.gc().setFill(color);
      brush
          .gc()
          .fillPolygon(new double[] {x2, bx + sx, bx - sx}, new double[] {y2, by + sy, by - sy}, 3);
    }
  }

  private double widest() {
    double crowd = Math.sqrt(FEW_LINES / Math.max(FEW_LINES, plot.edges().size()));
    return Math.max(THINNEST, WIDEST * crowd);
  }

  private boolean isLit(Brush brush, Graph.Edge edge) {
    int lit = lit(brush);
    return lit < 0
        || edge.from() != Graph.CENTRE && plot.nodes().get(edge.from()).index() == lit
        || plot.nodes().get(edge.to()).index() == lit;
  }

  private int lit(Brush brush) {
    return brush.lit(plot.item());
  }

  private Color color(Brush brush, Ink ink, double depth, boolean lit) {
    Color color = brush.palette().ink(ink);
    double near = isSpace() ? Math.max(0, Math.min(1, (depth / plot.reach() + 1) / 2)) : 1;
    double share = (FAR + (1 - FAR) * near) * (lit ? 1 : FADED);
    return brush.palette().surface().interpolate(color, share);
  }

  private void drawNode(Brush brush, Place place, int i) {
    Graph.Node node = plot.nodes().get(i);
    double x = place.x(seen[i][0]);
    double y = place.y(seen[i][1]);
    if (!Double.isFinite(x + y)) {
      return;
    }
    int lit = lit(brush);
    double radius = radius(brush.unit(), place);
    brush.gc().setFill(color(brush, node.ink(), seen[i][2], lit < 0 || lit == node.index()));
    brush.gc().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    if (lit == node.index()) {
      double ring = radius + 2 * brush.unit();
      brush.gc().setStroke(brush.palette().selection());
      brush.gc().setLineWidth(2 * brush.unit());
      brush.gc().strokeOval(x - ring, y - ring, 2 * ring, 2 * ring);
    }
    if (radius >= RADIUS_OF_NUMBER * brush.unit()) {
      brush.gc().setFont(brush.font());
      brush.gc().setTextAlign(TextAlignment.CENTER);
      brush.gc().setTextBaseline(VPos.CENTER);
      brush.gc().setFill(brush.palette().surface());
      brush.gc().fillText(String.valueOf(node.index()), x, y);
    }
  }

  /** Nodes without places of their own are as large as their neighbours let them be. */
  private double radius(double unit, Place place) {
    return plot.frame() == Graph.Frame.LAYOUT
        ? Math.max(
            SMALLEST_RADIUS * unit,
            Math.min(LARGEST_RADIUS * unit, FILLED * spacing * place.scale()))
        : DOT * unit;
  }

  /** Numbers beyond the nodes, as seen from the centre, where there is room; nearest first. */
  private void drawLabels(Brush brush, Place place, int[] order) {
    List<Rectangle2D> taken = new ArrayList<>();
    double gap = 11 * brush.unit();
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      double dx = place.x(seen[i][0]) - place.x(0);
      double dy = place.y(seen[i][1]) - place.y(0);
      double length = Math.hypot(dx, dy);
      if (!(length > gap)) {
        continue;
      }
      Graph.Node node = plot.nodes().get(i);
      String text = String.valueOf(node.index());
      double width = brush.textWidth(text);
      double height = brush.lineHeight();
      double x = place.x(0) + dx * (1 + gap / length);
      double y = place.y(0) + dy * (1 + gap / length) - height / 2;
      Rectangle2D area = new Rectangle2D(x - width / 2, y, width, height);
      if (taken.stream().noneMatch(area::intersects)) {
        taken.add(area);
        // Not paler with the distance: a text must stay legible.
        Color color = brush.palette().label(node.ink());
        brush.text(text, x, y, TextAlignment.CENTER, VPos.TOP, color);
      }
    }
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    Place place = new Place(plot.reach(), plane.width(), plane.height());
    int nearest = -1;
    double best = NODE_REACH * plane.unit();
    for (int i = 0; i < seen.length; i++) {
      double distance = Math.hypot(place.x(seen[i][0]) - px, place.y(seen[i][1]) - py);
      if (distance < best) {
        best = distance;
        nearest = i;
      }
    }
    if (nearest >= 0) {
      Graph.Node node = plot.nodes().get(nearest);
      boolean neuron = plot.item() == Axis.Item.NEURON;
      boolean feature = plot.item() == Axis.Item.FEATURE;
      String text = plot.item().word() + " " + node.index() + ": " + node.words();
      return new Hover(text, feature ? node.index() : -1, neuron ? node.index() : -1, -1, -1);
    }
    return edgeAt(px, py, place, plane.unit());
  }

  private Hover edgeAt(double px, double py, Place place, double unit) {
    Graph.Edge nearest = null;
    double best = EDGE_REACH * unit;
    for (Graph.Edge edge : plot.edges()) {
      if (edge.stroke() == Graph.Stroke.LINE) {
        double[] from = edge.from() == Graph.CENTRE ? new double[3] : seen[edge.from()];
        double[] to = seen[edge.to()];
        double distance =
            distance(px, py, place.x(from[0]), place.y(from[1]), place.x(to[0]), place.y(to[1]));
        if (distance < best) {
          best = distance;
          nearest = edge;
        }
      }
    }
    return nearest == null ? Hover.NONE : Hover.of(words(nearest));
  }

  private String words(Graph.Edge edge) {
    String from =
        edge.from() == Graph.CENTRE ? "centre" : "" + plot.nodes().get(edge.from()).index();
    return plot.item().word()
        + " "
        + from
        + " and "
        + plot.nodes().get(edge.to()).index()
        + ": "
        + Numbers.significant(edge.value());
  }

  /** Distance of a point from a line between two others. */
  private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
    double within = Math.max(0, Math.min(1, along));
    return Math.hypot(x1 + within * dx - x, y1 + within * dy - y);
  }

  /** Where coordinates lie in pixels: the centre in the middle, one scale in all directions. */
  private record Place(double reach, double width, double height) {
    double scale() {
      return Math.min(width, height) / 2 / reach;
    }

    double x(double right) {
      return width / 2 + right * scale();
    }

    double y(double up) {
      return height / 2 - up * scale();
    }
  }
}

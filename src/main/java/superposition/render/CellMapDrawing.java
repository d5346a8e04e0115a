package superposition.render;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.BoundingBox;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import superposition.plot.Axis;
import superposition.plot.CellMap;
import superposition.plot.Lines;
import superposition.plot.Numbers;

/**
 * Cells as an image of one pixel each, enlarged without smoothing; curves, marks and texts above.
 */
final class CellMapDrawing implements Drawing {

  /** Widest and narrowest plot, by its height: cells should look like cells. */
  private static final double WIDEST = 1.5;

  private static final double NARROWEST = 0.5;

  /** Of a cell, at most. */
  private static final double MARK = 0.28;

  private static final double LARGEST_MARK = 5;
  private static final double RING = 4.5;

  private final CellMap plot;
  private WritableImage image;
  private ColorScale colors;

  CellMapDrawing(CellMap plot) {
    this.plot = plot;
  }

  @Override
  public AxisSpan x() {
    return span(plot.x(), plot.columns());
  }

  @Override
  public AxisSpan y() {
    return span(plot.y(), plot.rows());
  }

  /** Half a cell more than the values on both sides. */
  private static AxisSpan span(Axis axis, double[] values) {
    int last = values.length - 1;
    if (axis.scale() == Axis.Scale.LOG) {
      double half = Math.sqrt(values[1] / values[0]);
      return new AxisSpan(axis, values[0] / half, values[last] * half, false);
    }
    double half = (values[1] - values[0]) / 2;
    return new AxisSpan(axis, values[0] - half, values[last] + half, false);
  }

  @Override
  public boolean hasHorizontalGrid() {
    return false;
  }

  @Override
  public boolean isShaped() {
    return true;
  }

  @Override
  public double aspect(double room) {
    return Math.max(NARROWEST, Math.min(WIDEST, room));
  }

  @Override
  public ColorScale colors() {
    return colors;
  }

  @Override
  public void prepare(Palette palette) {
    int width = plot.columns().length;
    int height = plot.rows().length;
    Cells cells =
        plot.shading() instanceof CellMap.Blend blend
            ? blended(blend, palette)
            : valued((CellMap.Values) plot.shading(), palette);
    int[] pixels = new int[width * height];
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < width; c++) {
        pixels[(height - 1 - r) * width + c] = ColorMap.argb(cells.color(r, c));
      }
    }
    image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
  }

  /** The colours of cells. */
  private interface Cells {
    Color color(int row, int column);
  }

  private Cells valued(CellMap.Values shading, Palette palette) {
    ColorMap map = shading.diverging() ? palette.diverging() : palette.sequential();
    colors = ColorScale.of(map, shading.values(), shading.diverging(), shading.label());
    Color neutral = palette.neutral();
    return (row, column) -> {
      double value = shading.values()[row][column];
      return Double.isFinite(value) ? map.color(colors.position(value)) : neutral;
    };
  }

  private static Cells blended(CellMap.Blend blend, Palette palette) {
    Color surface = palette.surface();
    Color none = palette.ink(blend.none());
    Color own = palette.ink(blend.own());
    Color shared = palette.ink(blend.shared());
    return (row, column) -> {
      double amount = blend.amount()[row][column];
      double share = blend.share()[row][column];
      if (!Double.isFinite(amount) || !Double.isFinite(share)) {
        return surface;
      }
      Color mixed = none.interpolate(own.interpolate(shared, clamp(share)), clamp(amount));
      return surface.interpolate(mixed, clamp(blend.strength()[row][column]));
    };
  }

  private static double clamp(double value) {
    return Math.min(1, Math.max(0, value));
  }

  @Override
  public void paint(Brush brush) {
    brush
        .gc()
        .drawCells(
            image, 0, 0, image.getWidth(), image.getHeight(), 0, 0, brush.width(), brush.height());
    plot.marks().forEach(mark -> mark(brush, mark));
    plot.curves().forEach(curve -> seam(brush, curve));
    Curves.draw(brush, plot.curves());
    List<BoundingBox> taken = new ArrayList<>();
    plot.tags().stream().filter(CellMap.Tag::ringed).forEach(tag -> tag(brush, tag, taken));
    plot.tags().stream().filter(tag -> !tag.ringed()).forEach(tag -> tag(brush, tag, taken));
  }

  /** The surface's colour on both sides of a curve, so that it shows on cells of any colour. */
  private static void seam(Brush brush, Lines.Line curve) {
    Surface gc = brush.gc();
    gc.save();
    gc.setStroke(brush.palette().surface().deriveColor(0, 1, 1, 0.75));
    gc.setLineWidth(4.5 * brush.unit());
    gc.setLineJoin(StrokeLineJoin.ROUND);
    double[] px = new double[curve.x().length];
    double[] py = new double[px.length];
    for (int i = 0; i < px.length; i++) {
      px[i] = brush.px(curve.x()[i]);
      py[i] = brush.py(curve.y()[i]);
    }
    gc.strokePolyline(px, py, px.length);
    gc.restore();
  }

  private void mark(Brush brush, CellMap.Mark mark) {
    Surface gc = brush.gc();
    double width = brush.width() / plot.columns().length;
    double height = brush.height() / plot.rows().length;
    double left = mark.column() * width;
    double top = (plot.rows().length - 1 - mark.row()) * height;
    double x = left + width / 2;
    double y = top + height / 2;
    double radius = Math.min(LARGEST_MARK * brush.unit(), MARK * Math.min(width, height));
    gc.setFill(brush.palette().selection());
    switch (mark.sign()) {
      case FRAME -> {
        gc.setStroke(brush.palette().surface());
        gc.setLineWidth(3.5 * brush.unit());
        gc.strokeRect(left, top, width, height);
        gc.setStroke(brush.palette().selection());
        gc.setLineWidth(1.8 * brush.unit());
        gc.strokeRect(left, top, width, height);
      }
      case DOT -> gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      case TRIANGLE ->
          gc.fillPolygon(
              new double[] {x - radius, x + radius, x},
              new double[] {y + radius, y + radius, y - radius},
              3);
    }
  }

  /**
   * A text inside of the map; one that would hide another gives way to the left, or is left out.
   */
  private static void tag(Brush brush, CellMap.Tag tag, List<BoundingBox> taken) {
    double x = brush.px(tag.x());
    double y = brush.py(tag.y());
    double width = brush.textWidth(tag.text());
    double height = brush.lineHeight();
    double radius = RING * brush.unit();
    double gap = 3 * radius;
    double left = x - width / 2;
    if (tag.ringed()) {
      ring(brush, x, y, radius);
      left = x + gap + width > brush.width() ? x - gap - width : x + gap;
    }
    left = Math.max(radius, Math.min(brush.width() - width - radius, left));
    BoundingBox box = new BoundingBox(left, y - height / 2, width, height);
    for (BoundingBox other : taken) {
      if (box.intersects(other)) {
        box = new BoundingBox(other.getMinX() - gap - width, box.getMinY(), width, height);
      }
    }
    if (tag.ringed() || box.getMinX() > 0 && taken.stream().noneMatch(box::intersects)) {
      Color color = brush.palette().text();
      brush.text(tag.text(), box.getMinX(), box.getMinY(), TextAlignment.LEFT, VPos.TOP, color);
      taken.add(box);
    }
  }

  private static void ring(Brush brush, double x, double y, double radius) {
    brush.gc().setFill(brush.palette().surface());
    brush.gc().fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    brush.gc().setStroke(brush.palette().text());
    brush.gc().setLineWidth(1.8 * brush.unit());
    brush.gc().strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    int column = (int) Math.floor(px / plane.width() * plot.columns().length);
    int row = plot.rows().length - 1 - (int) Math.floor(py / plane.height() * plot.rows().length);
    if (column < 0 || column >= plot.columns().length || row < 0 || row >= plot.rows().length) {
      return Hover.NONE;
    }
    StringJoiner text = new StringJoiner("\n");
    text.add(plot.y().label() + ": " + Numbers.significant(plot.rows()[row]));
    text.add(plot.x().label() + ": " + Numbers.significant(plot.columns()[column]));
    for (CellMap.Quantity quantity : plot.quantities()) {
      double value = quantity.values()[row][column];
      if (!Double.isNaN(value)) {
        text.add(quantity.name() + ": " + words(quantity, value));
      }
    }
    return new Hover(text.toString(), -1, -1, row, column);
  }

  private static String words(CellMap.Quantity quantity, double value) {
    return quantity.words().isEmpty()
        ? Numbers.significant(value)
        : quantity.words().get((int) value);
  }
}

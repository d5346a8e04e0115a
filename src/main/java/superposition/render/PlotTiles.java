package superposition.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import superposition.plot.Grid;
import superposition.plot.Plot;

/**
 * Many small panels on one canvas, for a chart each would take seconds. All have the same axes,
 * with ticks at the outer edges only, and a tiny title.
 */
final class PlotTiles extends Region {

  private final Canvas canvas = new Canvas();

  /** Has the font that the style sheet says. */
  private final Label sample = new Label();

  private final List<Drawing> drawings = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private int columns = 1;
  private TileLayout layout;
  private AxisSpan x;
  private AxisSpan y;
  private Zoom zoom = Zoom.WHOLE;
  private Palette palette = Palette.of(Theme.LIGHT);
  private int feature = -1;
  private int neuron = -1;

  PlotTiles() {
    sample.getStyleClass().add("tile-text");
    sample.setVisible(false);
    sample.setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(canvas, sample);
  }

  /** Shows the panels of a grid, one at least; spans do not count. */
  void show(Grid grid, Palette newPalette) {
    palette = newPalette;
    columns = grid.columns();
    drawings.clear();
    titles.clear();
    for (Plot panel : grid.panels()) {
      Drawing drawing = Drawing.of(panel);
      drawing.prepare(palette);
      drawings.add(drawing);
      titles.add(panel.heading().title());
    }
    x = drawings.stream().map(Drawing::x).reduce(AxisSpan::with).orElseThrow();
    y = drawings.stream().map(Drawing::y).reduce(AxisSpan::with).orElseThrow();
    requestLayout();
  }

  /** Name of the axis that all have. */
  String label(boolean horizontal) {
    return (horizontal ? x : y).axis().label();
  }

  /** Lights up a feature or a neuron; −1 for none. */
  void highlight(int newFeature, int newNeuron) {
    if (feature != newFeature || neuron != newNeuron) {
      feature = newFeature;
      neuron = newNeuron;
      requestLayout();
    }
  }

  /** Shows a part of all tiles. */
  void zoom(Zoom newZoom) {
    zoom = newZoom;
    requestLayout();
  }

  private AxisSpan shownX() {
    return x.part(zoom.left(), zoom.right());
  }

  private AxisSpan shownY() {
    return y.part(zoom.low(), zoom.high());
  }

  /** The tile at a point, if a part of it can be enlarged. */
  Optional<ZoomTarget> zoomTarget(double px, double py) {
    Plane plane = layout == null ? null : layout.plane();
    for (int i = 0; layout != null && i < drawings.size(); i++) {
      Bounds plot = new BoundingBox(layout.left(i), layout.top(i), plane.width(), plane.height());
      if (plot.contains(px, py) && drawings.get(i).hasAxes()) {
        return Optional.of(
            new ZoomTarget(
                0,
                ZoomTarget.Side.below(plot, x, shownX()),
                ZoomTarget.Side.beside(plot, y, shownY())));
      }
    }
    return Optional.empty();
  }

  /** How many tiles there are. */
  int count() {
    return drawings.size();
  }

  /** What lies at a point. */
  Hover at(double px, double py) {
    for (int i = 0; i < drawings.size(); i++) {
      double left = px - layout.left(i);
      double top = py - layout.top(i);
      Plane plane = layout.plane();
      if (left >= 0 && left <= plane.width() && top >= 0 && top <= plane.height()) {
        return drawings.get(i).at(left, top, plane).inPanel(titles.get(i));
      }
    }
    return Hover.NONE;
  }

  /** Where the tiles are since the last layout. */
  TileLayout tileLayout() {
    return layout;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    paint(new CanvasSurface(canvas.getGraphicsContext2D()));
  }

  /** Paints all tiles. */
  void paint(Surface gc) {
    if (drawings.isEmpty()) {
      return;
    }
    Font font = sample.getFont();
    layout =
        TileLayout.of(
            drawings.size(), columns, shownX(), shownY(), getWidth(), getHeight(), font.getSize());
    if (!layout.isEmpty()) {
      Brush brush = new Brush(gc, layout.plane(), palette, font, feature, neuron);
      for (int i = 0; i < drawings.size(); i++) {
        gc.save();
        gc.translate(layout.left(i), layout.top(i));
        tile(brush, i);
        gc.restore();
      }
    }
  }

  private void tile(Brush brush, int i) {
    Surface gc = brush.gc();
    text(gc, titles.get(i), 0, 0, TextAlignment.LEFT, VPos.BOTTOM, palette.text());
    gc.save();
    gc.clipRect(0, 0, brush.width(), brush.height());
    drawings.get(i).paint(brush);
    gc.restore();
    if (!drawings.get(i).hasAxes()) {
      return;
    }
    brush.line(0, 0, 0, brush.height(), palette.axis(), 1);
    brush.line(0, brush.height(), brush.width(), brush.height(), palette.axis(), 1);
    if (i % columns == 0) {
      ticksBeside(brush, (TileScaling) brush.plane().y());
    }
    if (i + columns >= drawings.size()) {
      ticksBelow(brush, (TileScaling) brush.plane().x());
    }
  }

  private void ticksBeside(Brush brush, TileScaling axis) {
    for (double tick : axis.ticks()) {
      double place = brush.py(tick);
      brush.line(-3 * brush.unit(), place, 0, place, palette.axis(), 1);
      double end = -5 * brush.unit();
      tickText(brush, axis.text(tick), end, place, TextAlignment.RIGHT, VPos.CENTER);
    }
  }

  private void ticksBelow(Brush brush, TileScaling axis) {
    double end = brush.height() + 3 * brush.unit();
    for (double tick : axis.ticks()) {
      double place = brush.px(tick);
      brush.line(place, brush.height(), place, end, palette.axis(), 1);
      // Inwards at both ends, where the neighbour's texts are near.
      boolean first = place < brush.plane().width() / 10;
      boolean last = place > brush.plane().width() * 9 / 10;
      TextAlignment align =
          first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER;
      tickText(brush, axis.text(tick), place, end, align, VPos.TOP);
    }
  }

  private void tickText(
      Brush brush, String text, double px, double py, TextAlignment align, VPos origin) {
    text(brush.gc(), text, px, py, align, origin, palette.mutedText());
  }

  private void text(
      Surface gc,
      String text,
      double px,
      double py,
      TextAlignment align,
      VPos origin,
      Color color) {
    gc.setFont(sample.getFont());
    gc.setFill(color);
    gc.setTextAlign(align);
    gc.setTextBaseline(origin);
    gc.fillText(text, px, py);
  }
}

package superposition.render;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The one chart of a panel: ChartFx's axes around a canvas that a {@link Drawing} paints. It lives
 * as long as its panel, and what it shows is swapped. It has no data sets: ChartFx would hold their
 * locks from the layout to the pulse, and lacks most of the marks that figures need.
 */
final class PlotChart extends XYChart {

  /** Font size of tick labels at which a unit is one pixel. */
  static final double USUAL_FONT_SIZE = 11;

  private final PlotAxis x;
  private final PlotAxis y;
  private Drawing drawing;
  private Palette palette = Palette.of(Theme.LIGHT);
  private int feature = -1;
  private int neuron = -1;

  PlotChart() {
    this(new PlotAxis(Side.BOTTOM), new PlotAxis(Side.LEFT));
  }

  private PlotChart(PlotAxis x, PlotAxis y) {
    super(x, y);
    this.x = x;
    this.y = y;
    setLegendVisible(false);
    setAnimated(false);
    // ChartFx slides a tool bar in when the mouse nears the edge.
    getMenuPane().setTop(null);
    getMenuPane().setTriggerDistance(0);
    // Its dashes make ChartFx take pictures of the screen; the painter draws plain lines.
    getGridRenderer().getVerticalMajorGrid().setVisible(false);
    getGridRenderer().getHorizontalMajorGrid().setVisible(false);
    // Each is a picture already, and a cache of it another that is painted anew with every change.
    getCanvas().setCache(false);
    x.getCanvas().setCache(false);
    y.getCanvas().setCache(false);
    getRenderers().setAll(new Painter(gc -> paint(new CanvasSurface(gc))));
  }

  PlotAxis x() {
    return x;
  }

  PlotAxis y() {
    return y;
  }

  Drawing drawing() {
    return drawing;
  }

  /** Replaces what is shown; null leaves bare axes. */
  void show(Drawing newDrawing, Palette newPalette) {
    drawing = newDrawing;
    palette = newPalette;
    paintAxis(x);
    paintAxis(y);
    if (drawing != null) {
      drawing.prepare(palette);
      x.show(drawing.x());
      y.show(drawing.y());
    } else {
      x.setName("");
      y.setName("");
    }
    // An axis that was laid out without tick labels may keep that width, and cut them off.
    x.requestAxisLayout();
    y.requestAxisLayout();
    invalidate();
  }

  /** Shows parts of the axes, where they are those of another chart, and all of the others. */
  void zoom(Zoom zoom, PlotChart led) {
    boolean sameX = x.whole().equals(led.x.whole());
    boolean sameY = y.whole().equals(led.y.whole());
    x.zoom(sameX ? zoom.left() : Double.NaN, sameX ? zoom.right() : Double.NaN);
    y.zoom(sameY ? zoom.low() : Double.NaN, sameY ? zoom.high() : Double.NaN);
    x.requestAxisLayout();
    y.requestAxisLayout();
    invalidate();
  }

  /** Lights up a feature or a neuron; −1 for none. */
  void highlight(int newFeature, int newNeuron) {
    if (feature != newFeature || neuron != newNeuron) {
      feature = newFeature;
      neuron = newNeuron;
      fireInvalidated(ChartBits.ChartCanvas);
    }
  }

  /** Pixels of one unit of length. */
  double unit() {
    return font().getSize() / USUAL_FONT_SIZE;
  }

  /** Where the plot is on its canvas. */
  Plane plane() {
    Canvas canvas = getCanvas();
    return new Plane(x, y, canvas.getWidth(), canvas.getHeight(), unit());
  }

  /** Lays out and draws now, without the pulse that would do it on screen. */
  void settle() {
    applyCss();
    runPreLayout();
    layout();
    invalidate();
    runPostLayout();
  }

  private Font font() {
    return x.getTickLabelStyle().getFont();
  }

  private void paintAxis(PlotAxis axis) {
    boolean hidden = drawing != null && !drawing.hasAxes();
    boolean labelled = drawing != null && !hidden;
    if (labelled != axis.getTickLabelStyle().isVisible()) {
      // ChartFx keeps the labels of ticks that stay where they are: empty ones while invisible.
      axis.getTickMarkValues().clear();
    }
    axis.getTickLabelStyle().setVisible(labelled);
    axis.getTickLabelStyle().setFill(palette.mutedText());
    axis.getAxisLabel().setFill(palette.mutedText());
    // ChartFx draws the line of an axis in the style of its ticks, visible or not.
    axis.getMajorTickStyle().setStroke(hidden ? Color.TRANSPARENT : palette.axis());
  }

  /** Paints what lies inside of the axes. */
  void paint(Surface gc) {
    if (drawing != null) {
      Brush brush = new Brush(gc, plane(), palette, font(), feature, neuron);
      brush.grid(drawing);
      drawing.paint(brush);
    }
  }
}

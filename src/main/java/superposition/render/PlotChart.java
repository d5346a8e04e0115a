package superposition.render;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/**
 * The one chart of a panel. It lives as long as its panel, and what it shows is swapped: data sets
 * are replaced by new ones and never written to, because ChartFx holds their locks from the layout
 * to the pulse.
 */
final class PlotChart extends XYChart {

  /** Font size of tick labels at which a unit is one pixel. */
  private static final double USUAL_FONT_SIZE = 11;

  private final PlotAxis x;
  private final PlotAxis y;
  private final ErrorDataSetRenderer lines = new ErrorDataSetRenderer();
  private final ErrorDataSetRenderer points = new ErrorDataSetRenderer();
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
    getGridRenderer().setDrawOnTop(false);
    setUpCurve(lines).setDrawMarker(false);
    setUpCurve(points).setDrawMarker(true).setPolyLineStyle(LineStyle.NONE);
    points.setAssumeSortedData(false);
    getRenderers()
        .setAll(new Painter(this::paintUnder), lines, points, new Painter(this::paintOver));
  }

  private static ErrorDataSetRenderer setUpCurve(ErrorDataSetRenderer renderer) {
    renderer.setErrorStyle(ErrorStyle.NONE);
    renderer.setDrawBars(false);
    renderer.setDrawBubbles(false);
    renderer.setAllowNaNs(true);
    // Reduction drops points of curves that are few enough to be drawn all.
    renderer.setPointReduction(false);
    // Curves are short: waiting for other threads holds up the FX thread while a run trains.
    renderer.setParallelImplementation(false);
    return renderer;
  }

  PlotAxis x() {
    return x;
  }

  PlotAxis y() {
    return y;
  }

  ErrorDataSetRenderer lines() {
    return lines;
  }

  ErrorDataSetRenderer points() {
    return points;
  }

  Palette palette() {
    return palette;
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
    setGrid(false, true);
    lines.getDatasets().clear();
    points.getDatasets().clear();
    x.getTickLabelStyle().setVisible(drawing != null);
    y.getTickLabelStyle().setVisible(drawing != null);
    if (drawing != null) {
      drawing.prepare(this);
    }
    // An axis that was laid out without tick labels may keep that width, and cut them off.
    x.requestAxisLayout();
    y.requestAxisLayout();
    invalidate();
  }

  /** Which grid lines are drawn, if any. */
  void setGrid(boolean vertical, boolean horizontal) {
    getGridRenderer().getVerticalMajorGrid().setVisible(vertical);
    getGridRenderer().getHorizontalMajorGrid().setVisible(horizontal);
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
    axis.getTickLabelStyle().setFill(palette.mutedText());
    axis.getAxisLabel().setFill(palette.mutedText());
    axis.getMajorTickStyle().setStroke(palette.axis());
  }

  private void paintUnder(GraphicsContext gc) {
    if (drawing != null) {
      drawing.under(brush(gc));
    }
  }

  private void paintOver(GraphicsContext gc) {
    if (drawing != null) {
      drawing.over(brush(gc));
    }
  }

  private Brush brush(GraphicsContext gc) {
    return new Brush(gc, x, y, palette, font(), unit(), feature, neuron);
  }
}

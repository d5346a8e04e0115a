package superposition.render;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import superposition.plot.Plot;

/** One chart with its colour bar and, inside a grid, a short title. */
final class PlotPanel extends Region {

  /** Pixels that a plot has at least. */
  private static final double SMALLEST = 20;

  private final PlotChart chart = new PlotChart();
  private final ColorBar bar = new ColorBar();
  private final Label title = new Label();
  private final Label note = new Label();
  private final LegendRow legend = new LegendRow();

  PlotPanel() {
    title.getStyleClass().add("panel-title");
    note.getStyleClass().add("panel-note");
    title.setMouseTransparent(true);
    note.setMouseTransparent(true);
    legend.setMouseTransparent(true);
    legend.setAlignment(Pos.CENTER);
    note.setWrapText(true);
    getChildren().addAll(chart, bar, title, legend, note);
    // A square plot takes what the axes leave, and their sizes are known after the first layout.
    chart.x().heightProperty().addListener(changed -> layOutAgain());
    chart.y().widthProperty().addListener(changed -> layOutAgain());
  }

  private void layOutAgain() {
    requestLayout();
    // The request is lost where the axes change in the midst of a layout.
    Platform.runLater(this::requestLayout);
  }

  PlotChart chart() {
    return chart;
  }

  /**
   * Shows a drawing, or bare axes for null; an empty title takes no room.
   *
   * @param explained whose colours are explained here, or null
   */
  void show(Drawing drawing, String panelTitle, Plot explained, Palette palette) {
    legend.show(explained, palette);
    title.setText(panelTitle);
    title.setVisible(!panelTitle.isEmpty());
    chart.show(drawing, palette);
    ColorScale colors = drawing == null ? null : drawing.colors();
    bar.setVisible(colors != null);
    bar.show(colors, palette);
    note.setText(drawing == null ? "" : drawing.note());
    note.setVisible(!note.getText().isEmpty());
    requestLayout();
  }

  /** What lies at a point of this panel. */
  Hover at(double x, double y) {
    Drawing drawing = chart.drawing();
    if (drawing == null) {
      return Hover.NONE;
    }
    Point2D place = chart.getCanvas().sceneToLocal(localToScene(x, y));
    if (place == null || !chart.getCanvas().contains(place)) {
      return Hover.NONE;
    }
    return drawing.at(place.getX(), place.getY(), chart.plane()).inPanel(title.getText());
  }

  /** Where the plot itself lies in this panel, axes not included. */
  Bounds plotBounds() {
    return sceneToLocal(chart.getCanvas().localToScene(chart.getCanvas().getLayoutBounds()));
  }

  @Override
  protected void layoutChildren() {
    double top = 0;
    if (title.isVisible()) {
      top = snapSizeY(title.prefHeight(-1));
      title.resizeRelocate(0, 0, getWidth(), top);
    }
    if (legend.isVisible()) {
      double high = snapSizeY(legend.prefHeight(getWidth()));
      legend.resizeRelocate(0, top, getWidth(), high);
      top += high;
    }
    Drawing drawing = chart.drawing();
    if (drawing == null || drawing.colors() == null) {
      chart.resizeRelocate(0, top, getWidth(), getHeight() - top);
    } else {
      layoutShaped(top, drawing);
    }
  }

  /** A plot of its own shape in the middle, its colours to the right, its note below. */
  private void layoutShaped(double top, Drawing drawing) {
    bar.setFont(chart.x().getTickLabelStyle().getFont());
    double barWidth = bar.neededWidth();
    double noteHeight = note.isVisible() ? snapSizeY(note.prefHeight(getWidth())) : 0;
    var inner = chart.getAxesAndCanvasPane().getInsets();
    double gap = Math.round(10 * chart.unit());
    double around = Math.round(inner.getLeft() + inner.getRight());
    double over = Math.round(inner.getTop() + inner.getBottom());
    double axisHeight = chart.x().getHeight();
    double axisWidth = chart.y().getWidth();
    double roomHigh = getHeight() - top - over - axisHeight - noteHeight;
    double roomWide = getWidth() - around - axisWidth - barWidth - gap;
    double aspect = drawing.aspect(Math.max(SMALLEST, roomWide) / Math.max(SMALLEST, roomHigh));
    double wide = Math.max(SMALLEST, Math.floor(Math.min(roomWide, roomHigh * aspect)));
    double high = Math.max(SMALLEST, Math.floor(wide / aspect));
    double used = around + axisWidth + wide + gap + barWidth;
    double left = Math.max(0, Math.floor((getWidth() - used) / 2));
    chart.resizeRelocate(left, top, around + axisWidth + wide, over + high + axisHeight);
    double half = Math.ceil(chart.x().getTickLabelStyle().getFont().getSize() / 2);
    // Whole pixels: the bar and its numbers are drawn on a canvas, which blurs between them.
    bar.resizeRelocate(
        Math.round(left + around + axisWidth + wide + gap),
        Math.round(top + inner.getTop()) - half,
        barWidth,
        high + 2 * half);
    note.resizeRelocate(0, top + over + high + axisHeight, getWidth(), noteHeight);
  }
}

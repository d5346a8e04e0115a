package superposition.render;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Scatter;

/**
 * The panels of a figure in rows. Panels are made once and used again, because a ChartFx chart may
 * never be collected. Where all panels have the same axes, their names stand once, outside.
 */
final class PlotBody extends Region {

  private final List<PlotPanel> made = new ArrayList<>();
  private final Label sharedX = new Label();
  private final Label sharedY = new Label();
  private int count = 1;
  private int columns = 1;
  private List<Integer> spans = List.of(1);

  PlotBody() {
    getStyleClass().add("plot-body");
    for (Label label : List.of(sharedX, sharedY)) {
      label.getStyleClass().add("shared-axis");
    }
    sharedY.setRotate(-90);
    getChildren().addAll(sharedX, sharedY);
  }

  /** The panels in use. */
  List<PlotPanel> panels() {
    return made.subList(0, Math.min(count, made.size()));
  }

  /** Shows one plot; null leaves bare axes. */
  void show(Plot plot, Palette palette) {
    show(plot == null ? List.of() : List.of(plot), 1, List.of(1), palette);
  }

  /** Shows the panels of a grid. */
  void show(Grid grid, Palette palette) {
    boolean ofOne = grid.spans().stream().allMatch(span -> span == 1);
    int most = ofOne ? Math.max(1, grid.panels().size()) : grid.columns();
    show(grid.panels(), Math.min(grid.columns(), most), grid.spans(), palette);
  }

  private void show(List<Plot> plots, int newColumns, List<Integer> newSpans, Palette palette) {
    count = Math.max(1, plots.size());
    columns = newColumns;
    spans = plots.isEmpty() ? List.of(1) : newSpans;
    while (made.size() < count) {
      PlotPanel panel = new PlotPanel();
      made.add(panel);
      getChildren().add(panel);
    }
    for (int i = 0; i < made.size(); i++) {
      made.get(i).setVisible(i < count);
    }
    boolean grid = plots.size() > 1;
    for (int i = 0; i < count; i++) {
      Plot plot = plots.isEmpty() ? null : plots.get(i);
      String title = grid ? plot.heading().title() : "";
      made.get(i).show(plot == null ? null : Drawing.of(plot), title, palette);
    }
    share(plots, grid);
    requestLayout();
  }

  private void share(List<Plot> plots, boolean grid) {
    String x = grid ? common(plots, true) : "";
    String y = grid ? common(plots, false) : "";
    sharedX.setText(x);
    sharedY.setText(y);
    for (PlotPanel panel : panels()) {
      if (!x.isEmpty()) {
        panel.chart().x().setName("");
      }
      if (!y.isEmpty()) {
        panel.chart().y().setName("");
      }
    }
  }

  private static String common(List<Plot> plots, boolean x) {
    List<String> labels = plots.stream().map(plot -> label(plot, x)).distinct().toList();
    return labels.size() == 1 ? labels.get(0) : "";
  }

  private static String label(Plot plot, boolean x) {
    Axis axis = null;
    if (plot instanceof Lines lines) {
      axis = x ? lines.x() : lines.y();
    } else if (plot instanceof Scatter scatter) {
      axis = x ? scatter.x() : scatter.y();
    }
    return axis == null ? "" : axis.label();
  }

  /** What lies at a point of this body. */
  Hover at(double x, double y) {
    for (PlotPanel panel : panels()) {
      Point2D place = panel.parentToLocal(x, y);
      if (panel.contains(place)) {
        return panel.at(place.getX(), place.getY());
      }
    }
    return Hover.NONE;
  }

  @Override
  protected void layoutChildren() {
    double below = sharedX.getText().isEmpty() ? 0 : Math.ceil(sharedX.prefHeight(-1));
    double beside = sharedY.getText().isEmpty() ? 0 : Math.ceil(sharedY.prefHeight(-1));
    double width = getWidth() - beside;
    double height = getHeight() - below;
    sharedX.resizeRelocate(
        beside + Math.round((width - sharedX.prefWidth(-1)) / 2),
        height,
        Math.ceil(sharedX.prefWidth(-1)),
        below);
    double wide = Math.ceil(sharedY.prefWidth(-1));
    sharedY.resizeRelocate(
        Math.round((beside - wide) / 2), Math.round((height - beside) / 2), wide, beside);
    List<Place> places = places();
    int rows = places.get(count - 1).row() + 1;
    for (int i = 0; i < count; i++) {
      Place place = places.get(i);
      double left = Math.round(width * place.column() / columns);
      double right = Math.round(width * (place.column() + spans.get(i)) / columns);
      double top = Math.round(height * place.row() / rows);
      double bottom = Math.round(height * (place.row() + 1) / rows);
      made.get(i).resizeRelocate(beside + left, top, right - left, bottom - top);
    }
  }

  /** Where the panels begin: one that does not fit into its row begins the next. */
  private List<Place> places() {
    List<Place> places = new ArrayList<>(count);
    int row = 0;
    int column = 0;
    for (int i = 0; i < count; i++) {
      if (column + spans.get(i) > columns) {
        row++;
        column = 0;
      }
      places.add(new Place(row, column));
      column += spans.get(i);
    }
    return places;
  }

  private record Place(int row, int column) {}
}

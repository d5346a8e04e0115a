package superposition.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import superposition.plot.Grid;
import superposition.plot.Plot;

/**
 * The panels of a figure in rows. Panels are made once and used again, because a ChartFx chart may
 * never be collected. Where all panels have the same axes, their names stand once, outside.
 */
final class PlotBody extends Region {

  /** Grids of more panels are drawn as tiles. */
  private static final int MOST_CHARTS = 16;

  /** Times as large a map is that is worth another order than the grid's. */
  private static final double MUCH_LARGER = 1.3;

  // What a map's axes, title and colours take, in font sizes.
  private static final double BESIDE_MAP = 14;
  private static final double BELOW_MAP = 5;

  private final List<PlotPanel> made = new ArrayList<>();
  private final PlotTiles tiles = new PlotTiles();
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

  /** The tiles, if they are in use. */
  Optional<PlotTiles> tiles() {
    return Optional.of(tiles).filter(getChildren()::contains);
  }

  /** Shows one plot; null leaves bare axes. */
  void show(Plot plot, Palette palette) {
    show(plot == null ? List.of() : List.of(plot), 1, List.of(1), false, palette);
  }

  /** Shows the panels of a grid. */
  void show(Grid grid, Palette palette) {
    if (grid.panels().size() > MOST_CHARTS) {
      showTiles(grid, palette);
      return;
    }
    boolean ofOne = grid.spans().stream().allMatch(span -> span == 1);
    int most = ofOne ? Math.max(1, grid.panels().size()) : grid.columns();
    int columnsUsed = Math.min(grid.columns(), most);
    show(grid.panels(), columnsUsed, grid.spans(), !grid.hasOneLegend(), palette);
  }

  private void showTiles(Grid grid, Palette palette) {
    count = 0;
    tiles.show(grid, palette);
    hold(List.of(tiles));
    sharedX.setText(tiles.label(true));
    sharedY.setText(tiles.label(false));
    requestLayout();
  }

  private void show(
      List<Plot> plots, int newColumns, List<Integer> newSpans, boolean legends, Palette palette) {
    count = Math.max(1, plots.size());
    columns = newColumns;
    spans = plots.isEmpty() ? List.of(1) : newSpans;
    while (made.size() < count) {
      PlotPanel panel = new PlotPanel();
      made.add(panel);
    }
    hold(panels());
    boolean grid = plots.size() > 1;
    for (int i = 0; i < count; i++) {
      Plot plot = plots.isEmpty() ? null : plots.get(i);
      String title = grid ? plot.heading().title() : "";
      Plot explained = legends ? plot : null;
      made.get(i).show(plot == null ? null : Drawing.of(plot), title, explained, palette);
    }
    sharedX.setText(grid ? common(PlotChart::x) : "");
    sharedY.setText(grid ? common(PlotChart::y) : "");
    requestLayout();
  }

  /** Takes parts into the window, and all others out of it, where they would be styled too. */
  private void hold(List<? extends Node> parts) {
    List<Node> children = new ArrayList<>(List.of(sharedX, sharedY));
    children.addAll(parts);
    if (!getChildren().equals(children)) {
      getChildren().setAll(children);
    }
  }

  /** The name that an axis has in all panels, taken from them; else nothing. */
  private String common(Function<PlotChart, PlotAxis> axis) {
    List<PlotAxis> axes = panels().stream().map(panel -> axis.apply(panel.chart())).toList();
    boolean maps = panels().stream().anyMatch(panel -> panel.chart().drawing().isShaped());
    List<String> names = axes.stream().map(PlotAxis::getName).distinct().toList();
    if (maps || names.size() > 1) {
      return "";
    }
    axes.forEach(one -> one.setName(""));
    return names.get(0);
  }

  /** Lights up a feature or a neuron; −1 for none. */
  void highlight(int feature, int neuron) {
    panels().forEach(panel -> panel.chart().highlight(feature, neuron));
    tiles.highlight(feature, neuron);
  }

  /** Shows a part of a panel, and of those with the same axes. */
  void zoom(Zoom zoom) {
    tiles.zoom(zoom);
    List<PlotPanel> panels = panels();
    if (!panels.isEmpty()) {
      int led = zoom.panel() < panels.size() ? zoom.panel() : 0;
      Zoom fitting = zoom.panel() == led ? zoom : Zoom.WHOLE;
      panels.forEach(panel -> panel.chart().zoom(fitting, panels.get(led).chart()));
    }
  }

  /** The panel or tile at a point, if a part of it can be enlarged. */
  Optional<ZoomTarget> zoomTarget(double x, double y) {
    if (tiles().isPresent()) {
      double left = tiles.getLayoutX();
      double top = tiles.getLayoutY();
      return tiles.zoomTarget(x - left, y - top).map(tile -> tile.shifted(left, top));
    }
    for (int i = 0; i < panels().size(); i++) {
      if (made.get(i).getBoundsInParent().contains(x, y)) {
        return zoomTarget(i);
      }
    }
    return Optional.empty();
  }

  /** A panel, if a part of it can be enlarged; its bounds in this body. */
  Optional<ZoomTarget> zoomTarget(int number) {
    if (tiles().isPresent()) {
      TileLayout layout = tiles.tileLayout();
      return zoomTarget(tiles.getLayoutX() + layout.left(0), layout.top(0));
    }
    if (number >= panels().size()) {
      return Optional.empty();
    }
    PlotPanel panel = made.get(number);
    PlotChart chart = panel.chart();
    if (chart.drawing() == null || !chart.drawing().hasAxes()) {
      return Optional.empty();
    }
    Bounds bounds = panel.localToParent(panel.plotBounds());
    return Optional.of(
        new ZoomTarget(
            number,
            ZoomTarget.Side.below(bounds, chart.x().whole(), chart.x().shown()),
            ZoomTarget.Side.beside(bounds, chart.y().whole(), chart.y().shown())));
  }

  /** What lies at a point of this body. */
  Hover at(double x, double y) {
    if (tiles().isPresent()) {
      return tiles.at(x - tiles.getLayoutX(), y - tiles.getLayoutY());
    }
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
    if (tiles().isPresent()) {
      tiles.resizeRelocate(beside, 0, width, height);
      return;
    }
    int columns = columns(width, height);
    List<Place> places = places(columns);
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

  /**
   * How many columns there are: as the grid says, but for maps, which can not be stretched, another
   * number where they would be much larger.
   */
  private int columns(double width, double height) {
    boolean maps =
        spans.stream().allMatch(span -> span == 1)
            && panels().stream().allMatch(panel -> isSquare(panel.chart().drawing()));
    int best = columns;
    for (int other = 1; maps && other <= count; other++) {
      if (side(other, width, height) > MUCH_LARGER * side(best, width, height)) {
        best = other;
      }
    }
    return best;
  }

  private static boolean isSquare(Drawing drawing) {
    return drawing instanceof HeatMapDrawing && drawing.aspect(2) == 1;
  }

  /** Of a square map in so many columns, whose axes and colours take room beside and below it. */
  private double side(int columns, double width, double height) {
    double em = sharedX.getFont().getSize();
    int rows = (count + columns - 1) / columns;
    double wide = width / columns - BESIDE_MAP * em;
    return Math.max(em, Math.min(wide, height / rows - BELOW_MAP * em));
  }

  /** Where the panels begin: one that does not fit into its row begins the next. */
  private List<Place> places(int columns) {
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

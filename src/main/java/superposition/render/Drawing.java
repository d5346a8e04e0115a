package superposition.render;

import superposition.plot.Bars;
import superposition.plot.CellMap;
import superposition.plot.Graph;
import superposition.plot.HeatMap;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Scatter;
import superposition.plot.Stacks;

/** How one kind of plot is painted, and what lies under its mouse. */
interface Drawing {

  /** Left to right. */
  AxisSpan x();

  /** Bottom to top, or downwards. */
  AxisSpan y();

  /** Called before anything is painted, once a plot and theme. */
  default void prepare(Palette palette) {}

  /** Paints everything that lies above the grid. */
  void paint(Brush brush);

  /** What lies at a pixel of the plot; {@link Hover#NONE} where there is nothing. */
  Hover at(double px, double py, Plane plane);

  /** Whether there are grid lines at the ticks of x. */
  default boolean hasVerticalGrid() {
    return false;
  }

  /** Whether there are grid lines at the ticks of y. */
  default boolean hasHorizontalGrid() {
    return true;
  }

  /** The colour bar beside the plot, or null. */
  default ColorScale colors() {
    return null;
  }

  /** Whether the plot has a shape of its own, as maps have, instead of filling its panel. */
  default boolean isShaped() {
    return colors() != null;
  }

  /**
   * Width of the plot by its height.
   *
   * @param room width by height of the room there is, which most plots fill
   */
  default double aspect(double room) {
    return room;
  }

  /** Whether places are told by axes. */
  default boolean hasAxes() {
    return true;
  }

  /** A short value beside the plot; may be empty. */
  default String note() {
    return "";
  }

  /** The drawing of a plot other than a grid, whose panels are drawn one by one. */
  static Drawing of(Plot plot) {
    if (plot instanceof Lines lines) {
      return new LinesDrawing(lines);
    } else if (plot instanceof Bars bars) {
      return new BarsDrawing(bars);
    } else if (plot instanceof HeatMap map) {
      return new HeatMapDrawing(map);
    } else if (plot instanceof CellMap map) {
      return new CellMapDrawing(map);
    } else if (plot instanceof Stacks stacks) {
      return new StacksDrawing(stacks);
    } else if (plot instanceof Scatter scatter) {
      return new ScatterDrawing(scatter);
    } else if (plot instanceof Histogram histogram) {
      return new HistogramDrawing(histogram);
    } else if (plot instanceof Graph graph) {
      return new GraphDrawing(graph);
    }
    throw new IllegalArgumentException("a grid inside a grid can not be drawn");
  }
}

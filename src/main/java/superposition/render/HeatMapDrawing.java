package superposition.render;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import superposition.plot.Axis;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;

/** A matrix as an image of one pixel a cell, enlarged without smoothing. */
final class HeatMapDrawing implements Drawing {

  /** Larger matrices are shown in blocks, each by its value of largest magnitude. */
  private static final int MOST_PIXELS = 1024;

  /** Maps with more columns by row, or rows by column, get cells that are not square. */
  private static final double STRIP = 2;

  private static final double LONGEST_CELL = 8;

  /** Width of the line around framed cells, in units. */
  private static final double OUTLINE = 2;

  private final HeatMap plot;
  private final int rows;
  private final int columns;
  private WritableImage image;
  private ColorScale colors;

  HeatMapDrawing(HeatMap plot) {
    this.plot = plot;
    rows = plot.values().length;
    columns = rows == 0 ? 0 : plot.values()[0].length;
  }

  @Override
  public AxisSpan x() {
    return AxisSpan.places(plot.x(), columns, false);
  }

  @Override
  public AxisSpan y() {
    return AxisSpan.places(plot.y(), rows, true);
  }

  @Override
  public boolean hasHorizontalGrid() {
    return false;
  }

  @Override
  public void prepare(Palette palette) {
    ColorMap map = plot.diverging() ? palette.diverging() : palette.sequential();
    colors =
        ColorScale.of(map, plot.values(), plot.diverging(), plot.colorLabel())
            .between(plot.low(), plot.high());
    image = rows == 0 ? null : image(palette.neutral());
  }

  private WritableImage image(Color neutral) {
    int block = (Math.max(rows, columns) + MOST_PIXELS - 1) / MOST_PIXELS;
    int width = (columns + block - 1) / block;
    int height = (rows + block - 1) / block;
    int[] pixels = new int[width * height];
    int empty = ColorMap.argb(neutral);
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < width; c++) {
        double value = strongest(r * block, c * block, block);
        pixels[r * width + c] =
            Double.isNaN(value) ? empty : colors.map().argb(colors.position(value));
      }
    }
    WritableImage written = new WritableImage(width, height);
    written
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return written;
  }

  private double strongest(int row, int column, int block) {
    double strongest = Double.NaN;
    for (int r = row; r < Math.min(rows, row + block); r++) {
      for (int c = column; c < Math.min(columns, column + block); c++) {
        double value = plot.values()[r][c];
        if (Double.isFinite(value) && !(Math.abs(value) <= Math.abs(strongest))) {
          strongest = value;
        }
      }
    }
    return strongest;
  }

  @Override
  public void paint(Brush brush) {
    if (image != null) {
      cells(brush);
    }
    outline(brush);
    frame(brush, brush.lit(plot.x().item()), true);
    frame(brush, brush.lit(plot.y().item()), false);
  }

  private void cells(Brush brush) {
    double[] x = visible(brush.plane().x(), columns, image.getWidth(), brush.width());
    double[] y = visible(brush.plane().y(), rows, image.getHeight(), brush.height());
    brush.gc().drawCells(image, x[0], y[0], x[1], y[1], x[2], y[2], x[3], y[3]);
  }

  /**
   * The pixels of the image that are to be seen along an axis.
   *
   * @param cells of the matrix along the axis
   * @param pixels of the image along it
   * @param room of the plot along it
   * @return first pixel of the image and how many, where that begins and how long it is in the plot
   */
  private static double[] visible(Scaling axis, int cells, double pixels, double room) {
    double perCell = pixels / cells;
    double first = Math.max(0, Math.floor((axis.low() + 0.5) * perCell));
    double end = Math.min(pixels, Math.ceil((axis.high() + 0.5) * perCell));
    double scale = room / (axis.high() - axis.low());
    double start = (first / perCell - 0.5 - axis.low()) * scale;
    return new double[] {first, end - first, start, (end - first) / perCell * scale};
  }

  /** A line wherever a framed cell has a neighbour that is not. */
  private void outline(Brush brush) {
    for (int row = 0; row < plot.framed().length; row++) {
      for (int column = 0; column < columns; column++) {
        if (plot.isFramed(row, column)) {
          double left = brush.px(column - 0.5);
          double right = brush.px(column + 0.5);
          double top = brush.py(row - 0.5);
          double bottom = brush.py(row + 0.5);
          side(brush, plot.isFramed(row - 1, column), left, top, right, top);
          side(brush, plot.isFramed(row + 1, column), left, bottom, right, bottom);
          side(brush, plot.isFramed(row, column - 1), left, top, left, bottom);
          side(brush, plot.isFramed(row, column + 1), right, top, right, bottom);
        }
      }
    }
  }

  private static void side(
      Brush brush, boolean inside, double x1, double y1, double x2, double y2) {
    if (!inside) {
      brush.line(x1, y1, x2, y2, brush.palette().text(), OUTLINE);
    }
  }

  private void frame(Brush brush, int index, boolean column) {
    if (index < 0 || index >= (column ? columns : rows)) {
      return;
    }
    brush.gc().setStroke(brush.palette().selection());
    brush.gc().setLineWidth(1.5 * brush.unit());
    if (column) {
      double left = brush.px(index - 0.5);
      brush.gc().strokeRect(left, 0, brush.px(index + 0.5) - left, brush.height());
    } else {
      double top = brush.py(index - 0.5);
      brush.gc().strokeRect(0, top, brush.width(), brush.py(index + 0.5) - top);
    }
  }

  @Override
  public Hover at(double px, double py, Plane plane) {
    int column = (int) Math.round(plane.x().value(px));
    int row = (int) Math.round(plane.y().value(py));
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      return Hover.NONE;
    }
    double value = plot.values()[row][column];
    boolean alike = plot.x().item() == plot.y().item();
    String text =
        place(alike ? "row" : plot.y().item().word(), plot.y(), row)
            + ", "
            + place(alike ? "column" : plot.x().item().word(), plot.x(), column)
            + ": "
            + (Double.isNaN(value) ? "left out" : Numbers.significant(value));
    return new Hover(
        text,
        number(Axis.Item.FEATURE, row, column),
        number(Axis.Item.NEURON, row, column),
        row,
        column);
  }

  private static String place(String word, Axis axis, int index) {
    return index < axis.names().size() ? axis.names().get(index) : word + " " + index;
  }

  /** The column's number where columns are such items, else the row's, else −1. */
  private int number(Axis.Item item, int row, int column) {
    return plot.x().item() == item ? column : plot.y().item() == item ? row : -1;
  }

  @Override
  public ColorScale colors() {
    return colors;
  }

  /** Square cells, unless the map would be a strip: then cells of up to eight times the length. */
  @Override
  public double aspect(double room) {
    double cells = (double) Math.max(1, columns) / Math.max(1, rows);
    if (cells > STRIP) {
      return Math.min(cells, Math.max(room, cells / LONGEST_CELL));
    } else if (cells < 1 / STRIP) {
      return Math.max(cells, Math.min(room, cells * LONGEST_CELL));
    }
    return cells;
  }

  @Override
  public String note() {
    return plot.note();
  }
}

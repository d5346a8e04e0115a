package superposition.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import superposition.render.VectorPage.Line;
import superposition.render.VectorPage.Piece;
import superposition.render.VectorPage.Words;

/** A page of shapes and texts, drawn on like a canvas. */
final class PageSurface implements Surface {

  /** Share of a radius at which a cubic curve's control points make a quarter of a circle. */
  private static final double QUARTER = 4 * (Math.sqrt(2) - 1) / 3;

  private final VectorPage page;
  private final Deque<State> kept = new ArrayDeque<>();
  private State now = new State();

  /** What {@link #save} keeps. */
  private static final class State {
    private Affine place = new Affine();
    private Color fill = Color.BLACK;
    private Color stroke = Color.BLACK;
    private double lineWidth = 1;
    private List<Double> dashes = List.of();
    private boolean round;
    private Font font = Font.getDefault();
    private TextAlignment align = TextAlignment.LEFT;
    private VPos baseline = VPos.BASELINE;
    private int clips;

    State copy() {
      State copy = new State();
      copy.place = new Affine(place);
      copy.fill = fill;
      copy.stroke = stroke;
      copy.lineWidth = lineWidth;
      copy.dashes = dashes;
      copy.round = round;
      copy.font = font;
      copy.align = align;
      copy.baseline = baseline;
      return copy;
    }
  }

  PageSurface(VectorPage page) {
    this.page = page;
  }

  @Override
  public void save() {
    kept.push(now);
    now = now.copy();
  }

  @Override
  public void restore() {
    for (int k = 0; k < now.clips; k++) {
      page.unclip();
    }
    now = kept.pop();
  }

  @Override
  public void translate(double x, double y) {
    now.place.appendTranslation(x, y);
  }

  @Override
  public void rotate(double degrees) {
    now.place.appendRotation(degrees);
  }

  /** Only where nothing was rotated. */
  @Override
  public void clipRect(double x, double y, double width, double height) {
    Point2D corner = now.place.transform(x, y);
    page.clip(corner.getX(), corner.getY(), width, height);
    now.clips++;
  }

  @Override
  public void setFill(Color color) {
    now.fill = color;
  }

  @Override
  public void setStroke(Color color) {
    now.stroke = color;
  }

  @Override
  public void setLineWidth(double width) {
    now.lineWidth = width;
  }

  @Override
  public void setLineDashes(double... dashes) {
    now.dashes = dashes == null ? List.of() : Arrays.stream(dashes).boxed().toList();
  }

  @Override
  public void setLineCap(StrokeLineCap cap) {
    now.round = cap == StrokeLineCap.ROUND;
  }

  /** Follows the ends. */
  @Override
  public void setLineJoin(StrokeLineJoin join) {}

  @Override
  public void setFont(Font font) {
    now.font = font;
  }

  @Override
  public void setTextAlign(TextAlignment align) {
    now.align = align;
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    now.baseline = baseline;
  }

  private void fill(List<Piece> outline) {
    if (now.fill.getOpacity() > 0) {
      page.fill(outline, now.fill);
    }
  }

  private void stroke(List<Piece> outline) {
    if (now.stroke.getOpacity() > 0) {
      page.stroke(outline, new Line(now.stroke, now.lineWidth, now.dashes, now.round));
    }
  }

  private Piece piece(char kind, double... points) {
    double[] placed = new double[points.length];
    for (int k = 0; k < points.length; k += 2) {
      Point2D point = now.place.transform(points[k], points[k + 1]);
      placed[k] = point.getX();
      placed[k + 1] = point.getY();
    }
    return new Piece(kind, placed);
  }

  private List<Piece> rectangle(double x, double y, double width, double height) {
    return List.of(
        piece('M', x, y),
        piece('L', x + width, y),
        piece('L', x + width, y + height),
        piece('L', x, y + height),
        piece('Z'));
  }

  private List<Piece> oval(double left, double top, double width, double height) {
    double rx = width / 2;
    double ry = height / 2;
    double x = left + rx;
    double y = top + ry;
    double kx = QUARTER * rx;
    double ky = QUARTER * ry;
    return List.of(
        piece('M', x + rx, y),
        piece('C', x + rx, y + ky, x + kx, y + ry, x, y + ry),
        piece('C', x - kx, y + ry, x - rx, y + ky, x - rx, y),
        piece('C', x - rx, y - ky, x - kx, y - ry, x, y - ry),
        piece('C', x + kx, y - ry, x + rx, y - ky, x + rx, y),
        piece('Z'));
  }

  private List<Piece> line(double[] x, double[] y, int count, boolean closed) {
    List<Piece> pieces = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      pieces.add(piece(k == 0 ? 'M' : 'L', x[k], y[k]));
    }
    if (closed) {
      pieces.add(piece('Z'));
    }
    return pieces;
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    fill(rectangle(x, y, width, height));
  }

  /** Corners are square: they are rounded by a pixel or two, on the patches behind texts. */
  @Override
  public void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight) {
    fill(rectangle(x, y, width, height));
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    stroke(rectangle(x, y, width, height));
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    fill(oval(x, y, width, height));
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    stroke(oval(x, y, width, height));
  }

  @Override
  public void fillPolygon(double[] x, double[] y, int count) {
    fill(line(x, y, count, true));
  }

  @Override
  public void strokePolygon(double[] x, double[] y, int count) {
    stroke(line(x, y, count, true));
  }

  @Override
  public void strokePolyline(double[] x, double[] y, int count) {
    stroke(line(x, y, count, false));
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    stroke(List.of(piece('M', x1, y1), piece('L', x2, y2)));
  }

  @Override
  public void fillText(String text, double x, double y) {
    String[] lines = text.split("\n", -1);
    Text measured = new Text("x");
    measured.setFont(now.font);
    double ascent = measured.getBaselineOffset();
    double height = measured.getLayoutBounds().getHeight();
    double above =
        switch (now.baseline) {
          case TOP -> ascent;
          case CENTER -> ascent - lines.length * height / 2;
          case BOTTOM -> ascent - lines.length * height;
          default -> 0;
        };
    for (int k = 0; k < lines.length; k++) {
      write(lines[k], x, y + above + k * height);
    }
  }

  private void write(String line, double x, double baseline) {
    if (line.isBlank()) {
      return;
    }
    Text measured = new Text(line);
    measured.setFont(now.font);
    double width = measured.getLayoutBounds().getWidth();
    double before =
        switch (now.align) {
          case CENTER -> width / 2;
          case RIGHT -> width;
          default -> 0;
        };
    Point2D begin = now.place.transform(x - before, baseline);
    double degrees = Math.toDegrees(Math.atan2(now.place.getMyx(), now.place.getMxx()));
    boolean bold = now.font.getStyle().contains("Bold");
    page.text(
        new Words(
            line, begin.getX(), begin.getY(), degrees, width, now.font.getSize(), bold, now.fill));
  }

  @Override
  public void drawCells(
      Image image,
      double fromX,
      double fromY,
      double columns,
      double rows,
      double x,
      double y,
      double width,
      double height) {
    Point2D corner = now.place.transform(x, y);
    double across = width / columns;
    double down = height / rows;
    page.clip(corner.getX(), corner.getY(), width, height);
    page.cells(
        enlarged(image, (int) Math.ceil(2 * across), (int) Math.ceil(2 * down)),
        corner.getX() - fromX * across,
        corner.getY() - fromY * down,
        image.getWidth() * across,
        image.getHeight() * down);
    page.unclip();
  }

  /** With so many pixels a cell: viewers smooth what they enlarge, whatever they are told. */
  private static Image enlarged(Image image, int across, int down) {
    int columns = (int) image.getWidth() * across;
    int rows = (int) image.getHeight() * down;
    WritableImage large = new WritableImage(columns, rows);
    PixelReader cells = image.getPixelReader();
    int[] row = new int[columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; y % down == 0 && x < columns; x++) {
        row[x] = cells.getArgb(x / across, y / down);
      }
      large
          .getPixelWriter()
          .setPixels(0, y, columns, 1, PixelFormat.getIntArgbInstance(), row, 0, columns);
    }
    return large;
  }
}

package superposition.render;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What drawings are drawn on: a canvas on screen, or a page of shapes and texts. Methods mean what
 * those of {@link javafx.scene.canvas.GraphicsContext} mean.
 */
interface Surface {

  void save();

  void restore();

  void translate(double x, double y);

  void rotate(double degrees);

  /** Nothing is drawn beyond a rectangle until the surface is restored. */
  void clipRect(double x, double y, double width, double height);

  void setFill(Color color);

  void setStroke(Color color);

  void setLineWidth(double width);

  void setLineDashes(double... dashes);

  void setLineCap(StrokeLineCap cap);

  void setLineJoin(StrokeLineJoin join);

  void setFont(Font font);

  void setTextAlign(TextAlignment align);

  void setTextBaseline(VPos baseline);

  void fillRect(double x, double y, double width, double height);

  void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight);

  void strokeRect(double x, double y, double width, double height);

  void fillOval(double x, double y, double width, double height);

  void strokeOval(double x, double y, double width, double height);

  void fillPolygon(double[] x, double[] y, int count);

  void strokePolygon(double[] x, double[] y, int count);

  void strokePolyline(double[] x, double[] y, int count);

  void strokeLine(double x1, double y1, double x2, double y2);

  void fillText(String text, double x, double y);

  /** A part of an image of one pixel a cell, enlarged without smoothing. */
  void drawCells(
      Image image,
      double fromX,
      double fromY,
      double columns,
      double rows,
      double x,
      double y,
      double width,
      double height);
}

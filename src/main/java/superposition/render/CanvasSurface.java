package superposition.render;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A canvas on screen. */
record CanvasSurface(GraphicsContext gc) implements Surface {

  @Override
  public void save() {
    gc.save();
  }

  @Override
  public void restore() {
    gc.restore();
  }

  @Override
  public void translate(double x, double y) {
    gc.translate(x, y);
  }

  @Override
  public void rotate(double degrees) {
    gc.rotate(degrees);
  }

  @Override
  public void clipRect(double x, double y, double width, double height) {
    gc.beginPath();
    gc.rect(x, y, width, height);
    gc.clip();
  }

  @Override
  public void setFill(Color color) {
    gc.setFill(color);
  }

  @Override
  public void setStroke(Color color) {
    gc.setStroke(color);
  }

  @Override
  public void setLineWidth(double width) {
    gc.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... dashes) {
    gc.setLineDashes(dashes);
  }

  @Override
  public void setLineCap(StrokeLineCap cap) {
    gc.setLineCap(cap);
  }

  @Override
  public void setLineJoin(StrokeLineJoin join) {
    gc.setLineJoin(join);
  }

  @Override
  public void setFont(Font font) {
    gc.setFont(font);
  }

  @Override
  public void setTextAlign(TextAlignment align) {
    gc.setTextAlign(align);
  }

  @Override
  public void setTextBaseline(VPos baseline) {
    gc.setTextBaseline(baseline);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    gc.fillRect(x, y, width, height);
  }

  @Override
  public void fillRoundRect(
      double x, double y, double width, double height, double arcWidth, double arcHeight) {
    gc.fillRoundRect(x, y, width, height, arcWidth, arcHeight);
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    gc.strokeRect(x, y, width, height);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    gc.fillOval(x, y, width, height);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    gc.strokeOval(x, y, width, height);
  }

  @Override
  public void fillPolygon(double[] x, double[] y, int count) {
    gc.fillPolygon(x, y, count);
  }

  @Override
  public void strokePolygon(double[] x, double[] y, int count) {
    gc.strokePolygon(x, y, count);
  }

  @Override
  public void strokePolyline(double[] x, double[] y, int count) {
    gc.strokePolyline(x, y, count);
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    gc.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void fillText(String text, double x, double y) {
    gc.fillText(text, x, y);
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
    gc.setImageSmoothing(false);
    gc.drawImage(image, fromX, fromY, columns, rows, x, y, width, height);
  }
}

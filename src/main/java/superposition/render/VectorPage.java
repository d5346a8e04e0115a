package superposition.render;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** A page that takes shapes and texts in the order in which they lie above each other. */
public interface VectorPage {

  /**
   * A piece of an outline, in pixels from the upper left corner of the page.
   *
   * @param kind M begins a figure, L is a line, C a cubic curve, Z closes the figure
   * @param points x and y of one point for M and L, of three for C, nothing for Z
   */
  record Piece(char kind, double... points) {}

  /**
   * How a line is drawn.
   *
   * @param dashes lengths of dashes and gaps; empty for none
   * @param round whether ends and corners are round
   */
  record Line(Color color, double width, List<Double> dashes, boolean round) {}

  /**
   * A line of text.
   *
   * @param x where its baseline begins
   * @param y where its baseline begins
   * @param degrees by which it is turned about that place, clockwise
   * @param width in pixels
   * @param size of its font in pixels
   */
  record Words(
      String text,
      double x,
      double y,
      double degrees,
      double width,
      double size,
      boolean bold,
      Color color) {}

  /** Fills an outline. */
  void fill(List<Piece> outline, Color color);

  /** Draws a line along an outline. */
  void stroke(List<Piece> outline, Line line);

  /** Writes a line of text. */
  void text(Words words);

  /** An image of one pixel a cell, enlarged without smoothing. */
  void cells(Image image, double x, double y, double width, double height);

  /** Nothing is drawn beyond a rectangle until {@link #unclip}. */
  void clip(double x, double y, double width, double height);

  /** Takes back the last clip. */
  void unclip();
}

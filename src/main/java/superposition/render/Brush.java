package superposition.render;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import superposition.plot.Axis;

/**
 * What a drawing draws with: the canvas, the axes that turn values into pixels, the palette, and
 * the unit by which every length is scaled with the font.
 *
 * @param feature the feature to be lit up, or −1
 * @param neuron the neuron to be lit up, or −1
 */
record Brush(Surface gc, Plane plane, Palette palette, Font font, int feature, int neuron) {

  /** Size of the plot in pixels. */
  double width() {
    return plane.width();
  }

  /** Size of the plot in pixels. */
  double height() {
    return plane.height();
  }

  /** Pixels of one unit of length. */
  double unit() {
    return plane.unit();
  }

  double px(double value) {
    return plane.x().pixel(value);
  }

  double py(double value) {
    return plane.y().pixel(value);
  }

  /** The number to be lit up of what an axis or point stands for, or −1. */
  int lit(Axis.Item item) {
    return switch (item) {
      case FEATURE -> feature;
      case NEURON -> neuron;
      case NONE, RUN -> -1;
    };
  }

  /** Grid lines at the ticks. */
  void grid(Drawing drawing) {
    if (drawing.hasVerticalGrid()) {
      for (double tick : plane.x().ticks()) {
        line(px(tick), 0, px(tick), height(), palette.grid(), 1);
      }
    }
    if (drawing.hasHorizontalGrid()) {
      for (double tick : plane.y().ticks()) {
        line(0, py(tick), width(), py(tick), palette.grid(), 1);
      }
    }
  }

  /** A line in whole pixels, so that it is sharp. */
  void line(double x1, double y1, double x2, double y2, Color color, double width) {
    double pixels = Math.max(1, Math.round(width * unit()));
    double shift = pixels % 2 == 1 ? 0.5 : 0;
    gc.setStroke(color);
    gc.setLineWidth(pixels);
    gc.strokeLine(
        Math.floor(x1) + shift,
        Math.floor(y1) + shift,
        Math.floor(x2) + shift,
        Math.floor(y2) + shift);
  }

  /** A text on a patch of the surface's colour, legible above marks; nothing for no text. */
  void text(String text, double x, double y, TextAlignment align, VPos origin, Color color) {
    if (text.isEmpty()) {
      return;
    }
    Bounds size = measure(text).getLayoutBounds();
    double left =
        switch (align) {
          case RIGHT -> x - size.getWidth();
          case CENTER -> x - size.getWidth() / 2;
          default -> x;
        };
    double top = origin == VPos.BOTTOM ? y - size.getHeight() : y;
    double pad = 2 * unit();
    gc.setFill(palette.surface().deriveColor(0, 1, 1, 0.85));
    gc.fillRoundRect(
        left - pad, top, size.getWidth() + 2 * pad, size.getHeight(), 2 * pad, 2 * pad);
    gc.setFont(bold());
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.TOP);
    gc.setFill(color);
    gc.fillText(text, left, top);
  }

  /** Width of a text as {@link #text} draws it. */
  double textWidth(String text) {
    return measure(text).getLayoutBounds().getWidth();
  }

  private Text measure(String text) {
    Text measured = new Text(text);
    measured.setFont(bold());
    return measured;
  }

  private Font bold() {
    return Font.font(font.getFamily(), FontWeight.SEMI_BOLD, font.getSize());
  }

  /** Height of a line of text. */
  double lineHeight() {
    return 1.35 * font.getSize();
  }
}

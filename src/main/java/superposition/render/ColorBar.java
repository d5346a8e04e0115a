package superposition.render;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import superposition.plot.Numbers;

/**
 * The colours of a heat map over exactly the range of its values: the ends are the smallest and the
 * largest cell.
 */
final class ColorBar extends Region {

  private final Canvas canvas = new Canvas();
  private ColorScale scale;
  private Palette palette = Palette.of(Theme.LIGHT);
  private Font font = Font.getDefault();

  ColorBar() {
    setMouseTransparent(true);
    getChildren().add(canvas);
  }

  void show(ColorScale newScale, Palette newPalette) {
    scale = newScale;
    palette = newPalette;
    requestLayout();
  }

  void setFont(Font newFont) {
    if (!newFont.equals(font)) {
      font = newFont;
      requestLayout();
    }
  }

  /** Width that the bar needs with its numbers. */
  double neededWidth() {
    if (scale == null) {
      return 0;
    }
    double ends = Math.max(width(scale.low()), width(scale.high()));
    double numbers = Math.max(ends, width(middle()));
    return Math.ceil(barWidth() + 0.6 * em() + numbers + 1.9 * em());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    paint(new CanvasSurface(canvas.getGraphicsContext2D()));
  }

  /** Paints the bar and its numbers. */
  void paint(Surface gc) {
    if (scale != null && getHeight() > 2 * em()) {
      draw(gc, Math.ceil(em() / 2), getHeight() - Math.ceil(em() / 2));
    }
  }

  private void draw(Surface gc, double top, double bottom) {
    int height = (int) Math.round(bottom - top);
    for (int y = 0; y < height; y++) {
      double value = scale.high() + (scale.low() - scale.high()) * y / Math.max(1, height - 1);
      gc.setFill(scale.map().color(scale.position(value)));
      gc.fillRect(0, top + y, barWidth(), Math.min(2, height - y)); // no seams
    }
    gc.setFont(font);
    gc.setFill(palette.mutedText());
    gc.setTextBaseline(VPos.CENTER);
    number(gc, scale.high(), top);
    double span = scale.high() - scale.low();
    if (span > 0) {
      number(gc, scale.low(), bottom);
      double place = top + (scale.high() - middle()) / span * (bottom - top);
      if (place - top > 1.5 * em() && bottom - place > 1.5 * em()) {
        number(gc, middle(), place);
      }
    }
    gc.save();
    gc.translate(getWidth() - 0.7 * em(), (top + bottom) / 2);
    gc.rotate(-90);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.fillText(scale.label(), 0, 0);
    gc.restore();
  }

  private void number(Surface gc, double value, double y) {
    gc.setStroke(palette.axis());
    gc.setLineWidth(Math.max(1, Math.round(em() / 11)));
    gc.strokeLine(barWidth(), Math.floor(y) + 0.5, barWidth() + 0.3 * em(), Math.floor(y) + 0.5);
    gc.fillText(Numbers.significant(value), barWidth() + 0.6 * em(), y);
  }

  private double middle() {
    return scale.diverging() ? 0 : (scale.low() + scale.high()) / 2;
  }

  private double width(double value) {
    Text text = new Text(Numbers.significant(value));
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  private double barWidth() {
    return Math.round(1.1 * em());
  }

  private double em() {
    return font.getSize();
  }
}

package superposition.app.phase;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import superposition.model.Network;
import superposition.plot.Ink;
import superposition.render.Palette;

/**
 * The weights of a tiny network: an arrow a feature in the plane of two hidden neurons or along the
 * line of one, the unit circle around them; for more neurons a bar a feature, as long as its norm.
 * The last feature, the extra one, stands out.
 */
final class WeightVectors extends Region {

  private static final double SIZE = 190;

  /** Room that a line of one dimension needs for a feature. */
  private static final double LINE = 24;

  /** Longest weight that fits; longer ones are drawn smaller, and the circle with them. */
  private static final double REACH = 1.25;

  private static final double HEAD = 7;

  private final Canvas canvas = new Canvas(SIZE, SIZE);
  private Network network;
  private Palette palette;
  private int onLine;

  WeightVectors() {
    setId("weight-vectors");
    getChildren().add(canvas);
    setMinWidth(SIZE);
    setPrefWidth(SIZE);
  }

  /** The network that is shown; null for none. */
  Network network() {
    return network;
  }

  /**
   * Shows a network; null leaves the circle.
   *
   * @param line how many features lie on the line of one dimension, 0 where there are more
   */
  void show(Network newNetwork, int line, Palette newPalette) {
    network = newNetwork;
    palette = newPalette;
    onLine = line;
    double high = line == 0 ? SIZE : LINE * (line + 1);
    setMinHeight(high);
    setPrefHeight(high);
    canvas.setHeight(high);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, SIZE, SIZE);
    gc.setTextBaseline(VPos.CENTER);
    gc.setTextAlign(TextAlignment.CENTER);
    if (network != null && network.hidden() > 2) {
      bars(gc);
    } else {
      arrows(gc);
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.relocate(Math.round((getWidth() - SIZE) / 2), 0);
  }

  private double longest() {
    double longest = REACH;
    for (int i = 0; network != null && i < network.features(); i++) {
      longest = Math.max(longest, 1.1 * norm(i));
    }
    return longest;
  }

  private double norm(int feature) {
    double sum = 0;
    for (int a = 0; a < network.hidden(); a++) {
      sum += (double) network.wIn(a, feature) * network.wIn(a, feature);
    }
    return Math.sqrt(sum);
  }

  private void arrows(GraphicsContext gc) {
    double middle = SIZE / 2;
    double half = canvas.getHeight() / 2;
    double unit = (middle - (onLine > 0 ? 32 : 14)) / longest();
    gc.setStroke(palette.axis());
    gc.setLineWidth(1);
    gc.strokeLine(0, half, SIZE, half);
    if (onLine > 0) {
      for (int way : new int[] {-1, 0, 1}) {
        double tick = middle + way * unit;
        gc.strokeLine(tick, half - 5, tick, half + 5);
      }
    } else {
      gc.strokeLine(middle, 0, middle, SIZE);
      gc.strokeOval(middle - unit, middle - unit, 2 * unit, 2 * unit);
    }
    for (int i = 0; network != null && i < network.features(); i++) {
      double x = unit * network.wIn(0, i);
      // one above the other along a line, where they would hide each other
      double y = onLine > 0 ? 0 : -unit * network.wIn(1, i);
      double lift = LINE * (i - (onLine - 1) / 2.0);
      double start = onLine > 0 ? half + lift : half;
      arrow(gc, middle, start, x, y, color(i));
      name(gc, i, middle + x, start + y, Math.hypot(x, y), x, y);
    }
  }

  private void arrow(GraphicsContext gc, double x0, double y0, double x, double y, Color color) {
    double length = Math.hypot(x, y);
    gc.setStroke(color);
    gc.setFill(color);
    gc.setLineWidth(2.5);
    if (length < HEAD) {
      gc.fillOval(x0 + x - 3, y0 + y - 3, 6, 6);
      return;
    }
    double ux = x / length;
    double uy = y / length;
    gc.strokeLine(x0, y0, x0 + x - HEAD * ux, y0 + y - HEAD * uy);
    gc.fillPolygon(
        new double[] {x0 + x, x0 + x - HEAD * (ux - 0.5 * uy), x0 + x - HEAD * (ux + 0.5 * uy)},
        new double[] {y0 + y, y0 + y - HEAD * (uy + 0.5 * ux), y0 + y - HEAD * (uy - 0.5 * ux)},
        3);
  }

  /** Beyond the tip; beside the middle where there is hardly an arrow. */
  private void name(
      GraphicsContext gc,
      int feature,
      double tipX,
      double tipY,
      double length,
      double x,
      double y) {
    gc.setFill(color(feature));
    double ux = length < 1 ? 1 : x / length;
    double uy = length < 1 ? 0 : y / length;
    String name = name(feature);
    gc.fillText(name, tipX + (name.length() > 1 ? 18 : 9) * ux, tipY + 9 * uy);
  }

  private void bars(GraphicsContext gc) {
    double unit = (SIZE - 50) / longest();
    double step = SIZE / network.features();
    for (int i = 0; i < network.features(); i++) {
      double top = i * step + step / 4;
      gc.setFill(color(i));
      gc.fillRect(40, top, unit * norm(i), step / 2);
      gc.fillText(name(i), 18, top + step / 4);
    }
  }

  private String name(int feature) {
    return feature == network.features() - 1 ? "extra" : String.valueOf(feature + 1);
  }

  private Color color(int feature) {
    return feature == network.features() - 1 ? palette.label(Ink.OWN) : palette.label(Ink.SHARED);
  }
}

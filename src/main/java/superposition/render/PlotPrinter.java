package superposition.render;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;

/** Prints what a view shows, laid out as it is, on a page of shapes and texts. */
final class PlotPrinter {

  private final Surface surface;

  PlotPrinter(VectorPage page) {
    surface = new PageSurface(page);
  }

  /** Prints a node and all that is inside of it. */
  void print(Node node) {
    if (!node.isVisible()) {
      return;
    } else if (node instanceof PlotChart chart) {
      print(chart);
    } else if (node instanceof ColorBar bar) {
      at(bar, () -> bar.paint(surface));
    } else if (node instanceof PlotTiles tiles) {
      at(tiles, () -> tiles.paint(surface));
    } else if (node instanceof Text text) {
      at(text, () -> print(text));
    } else if (node instanceof Parent parent) {
      if (node instanceof Region region) {
        background(region);
      }
      parent.getChildrenUnmodifiable().forEach(this::print);
    }
  }

  /** Paints with the corner of a node, turned as it is, as the origin. */
  private void at(Node node, Runnable painting) {
    Transform place = node.getLocalToSceneTransform();
    surface.save();
    surface.translate(place.getTx(), place.getTy());
    surface.rotate(Math.toDegrees(Math.atan2(place.getMyx(), place.getMxx())));
    painting.run();
    surface.restore();
  }

  private void background(Region region) {
    if (region.getBackground() == null) {
      return;
    }
    for (BackgroundFill fill : region.getBackground().getFills()) {
      if (fill.getFill() instanceof Color color) {
        at(
            region,
            () -> {
              surface.setFill(color);
              surface.fillRect(0, 0, region.getWidth(), region.getHeight());
            });
      }
    }
  }

  /** Line by line, as the text is broken. */
  private void print(Text text) {
    surface.setFont(text.getFont());
    surface.setFill(text.getFill() instanceof Color color ? color : Color.BLACK);
    surface.setTextBaseline(VPos.TOP);
    String all = text.getText();
    int begin = 0;
    for (int k = 1; k <= all.length(); k++) {
      if (k == all.length() || top(text, k) > top(text, begin) + 1) {
        MoveTo caret = caret(text, begin);
        surface.fillText(all.substring(begin, k).strip(), caret.getX(), caret.getY());
        begin = k;
      }
    }
  }

  private static double top(Text text, int at) {
    return caret(text, at).getY();
  }

  private static MoveTo caret(Text text, int at) {
    PathElement[] caret = text.caretShape(at, true);
    return (MoveTo) caret[0];
  }

  private void print(PlotChart chart) {
    at(
        chart.getCanvas(),
        () -> {
          surface.clipRect(0, 0, chart.getCanvas().getWidth(), chart.getCanvas().getHeight());
          chart.paint(surface);
        });
    if (chart.drawing() != null && chart.drawing().hasAxes()) {
      at(chart.x(), () -> below(chart.x()));
      at(chart.y(), () -> beside(chart.y()));
    }
  }

  private void below(PlotAxis axis) {
    style(axis);
    double end = axis.getTickLength();
    surface.strokeLine(0, 0.5, axis.getLength(), 0.5);
    surface.setTextAlign(TextAlignment.CENTER);
    surface.setTextBaseline(VPos.TOP);
    for (var mark : axis.getTickMarks()) {
      double place = axis.getDisplayPosition(mark.getValue());
      surface.strokeLine(place, 0, place, end);
      if (mark.isVisible()) {
        surface.fillText(mark.getText(), place, end + axis.getTickLabelGap());
      }
    }
    name(axis);
    Bounds bounds = axis.getLayoutBounds();
    surface.setTextBaseline(VPos.BOTTOM);
    surface.fillText(axis.getName(), axis.getLength() / 2, bounds.getHeight());
  }

  private void beside(PlotAxis axis) {
    style(axis);
    double edge = axis.getWidth();
    double end = edge - axis.getTickLength();
    surface.strokeLine(edge - 0.5, 0, edge - 0.5, axis.getLength());
    surface.setTextAlign(TextAlignment.RIGHT);
    surface.setTextBaseline(VPos.CENTER);
    for (var mark : axis.getTickMarks()) {
      double place = axis.getDisplayPosition(mark.getValue());
      surface.strokeLine(end, place, edge, place);
      if (mark.isVisible()) {
        surface.fillText(mark.getText(), end - axis.getTickLabelGap(), place);
      }
    }
    name(axis);
    surface.save();
    surface.translate(0, axis.getLength() / 2);
    surface.rotate(-90);
    surface.setTextAlign(TextAlignment.CENTER);
    surface.setTextBaseline(VPos.TOP);
    surface.fillText(axis.getName(), 0, 0);
    surface.restore();
  }

  private void style(PlotAxis axis) {
    surface.setStroke((Color) axis.getMajorTickStyle().getStroke());
    surface.setLineWidth(axis.getMajorTickStyle().getStrokeWidth());
    surface.setFont(axis.getTickLabelStyle().getFont());
    surface.setFill((Color) axis.getTickLabelStyle().getFill());
  }

  private void name(PlotAxis axis) {
    surface.setFont(axis.getAxisLabel().getFont());
    surface.setFill((Color) axis.getAxisLabel().getFill());
    surface.setTextAlign(TextAlignment.CENTER);
  }
}

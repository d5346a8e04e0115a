package superposition.render;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;

/**
 * Draws a line through points, in pieces where a point has no place, and cut where it leaves a box
 * around the plot, so that what remains keeps its direction.
 */
final class Polyline {

  private final Surface gc;
  private final Rectangle2D box;
  private double[] x = new double[16];
  private double[] y = new double[16];
  private int filled;
  private double lastX = Double.NaN;
  private double lastY = Double.NaN;

  /**
   * @param gc with the line's style
   */
  Polyline(Surface gc, Rectangle2D box) {
    this.gc = gc;
    this.box = box;
  }

  /** The next point; one that is not finite ends a piece. */
  void add(double px, double py) {
    boolean here = Double.isFinite(px) && Double.isFinite(py);
    if (!here) {
      end();
    } else if (Double.isNaN(lastX)) {
      if (box.contains(px, py)) {
        append(px, py);
      }
    } else {
      segment(px, py);
    }
    lastX = here ? px : Double.NaN;
    lastY = py;
  }

  /** Draws what is not drawn yet. */
  void end() {
    if (filled == 1) {
      // A polyline of one point has no length, and would not be seen.
      gc.strokeLine(x[0], y[0], x[0], y[0]);
    } else if (filled > 1) {
      gc.strokePolyline(x, y, filled);
    }
    filled = 0;
  }

  /** The part of a segment that lies in the box (Liang and Barsky, 1984). */
  private void segment(double px, double py) {
    double dx = px - lastX;
    double dy = py - lastY;
    double[] toEdge = {
      lastX - box.getMinX(), box.getMaxX() - lastX, lastY - box.getMinY(), box.getMaxY() - lastY
    };
    double[] outwards = {-dx, dx, -dy, dy};
    double from = 0;
    double to = 1;
    for (int edge = 0; edge < 4; edge++) {
      double share = toEdge[edge] / outwards[edge];
      if (outwards[edge] < 0) {
        from = Math.max(from, share);
      } else if (outwards[edge] > 0) {
        to = Math.min(to, share);
      } else if (toEdge[edge] < 0) {
        to = -1;
      }
    }
    if (from > to) {
      end();
      return;
    }
    if (filled == 0 || from > 0) {
      end();
      append(lastX + from * dx, lastY + from * dy);
    }
    append(to < 1 ? lastX + to * dx : px, to < 1 ? lastY + to * dy : py);
    if (to < 1) {
      end();
    }
  }

  private void append(double px, double py) {
    if (filled == x.length) {
      x = Arrays.copyOf(x, 2 * filled);
      y = Arrays.copyOf(y, 2 * filled);
    }
    x[filled] = px;
    y[filled++] = py;
  }
}

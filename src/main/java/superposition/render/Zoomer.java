package superposition.render;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import superposition.render.ZoomTarget.Side;

/**
 * Enlarges parts of what a view shows, as plotting tools do: the wheel or two fingers around the
 * mouse, on an axis along that axis only; dragging draws a box, or a band where the mouse moves in
 * one direction only; dragging with Shift or the middle button moves the part. In a view that has
 * the keys plus and minus enlarge, arrows move, and Home shows all again.
 */
final class Zoomer {

  /** Of the part's size, a notch of the wheel or a key press. */
  private static final double STEP = 1.25;

  /** What JavaFX says of a notch of the wheel. */
  private static final double NOTCH = 40;

  /** Share of the part that an arrow key moves by. */
  private static final double MOVE = 0.1;

  /** Pixels that a box has at least; a smaller one is a click of an unsteady hand. */
  private static final double LEAST_BOX = 6;

  private final PlotView view;
  private final Consumer<Zoom> onZoomed;
  private final Region box = new Region();
  private ZoomTarget held;
  private Point2D from;
  private boolean moves;

  /**
   * @param onZoomed is told what is to be shown, and shows it
   */
  Zoomer(PlotView view, Consumer<Zoom> onZoomed) {
    this.view = view;
    this.onZoomed = onZoomed;
    box.getStyleClass().add("zoom-box");
    box.setManaged(false);
    box.setVisible(false);
    box.setMouseTransparent(true);
    view.setFocusTraversable(true);
    view.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    view.addEventFilter(ZoomEvent.ZOOM, this::pinch);
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::hold);
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Drawn over the plots while the mouse is dragged. */
  Region box() {
    return box;
  }

  /** Shows all of the axis at a point again; false where there is none, or it is whole. */
  boolean reset(Point2D point) {
    ZoomTarget target = view.zoomTarget(point).orElse(null);
    if (target == null || target.contains(point)) {
      return false;
    }
    Zoom before = view.zoom();
    boolean ofX = target.x().covers(point.getX());
    show(
        target,
        ofX ? target.x().whole() : target.x().shown(),
        ofX ? target.y().shown() : target.y().whole());
    return !before.equals(view.zoom());
  }

  private void scroll(ScrollEvent event) {
    double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (delta != 0 && resize(point(event), Math.pow(STEP, -delta / NOTCH))) {
      event.consume();
    }
  }

  private void pinch(ZoomEvent event) {
    if (event.getZoomFactor() > 0 && resize(point(event), 1 / event.getZoomFactor())) {
      event.consume();
    }
  }

  private Point2D point(javafx.scene.input.GestureEvent event) {
    return view.sceneToLocal(event.getSceneX(), event.getSceneY());
  }

  private Point2D point(MouseEvent event) {
    return view.sceneToLocal(event.getSceneX(), event.getSceneY());
  }

  /** Shows so many times as much around a point; false where there is nothing to be enlarged. */
  private boolean resize(Point2D point, double factor) {
    ZoomTarget target = view.zoomTarget(point).orElse(null);
    if (target == null) {
      return false;
    }
    Side x = target.x();
    Side y = target.y();
    show(
        target,
        x.covers(point.getX()) ? x.around(point.getX(), factor) : x.shown(),
        y.covers(point.getY()) ? y.around(point.getY(), factor) : y.shown());
    return true;
  }

  private void show(ZoomTarget target, AxisSpan x, AxisSpan y) {
    onZoomed.accept(target.zoom(x, y));
  }

  private void hold(MouseEvent event) {
    Point2D point = point(event);
    boolean primary = event.getButton() == MouseButton.PRIMARY;
    held = null;
    if (primary || event.getButton() == MouseButton.MIDDLE) {
      held = view.zoomTarget(point).filter(target -> target.contains(point)).orElse(null);
      view.requestFocus();
    }
    from = point;
    moves = !primary || event.isShiftDown();
  }

  private void drag(MouseEvent event) {
    if (held == null) {
      return;
    }
    Point2D point = point(event);
    if (moves) {
      // From where the drag began, of what was shown then: steps would add up their roundings.
      show(
          held,
          held.x().moved(point.getX() - from.getX()),
          held.y().moved(point.getY() - from.getY()));
    } else {
      double[] across = ends(held.x(), from.getX(), point.getX());
      double[] along = ends(held.y(), from.getY(), point.getY());
      boolean all =
          across[1] - across[0] == held.x().length() && along[1] - along[0] == held.y().length();
      box.setVisible(!all);
      box.resizeRelocate(across[0], along[0], across[1] - across[0], along[1] - along[0]);
    }
  }

  /** Where a side of the box begins and ends: all of the plot while the mouse has hardly moved. */
  private static double[] ends(Side side, double from, double to) {
    double end = side.start() + side.length();
    double first = Math.max(side.start(), Math.min(from, to));
    double last = Math.min(end, Math.max(from, to));
    return last - first < LEAST_BOX ? new double[] {side.start(), end} : new double[] {first, last};
  }

  private void release(MouseEvent event) {
    if (held != null && box.isVisible()) {
      show(
          held,
          held.x().between(box.getLayoutX(), box.getLayoutX() + box.getWidth()),
          held.y().between(box.getLayoutY(), box.getLayoutY() + box.getHeight()));
    }
    box.setVisible(false);
    held = null;
  }

  private void press(KeyEvent event) {
    Optional<ZoomTarget> target = view.zoomTarget(view.zoom().panel());
    if (target.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Zoom before = view.zoom();
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> resize(target.get(), 1 / STEP);
      case MINUS, SUBTRACT -> resize(target.get(), STEP);
      case HOME -> onZoomed.accept(Zoom.WHOLE);
      case LEFT -> move(target.get(), MOVE, 0);
      case RIGHT -> move(target.get(), -MOVE, 0);
      case UP -> move(target.get(), 0, MOVE);
      case DOWN -> move(target.get(), 0, -MOVE);
      default -> {
        return;
      }
    }
    // Where nothing is enlarged the arrows lead to the next control.
    if (!before.isWhole() || !view.zoom().isWhole()) {
      event.consume();
    }
  }

  private void resize(ZoomTarget target, double factor) {
    Side x = target.x();
    Side y = target.y();
    show(
        target,
        x.around(x.start() + x.length() / 2, factor),
        y.around(y.start() + y.length() / 2, factor));
  }

  private void move(ZoomTarget target, double right, double down) {
    Side x = target.x();
    Side y = target.y();
    show(target, x.moved(right * x.length()), y.moved(down * y.length()));
  }
}

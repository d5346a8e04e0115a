package superposition.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.Plot;

/**
 * Turns what a view shows of a space: by dragging, or with the arrow keys once it was clicked.
 * Panels turn together.
 */
final class Turner {

  /** Degrees a pixel of dragging, at the usual font size. */
  private static final double SPEED = 0.5;

  /** Degrees a key press. */
  private static final double STEP = 5;

  private final PlotView view;
  private Consumer<Graph.Turn> onTurned = turn -> {};
  private double x;
  private double y;
  private boolean held;

  Turner(PlotView view) {
    this.view = view;
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::hold);
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /** What is to happen when the view was turned. */
  void setOnTurned(Consumer<Graph.Turn> action) {
    onTurned = action;
  }

  /** From where spaces are seen, if the plot has any. */
  static Optional<Graph.Turn> turn(Plot plot) {
    List<Plot> parts = plot instanceof Grid grid ? grid.panels() : List.of(plot);
    return parts.stream()
        .filter(part -> part instanceof Graph graph && graph.frame() == Graph.Frame.SPACE)
        .map(part -> ((Graph) part).turn())
        .findFirst();
  }

  /** The same plot with all spaces seen from elsewhere. */
  static Plot turned(Plot plot, Graph.Turn turn) {
    if (plot instanceof Grid grid) {
      List<Plot> panels = grid.panels().stream().map(panel -> turned(panel, turn)).toList();
      return new Grid(grid.heading(), grid.columns(), panels, grid.spans());
    }
    return plot instanceof Graph graph ? graph.withTurn(turn) : plot;
  }

  private Optional<Graph.Turn> turn() {
    return view.plot() == null ? Optional.empty() : turn(view.plot());
  }

  /** A plot as it is to be shown: what comes while the user turns the figure must not jump back. */
  Plot held(Plot newPlot) {
    return held && view.plot() != null
        ? turn(view.plot()).map(turn -> turned(newPlot, turn)).orElse(newPlot)
        : newPlot;
  }

  private void hold(MouseEvent event) {
    held = event.getButton() == MouseButton.PRIMARY && turn().isPresent();
    x = event.getSceneX();
    y = event.getSceneY();
    if (held) {
      view.requestFocus();
    }
  }

  private void drag(MouseEvent event) {
    if (held) {
      double dx = event.getSceneX() - x;
      double dy = event.getSceneY() - y;
      x = event.getSceneX();
      y = event.getSceneY();
      turn().ifPresent(turn -> view.turn(turn.plus(SPEED * dx, SPEED * dy)));
    }
  }

  private void release(MouseEvent event) {
    if (held) {
      held = false;
      turn().ifPresent(onTurned);
    }
  }

  private void press(KeyEvent event) {
    double right =
        switch (event.getCode()) {
          case LEFT -> -STEP;
          case RIGHT -> STEP;
          default -> 0;
        };
    double down =
        switch (event.getCode()) {
          case UP -> -STEP;
          case DOWN -> STEP;
          default -> 0;
        };
    if ((right != 0 || down != 0) && turn().isPresent()) {
      event.consume();
      view.turn(turn().get().plus(right, down));
      turn().ifPresent(onTurned);
    }
  }
}

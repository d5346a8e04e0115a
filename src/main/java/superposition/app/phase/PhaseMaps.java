package superposition.app.phase;

import javafx.collections.MapChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import superposition.figure.phase.PhaseInput;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;

/**
 * The figure of a phase diagram. Dragging over a map moves the probe, and so do the arrow keys; a
 * click, or Enter, opens the model of a cell.
 */
final class PhaseMaps extends StackPane {

  private final PhaseModel model;
  private final PlotView view = new PlotView();
  private String figure = "";

  PhaseMaps(PhaseModel model) {
    this.model = model;
    setId("phase-maps");
    getStyleClass().add("phase-maps");
    setFocusTraversable(true);
    setAccessibleText("Phase diagram: arrow keys move the probe, Enter opens its model");
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    view.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> drag());
    view.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
    getChildren().setAll(view);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, PhaseDesk.Content>)
                change -> take(change.getKey(), change.getValueAdded()));
    model.explorer().stateProperty().addListener((property, before, now) -> restyle(now));
    restyle(model.explorer().state());
  }

  private void restyle(ExplorerState state) {
    view.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
    if (!figure.equals(state.phases().figure())) {
      figure = state.phases().figure();
      view.clear();
      view.setId("figure-" + figure);
    }
  }

  private void take(String id, PhaseDesk.Content content) {
    if (!id.equals(figure)) {
      return;
    }
    if (content.plot() == null) {
      view.showFailed(content.problem());
    } else {
      view.show(content.plot());
    }
  }

  private void drag() {
    Hover hover = view.pointedProperty().get();
    if (hover.row() >= 0) {
      model.probe(hover.row(), hover.column());
    }
  }

  private void click(MouseEvent event) {
    Hover hover = view.pointedProperty().get();
    boolean still = event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY;
    if (still && hover.row() >= 0) {
      model.probe(hover.row(), hover.column());
      model.open(hover.row(), hover.column());
    }
  }

  private void key(KeyEvent event) {
    PhaseInput input = model.input();
    int up = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int last = input.diagram().plan().grid() - 1;
    if (up != 0 || right != 0) {
      model.probe(
          Math.max(0, Math.min(last, input.row() + up)),
          Math.max(0, Math.min(last, input.column() + right)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      model.open(input.row(), input.column());
      event.consume();
    }
  }
}

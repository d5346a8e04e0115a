package superposition.app;

import javafx.collections.MapChangeListener;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;
import superposition.state.Selection;

/** One figure: what was drawn last, or that it is on its way, or why there is none. */
final class FigureView extends StackPane {

  private final String figure;
  private final ExplorerModel model;
  private final PlotView plot = new PlotView();

  /**
   * @param figure the figure's id
   */
  FigureView(String figure, ExplorerModel model) {
    this.figure = figure;
    this.model = model;
    setId("figure-" + figure);
    getStyleClass().add("figure");
    getChildren().add(plot);
    setMinSize(0, 0);
    plot.pointedProperty().addListener((property, before, now) -> model.point(now));
    plot.setOnPicked(model::pick);
    model.pointedProperty().addListener((property, before, now) -> light());
    addEventHandler(
        MouseEvent.MOUSE_ENTERED, event -> model.look(state -> state.withFigure(figure)));
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, FigureContent>)
                change -> {
                  if (change.getKey().equals(figure)) {
                    show();
                  }
                });
    model.stateProperty().addListener((property, before, now) -> follow(before, now));
    model.trainer().progressProperty().addListener((property, before, now) -> showProblem(now));
    paint(model.state());
    show();
  }

  /** The figure's id. */
  String figure() {
    return figure;
  }

  private void follow(ExplorerState before, ExplorerState now) {
    if (now.theme() != before.theme()) {
      paint(now);
    }
    if (!now.selection().equals(before.selection())) {
      light();
    }
  }

  private void paint(ExplorerState state) {
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
  }

  /** What is pointed at lights up here too; else what was clicked. */
  private void light() {
    Hover pointed = model.pointedProperty().get();
    Selection clicked = model.state().selection();
    if (pointed.feature() >= 0 || pointed.neuron() >= 0) {
      plot.highlight(pointed.feature(), pointed.neuron());
    } else {
      plot.highlight(clicked.feature(), clicked.neuron());
    }
  }

  private void show() {
    FigureContent content = model.desk().contents().get(figure);
    if (content == null) {
      plot.showWaiting("Training…");
    } else if (content.failed()) {
      plot.showFailed(content.problem());
    } else {
      plot.show(content.plot());
    }
  }

  private void showProblem(Progress progress) {
    if (progress.phase() == Progress.Phase.FAILED) {
      plot.showFailed(progress.problem());
    }
  }
}

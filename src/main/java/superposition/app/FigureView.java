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
  private final FigureTab tab;
  private final ExplorerModel model;
  private final PlotView plot = new PlotView();
  private boolean outdated = true;

  /**
   * @param figure the figure's id
   * @param tab the tab that it stands in
   */
  FigureView(String figure, FigureTab tab, ExplorerModel model) {
    this.figure = figure;
    this.tab = tab;
    this.model = model;
    setId("figure-" + figure);
    getStyleClass().add("figure");
    getChildren().add(plot);
    setMinSize(0, 0);
    plot.pointedProperty().addListener((property, before, now) -> model.point(now));
    plot.setOnPicked(model::pick);
    model.pointedProperty().addListener((property, before, now) -> refresh());
    addEventHandler(
        MouseEvent.MOUSE_ENTERED, event -> model.look(state -> state.withFigure(figure)));
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, FigureContent>)
                change -> {
                  if (change.getKey().equals(figure)) {
                    outdated = true;
                    refresh();
                  }
                });
    model.stateProperty().addListener((property, before, now) -> refresh());
    model.trainer().progressProperty().addListener((property, before, now) -> showProblem(now));
    visibleProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  /** The figure's id. */
  String figure() {
    return figure;
  }

  /** Draws what has changed; a figure in a tab behind waits until it comes to the front. */
  private void refresh() {
    ExplorerState state = model.state();
    if (!tab.id().equals(state.tab()) || !isVisible()) {
      return;
    }
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
    if (outdated) {
      outdated = false;
      show();
    }
    light();
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
    Progress progress = model.trainer().progressProperty().get();
    if (progress.phase() == Progress.Phase.FAILED) {
      // What comes now was still under way for the run before.
      plot.showFailed(progress.problem());
    } else if (content == null) {
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

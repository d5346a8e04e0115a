package superposition.app.figures;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import superposition.app.control.ActionItem;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.Progress;
import superposition.plot.Axis;
import superposition.plot.HeatMap;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.render.Zoom;
import superposition.state.ExplorerState;
import superposition.state.FeaturePair;
import superposition.state.Layout;
import superposition.state.Selection;

/**
 * A place for a figure: what was drawn last of it, or that it is on its way, or why there is none.
 * One figure after the other is shown in it, because each place is dear: its charts are kept.
 */
public final class FigureView extends StackPane {

  private final ExplorerModel model;
  private final PlotView plot = new PlotView();
  private final ContextMenu menu = new ContextMenu();
  private String figure = "";

  /**
   * @param saver offers what can be done with the figure where it is asked for its menu
   */
  FigureView(ExplorerModel model, FigureSaver saver) {
    this.model = model;
    getStyleClass().add("figure");
    getChildren().add(plot);
    setMinSize(0, 0);
    plot.pointedProperty().addListener((property, before, now) -> model.point(now));
    plot.setOnPicked(this::pick);
    plot.setOnSwitched(this::switchOff);
    plot.setOnTurned(model::lookFrom);
    plot.setOnZoomed(this::zoom);
    addEventFilter(MouseEvent.MOUSE_CLICKED, this::fill);
    setOnContextMenuRequested(event -> openMenu(saver, event));
    addEventHandler(
        MouseEvent.MOUSE_ENTERED, event -> model.look(state -> state.withFigure(figure)));
    model.pointedProperty().addListener((property, before, now) -> light());
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
    model.stateProperty().addListener((property, before, now) -> restyle(now));
    model.trainer().progressProperty().addListener((property, before, now) -> showProblem(now));
    restyle(model.state());
  }

  /** The picture. */
  PlotView plot() {
    return plot;
  }

  /** Takes up a figure; an empty id lets go of the one before. */
  void take(String id) {
    if (!id.equals(figure)) {
      figure = id;
      setId("figure-" + id);
      plot.clear();
      restyle(model.state());
      if (!id.isEmpty()) {
        show();
      }
    }
  }

  private void restyle(ExplorerState state) {
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
    plot.setZoom(zoom(state.layout().zoom(figure)));
    light();
  }

  private static Zoom zoom(superposition.state.Zoom part) {
    return new Zoom(part.panel(), part.left(), part.right(), part.low(), part.high());
  }

  private void zoom(Zoom part) {
    superposition.state.Zoom kept =
        new superposition.state.Zoom(
            part.panel(), part.left(), part.right(), part.low(), part.high());
    model.look(state -> state.withLayout(layout -> layout.withZoom(figure, kept)));
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

  private void pick(Hover hover) {
    model.pick(hover);
    if (hover.neuron() >= 0) {
      model.show(options -> options.withNeuron(OptionalInt.of(hover.neuron())));
    }
    // Rows of matrices are outputs, columns inputs.
    if (plot.plot() instanceof HeatMap map
        && map.x().item() == Axis.Item.FEATURE
        && map.y().item() == Axis.Item.FEATURE
        && !hover.isNone()) {
      model.choosePair(new FeaturePair(hover.column(), hover.row()));
    }
  }

  private void openMenu(FigureSaver saver, ContextMenuEvent event) {
    model.look(state -> state.withFigure(figure));
    menu.getItems().setAll(saver.actions().stream().map(ActionItem::of).toList());
    menu.show(this, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** Switches the neuron under the mouse off, or on again. */
  private void switchOff(Hover hover) {
    if (hover.neuron() >= 0) {
      model.switchNeurons(model.state().experiment().withSwitched(hover.neuron()).off());
    }
  }

  private void fill(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    if (twice && !plot.resetZoom(event.getSceneX(), event.getSceneY())) {
      model.look(state -> state.withLayout(Layout::withFilledSwitched));
    }
  }

  private void show() {
    FigureContent content = model.desk().contents().get(figure);
    Progress progress = model.trainer().progressProperty().get();
    if (progress.phase() == Progress.Phase.FAILED) {
      // What comes now was still under way for the run before.
      plot.showFailed(progress.problem());
    } else if (refusal().isPresent()) {
      plot.showFailed(refusal().get());
    } else if (content == null || !model.desk().isCurrent(figure) && plot.plot() == null) {
      boolean none = model.subjectProperty().get() == null;
      plot.showWaiting(none || progress.running() ? "Training…" : "Measuring…");
    } else if (content.failed()) {
      plot.showFailed(content.problem());
    } else {
      plot.show(content.plot());
    }
    light();
  }

  /** Why the figure has nothing to show of the run. */
  private Optional<String> refusal() {
    return figure.isEmpty()
        ? Optional.empty()
        : model.figure(figure).refusal(model.state().config());
  }

  private void showProblem(Progress progress) {
    if (progress.phase() == Progress.Phase.FAILED) {
      plot.showFailed(progress.problem());
    }
  }
}

package superposition.app.panel;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.control.Icons;
import superposition.app.control.ProgressView;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Theme;

/** The bar on top: preset, training, metric, history, theme and panels. */
public final class ToolbarView extends HBox {

  private final ExplorerModel model;
  private final Button train = new Button("Train", new FontIcon("fas-play"));
  private final Button stop;
  private final Button undo;
  private final Button redo;
  private final Button theme;
  private final ToggleButton experiment;
  private final ToggleButton reader;

  public ToolbarView(ExplorerModel model, PresetChooser presets) {
    this.model = model;
    train.setId("train");
    train.getStyleClass().add("accent");
    train.setTooltip(new Tooltip("Train this experiment from its first step (F5)"));
    train.setOnAction(event -> model.train());
    train.setMinWidth(USE_PREF_SIZE);
    stop = identified("stop", "fas-stop", "Stop the training (Esc)", model.trainer()::stop);
    undo =
        identified("undo", "fas-undo", "Undo the last change of a parameter (Ctrl+Z)", model::undo);
    redo = identified("redo", "fas-redo", "Do it again (Ctrl+Shift+Z)", model::redo);
    theme =
        identified(
            "theme",
            "fas-moon",
            "Light or dark colours (Ctrl+D)",
            () -> model.look(state -> state.withTheme(state.theme().other())));
    experiment =
        Icons.toggle(
            "fas-sliders-h",
            "Show or hide the experiment's panel (F9)",
            () -> model.look(state -> state.withLayout(Layout::withExperimentSwitched)));
    experiment.setId("toggle-experiment");
    reader =
        Icons.toggle(
            "fas-book-open",
            "Show or hide the reader's panel (F10)",
            () -> model.look(state -> state.withLayout(Layout::withReaderSwitched)));
    reader.setId("toggle-reader");
    ProgressView progress = new ProgressView(model.trainer());
    HBox.setHgrow(progress, Priority.ALWAYS);
    getStyleClass().add("toolbar");
    getChildren()
        .addAll(
            experiment,
            presets,
            train,
            stop,
            progress,
            new MetricSwitch(model),
            undo,
            redo,
            theme,
            reader);
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.trainer().progressProperty().addListener((property, before, now) -> showRun(now));
    show(model.state());
    showRun(model.trainer().progressProperty().get());
  }

  private static Button identified(String id, String icon, String tooltip, Runnable action) {
    Button button = Icons.button(icon, tooltip, action);
    button.setId(id);
    return button;
  }

  private void show(ExplorerState state) {
    undo.setDisable(!model.historyProperty().get().canUndo());
    redo.setDisable(!model.historyProperty().get().canRedo());
    ((FontIcon) theme.getGraphic())
        .setIconLiteral(state.theme() == Theme.LIGHT ? "fas-moon" : "fas-sun");
    experiment.setSelected(state.layout().experimentShown());
    experiment.setDisable(model.isApart());
    reader.setSelected(state.layout().readerShown());
  }

  private void showRun(Progress progress) {
    stop.setDisable(!progress.running());
  }
}

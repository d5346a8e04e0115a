package superposition.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import superposition.app.control.Action;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.Theme;

/** What the menus can change of the model alone: the experiment, its training and its looks. */
public final class ModelActions {

  private static final String EDIT = "Edit";
  private static final String RUN = "Run";
  private static final String VIEW = "View";

  private final ExplorerModel model;

  public ModelActions(ExplorerModel model) {
    this.model = model;
  }

  /** Back, forth, and to the preset. */
  public List<Action> edit() {
    return List.of(
        Action.of(EDIT, "_Undo", "Shortcut+Z", model::undo)
            .when(() -> model.historyProperty().get().canUndo(), model.historyProperty()),
        Action.of(EDIT, "_Redo", "Shortcut+Shift+Z", model::redo)
            .when(() -> model.historyProperty().get().canRedo(), model.historyProperty()),
        Action.of(EDIT, "Reset to the _preset", "Shortcut+R", this::reset)
            .parted()
            .when(() -> model.state().experiment().changed(), model.stateProperty()));
  }

  private void reset() {
    model.configure(model.state().experiment().preset());
  }

  /** The training. */
  public List<Action> run() {
    return List.of(
        Action.of(RUN, "_Train", "F5", model::train),
        // Esc stops too, where nothing else wants it: the window's own filter sees to that.
        Action.of(RUN, "_Stop", "Shift+F5", model.trainer()::stop)
            .when(
                () -> model.trainer().progressProperty().get().running(),
                model.trainer().progressProperty()));
  }

  /** Panels, figures, colours and metrics. */
  public List<Action> view() {
    List<Action> view =
        new ArrayList<>(
            List.of(
                layout(
                    "_Experiment panel",
                    "F9",
                    Layout::experimentShown,
                    Layout::withExperimentSwitched),
                layout("_Reader panel", "F10", Layout::readerShown, Layout::withReaderSwitched),
                layout(
                    "_Figure fills the window", "F11", Layout::filled, Layout::withFilledSwitched),
                Action.of(VIEW, "_Next figure", "Alt+Right", () -> model.turn(1)).parted(),
                Action.of(VIEW, "_Previous figure", "Alt+Left", () -> model.turn(-1)),
                layout(
                        "_Dark colours",
                        "Shortcut+D",
                        layout -> layout.theme() == Theme.DARK,
                        layout -> layout.withTheme(layout.theme().other()))
                    .parted(),
                look(
                    "Features _sorted by value",
                    "Shortcut+B",
                    state -> state.options().sorted(),
                    state ->
                        state.withOptions(state.options().withSorted(!state.options().sorted())))));
    for (Metric metric : Metric.values()) {
      Action choice =
          look(
              "Error: " + metric.id(),
              "Shortcut+" + (metric.ordinal() + 1),
              state -> state.options().metric() == metric,
              state -> state.withOptions(state.options().withMetric(metric)));
      view.add(metric.ordinal() == 0 ? choice.parted() : choice);
    }
    return view;
  }

  private Action layout(
      String name, String keys, Predicate<Layout> holds, UnaryOperator<Layout> change) {
    return look(name, keys, state -> holds.test(state.layout()), state -> state.withLayout(change));
  }

  private Action look(
      String name,
      String keys,
      Predicate<ExplorerState> holds,
      UnaryOperator<ExplorerState> change) {
    return Action.of(VIEW, name, keys, () -> model.look(change))
        .on(() -> holds.test(model.state()), model.stateProperty());
  }
}

package superposition.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import superposition.app.control.Action;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.RunConfig;
import superposition.config.Schedule;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.Theme;

/** What the menus can change of the model alone: the experiment, its training and its looks. */
public final class ModelActions {

  private static final String EDIT = "Edit";
  private static final String RUN = "Run";
  private static final String VIEW = "View";

  /** That keeping on training adds. */
  private static final int MORE_STEPS = 1000;

  /** Between two sizes of text. */
  private static final double STEP = 0.1;

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

  /**
   * The training.
   *
   * @param notice is told in sentences what became of the run
   */
  public List<Action> run(Consumer<String> notice) {
    return List.of(
        Action.of(RUN, "_Train", "F5", model::train),
        // Esc stops too, where nothing else wants it: the window's own filter sees to that.
        Action.of(RUN, "_Stop", "Shift+F5", model.trainer()::stop)
            .when(
                () -> model.trainer().progressProperty().get().running(),
                model.trainer().progressProperty()),
        Action.of(RUN, "_Keep training: 1,000 more steps", "Shift+F6", () -> keepTraining(notice))
            .parted()
            .when(
                () -> model.state().config().steps() < RunConfig.MAX_STEPS, model.stateProperty()),
        Action.of(RUN, "_Pin this run", "Shortcut+P", model::pin).parted(),
        Action.of(
                RUN,
                "Compare with _nothing",
                "Shift+Shortcut+N",
                () -> model.look(state -> state.withPins(state.pins().withCompared(-1))))
            .when(() -> model.state().pins().compared() >= 0, model.stateProperty()),
        Action.of(RUN, "Switch all _neurons on", "", () -> model.switchNeurons(List.of()))
            .when(() -> !model.state().experiment().off().isEmpty(), model.stateProperty()));
  }

  /**
   * Asks for more steps of the same run. It is trained again from its first step, because a run
   * follows from its configuration alone and must be found again from its file: with a constant
   * rate that passes through the very weights of before, with the cosine, which ends at 0, it does
   * not, because the longer run goes down later.
   */
  private void keepTraining(Consumer<String> notice) {
    RunConfig now = model.state().config();
    RunConfig longer = now.withSteps(Math.min(now.steps() + MORE_STEPS, RunConfig.MAX_STEPS));
    model.configure(longer);
    String steps = Words.count(longer.steps());
    String before = Words.count(now.steps());
    notice.accept(
        longer.schedule() == Schedule.CONSTANT
            ? "Trained on to " + steps + " steps: the first " + before + " are those of before."
            : "Trained again with "
                + steps
                + " steps. The cosine of the learning rate was at 0 after "
                + before
                + "; it is stretched over all of them now, so the steps of before differ.");
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
                Action.of(VIEW, "_Whole figure again", "Home", model::showWhole)
                    .when(model::isZoomed, model.stateProperty(), model.frontProperty()),
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
    view.add(textSize("_Larger text", "Shortcut+Plus", size -> size + STEP).parted());
    view.add(textSize("S_maller text", "Shortcut+Minus", size -> size - STEP));
    view.add(textSize("_Usual text", "Shortcut+0", size -> 1));
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

  /** Tenths, so that as many steps back as forth end where they began. */
  private Action textSize(String name, String keys, DoubleUnaryOperator change) {
    return Action.of(
        VIEW,
        name,
        keys,
        () ->
            model.look(
                state ->
                    state.withLayout(
                        layout ->
                            layout.withTextSize(
                                Math.round(10 * change.applyAsDouble(layout.textSize())) / 10.0))));
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

package superposition.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import superposition.config.RunConfig;
import superposition.render.Hover;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FigureOptions;
import superposition.state.History;
import superposition.state.Selection;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;

/**
 * The window's one source of truth: the state, the history of experiments, the training and the
 * figures that follow from them. Views show it and send changes. Used on the FX thread only.
 */
final class ExplorerModel {

  private final List<FigureTab> tabs;
  private final Trainer trainer = new Trainer();
  private final FigureDesk desk;
  private final ReadOnlyObjectWrapper<ExplorerState> state;
  private final ReadOnlyObjectWrapper<History<Experiment>> history;
  private final ReadOnlyObjectWrapper<Hover> pointed = new ReadOnlyObjectWrapper<>(Hover.NONE);
  private final ReadOnlyObjectWrapper<TrainedModel> subject = new ReadOnlyObjectWrapper<>();
  private TrainedModel subjectSource;
  private int subjectStep;

  /**
   * @param opening the state to open in; nothing is trained until {@link #train}
   * @param tabs the tabs, one at least
   */
  ExplorerModel(ExplorerState opening, List<FigureTab> tabs, FigureDesk desk) {
    this.tabs = List.copyOf(tabs);
    this.desk = desk;
    state = new ReadOnlyObjectWrapper<>(opening);
    history = new ReadOnlyObjectWrapper<>(History.of(opening.experiment()));
    trainer.modelProperty().addListener(change -> drawFigures());
    trainer
        .progressProperty()
        .addListener(
            (property, before, now) -> {
              if (now.phase() == Progress.Phase.STOPPED) {
                drawFigures();
              }
            });
  }

  /** What the window shows. */
  ReadOnlyObjectProperty<ExplorerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the window shows. */
  ExplorerState state() {
    return state.get();
  }

  /** The experiments to go back and forth on. */
  ReadOnlyObjectProperty<History<Experiment>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The tabs of the window. */
  List<FigureTab> tabs() {
    return tabs;
  }

  /** The training. */
  Trainer trainer() {
    return trainer;
  }

  /** The figures drawn. */
  FigureDesk desk() {
    return desk;
  }

  /** The model that the figures speak of: the run at the step shown; null before the first. */
  ReadOnlyObjectProperty<TrainedModel> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** What is under the mouse, in any figure. */
  ReadOnlyObjectProperty<Hover> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** Tells what is under the mouse. */
  void point(Hover hover) {
    pointed.set(hover);
  }

  /** Keeps what was clicked lit; a second click lets go of it. */
  void pick(Hover hover) {
    Selection picked = new Selection(hover.feature(), hover.neuron());
    look(state -> state.withSelection(picked.equals(state.selection()) ? Selection.NONE : picked));
  }

  /** Changes what is looked at; the experiment stays. */
  void look(UnaryOperator<ExplorerState> change) {
    ExplorerState before = state.get();
    ExplorerState after = change.apply(before);
    if (!after.equals(before)) {
      state.set(after);
      boolean figuresChange =
          !after.options().equals(before.options())
              || after.step() != before.step()
              || !after.tab().equals(before.tab());
      if (figuresChange) {
        drawFigures();
      }
    }
  }

  /** Changes how figures are shown. */
  void show(UnaryOperator<FigureOptions> change) {
    look(state -> state.withOptions(change.apply(state.options())));
  }

  /** Changes the configuration and trains it; the same configuration changes nothing. */
  void configure(RunConfig config) {
    experiment(state.get().experiment().withConfig(config));
  }

  /** Takes up an experiment and trains it; the same one changes nothing. */
  void experiment(Experiment experiment) {
    go(history.get().with(experiment));
  }

  /** Goes back to the experiment before, and trains it. */
  void undo() {
    go(history.get().undo());
  }

  /** Goes forth to the experiment that was undone last, and trains it. */
  void redo() {
    go(history.get().redo());
  }

  private void go(History<Experiment> next) {
    if (next != history.get()) {
      history.set(next);
      state.set(state.get().withExperiment(next.present()));
      train();
    }
  }

  /** Trains the experiment from its first step. */
  void train() {
    state.set(state.get().withStep(ExplorerState.LATEST));
    trainer.start(state.get().config());
  }

  /** Ends all work. */
  void close() {
    trainer.close();
    desk.close();
  }

  private void drawFigures() {
    TrainedModel model = trainer.modelProperty().get();
    if (model == null) {
      return;
    }
    ExplorerState now = state.get();
    List<String> front = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    for (FigureTab tab : tabs) {
      (tab.id().equals(now.tab()) ? front : behind).addAll(tab.ids());
    }
    if (subjectSource != model || subjectStep != now.step()) {
      subjectSource = model;
      subjectStep = now.step();
      subject.set(at(model, now.step()));
    }
    boolean live = trainer.progressProperty().get().running();
    desk.draw(new FigureWish(subject.get(), now.options(), live, front, behind));
  }

  /** The model as it was at a step: its last snapshot up to there. */
  private static TrainedModel at(TrainedModel model, int step) {
    Snapshot shown = null;
    for (Snapshot snapshot : model.snapshots()) {
      if (step != ExplorerState.LATEST && snapshot.step() <= step) {
        shown = snapshot;
      }
    }
    if (shown == null) {
      return model;
    }
    double[] losses = Arrays.copyOf(model.losses(), shown.step());
    List<Snapshot> until = model.snapshots().subList(0, model.snapshots().indexOf(shown) + 1);
    return new TrainedModel(model.config(), shown.network(), losses, until, -1);
  }
}

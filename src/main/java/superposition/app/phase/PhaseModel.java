package superposition.app.phase;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.PhasePlan;
import superposition.figure.phase.PhaseInput;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseTraining;
import superposition.state.Experiment;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;
import superposition.state.PhaseState;
import superposition.train.TrainedModel;

/**
 * What the tab of phase diagrams shows and does: the plan and how it is shown are part of the
 * window's state, the training and the figures follow from them. Used on the FX thread only.
 */
final class PhaseModel {

  /** The figure of a single model that says at once what became of the features. */
  private static final String OPENED = "matrix-m";

  private final ExplorerModel explorer;
  private final PhaseTrainer trainer;
  private final PhaseDesk desk = new PhaseDesk();
  private final ReadOnlyStringWrapper openingNews = new ReadOnlyStringWrapper("");
  private final Tracing tracing;
  private Task<TrainedModel> opening;

  /** Trains a model of a diagram again, with its history. */
  @FunctionalInterface
  interface Tracing {
    TrainedModel trace(PhasePlan plan, int row, int column, int model);
  }

  PhaseModel(ExplorerModel explorer) {
    this(explorer, PhaseTraining::retrace);
  }

  /**
   * @param tracing what opens a model
   */
  PhaseModel(ExplorerModel explorer, Tracing tracing) {
    this.explorer = explorer;
    this.tracing = tracing;
    trainer = new PhaseTrainer(state().plan());
    trainer.diagramProperty().addListener((property, before, now) -> draw());
    explorer
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.phases().plan().equals(before.phases().plan())) {
                train();
              }
              if (!now.phases().equals(before.phases())) {
                draw();
              }
            });
    draw();
  }

  /** What is shown. */
  PhaseState state() {
    return explorer.state().phases();
  }

  /** The window that this is a part of. */
  ExplorerModel explorer() {
    return explorer;
  }

  /** The training. */
  PhaseTrainer trainer() {
    return trainer;
  }

  /** The figures drawn. */
  PhaseDesk desk() {
    return desk;
  }

  /** Changes the plan, and trains it. */
  void plan(UnaryOperator<PhasePlan> change) {
    explorer.phases(phases -> phases.withPlan(change.apply(phases.plan())));
  }

  /** Changes how the diagram is shown. */
  void show(UnaryOperator<PhaseOptions> change) {
    explorer.phases(phases -> phases.withOptions(change.apply(phases.options())));
  }

  /** Chooses the figure. */
  void choose(String figure) {
    explorer.phases(phases -> phases.withFigure(figure));
  }

  /** Trains the plan, or what is left of it. */
  void train() {
    trainer.start(state().plan());
  }

  /** What becomes of the model that is to be opened, a sentence; empty where there is none. */
  ReadOnlyStringProperty openingNewsProperty() {
    return openingNews.getReadOnlyProperty();
  }

  /** Ends all work. */
  void close() {
    abandonOpening();
    trainer.close();
    desk.close();
  }

  /** What the figures are made from. */
  PhaseInput input() {
    return new PhaseInput(trainer.diagramProperty().get(), state().options());
  }

  private void draw() {
    PhaseInput input = input();
    Optional<PhaseProbe> probe = Optional.of(input.probe());
    desk.draw(new PhaseInput(input.diagram(), input.options().withProbe(probe)), state().figure());
  }

  /** Moves the probe to a cell. */
  void probe(int row, int column) {
    PhasePlan plan = state().plan();
    PhaseProbe probe =
        new PhaseProbe(
            plan.importance().value(row, plan.grid()), plan.density().value(column, plan.grid()));
    show(options -> options.withProbe(Optional.of(probe)));
  }

  /** The trained models where the probe is, if they are done. */
  Optional<PhaseCell> cell() {
    PhaseInput input = input();
    return input.diagram().cell(input.row(), input.column());
  }

  /**
   * Opens the best model of a cell in the explorer, with the history of its training; does nothing
   * where the cell is not trained or its models diverged. Of several that are asked for the last
   * one is opened.
   */
  void open(int row, int column) {
    PhaseDiagram diagram = trainer.diagramProperty().get();
    String presetId = state().presetId();
    diagram
        .cell(row, column)
        .filter(PhaseCell::isFinite)
        .ifPresent(
            cell -> {
              abandonOpening();
              Task<TrainedModel> task =
                  new Task<>() {
                    @Override
                    protected TrainedModel call() {
                      return tracing.trace(diagram.plan(), row, column, cell.best());
                    }
                  };
              task.setOnSucceeded(event -> opened(task, presetId, diagram.plan()));
              task.setOnFailed(event -> failed(task));
              opening = task;
              openingNews.set("Training this model again, for its history…");
              Thread thread = new Thread(task, "phase-model");
              thread.setDaemon(true);
              thread.start();
            });
  }

  private void abandonOpening() {
    if (opening != null) {
      opening.cancel(true);
      opening = null;
      openingNews.set("");
    }
  }

  private void failed(Task<TrainedModel> task) {
    if (task == opening) {
      opening = null;
      openingNews.set("The model could not be opened. " + Words.sentence(task.getException()));
    }
  }

  private void opened(Task<TrainedModel> task, String presetId, PhasePlan plan) {
    if (task == opening) {
      opening = null;
      openingNews.set("");
      TrainedModel model = task.getValue();
      Experiment origin = Experiment.of(presetId, plan.base());
      explorer.take(origin.withConfig(model.config()), model);
      explorer.openFigure(OPENED);
    }
  }
}

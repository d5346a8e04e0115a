package superposition.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import superposition.analysis.Study;
import superposition.config.InvalidConfigException;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.figure.FamilyInput;
import superposition.figure.subject.Companions;
import superposition.figure.subject.Networks;
import superposition.figure.subject.Studies;
import superposition.figure.subject.Subject;
import superposition.state.ExplorerState;
import superposition.train.TrainedModel;

/** Trains what a scene needs, and draws its figures as the window does. */
final class SceneFigures {

  private final Scene scene;
  private final int threads;
  private final PrintWriter err;

  SceneFigures(Scene scene, int threads, PrintWriter err) {
    this.scene = scene;
    this.threads = threads;
    this.err = err;
  }

  /**
   * Trains and draws.
   *
   * @throws FailedException if a run diverges
   */
  void add(PictureFiles files, ChosenFigures figures) {
    if (!figures.ofRun().isEmpty()) {
      files.addRun(scene, figures.ofRun(), new Studies(subject(), Study.FULL_SAMPLES));
    }
    if (!figures.ofFamily().isEmpty()) {
      FamilyInput family = Training.family(scene.scenario(), threads, err);
      files.addFamily(scene, figures.ofFamily(), family);
    }
    if (!figures.ofDiagram().isEmpty()) {
      PhasePlan plan = (PhasePlan) scene.scenario().scenario();
      DiagramTraining training = DiagramTraining.of(plan, scene.scenario().id(), threads, err);
      files.addDiagram(scene, figures.ofDiagram(), training.diagram());
    }
  }

  /** The run at the step shown, and what stands beside it. */
  private Subject subject() {
    ExplorerState state = scene.state();
    boolean atEnd = state.step() == ExplorerState.LATEST;
    String name = scene.scenario().id();
    TrainedModel model = Training.converged(name, state.config(), threads, !atEnd, err).model();
    return new Companions(networks(Companions.wanted(state), model))
        .of(atEnd ? model : model.at(state.step()), state, atEnd);
  }

  private Networks networks(List<RunConfig> wanted, TrainedModel model) {
    Map<RunConfig, TrainedModel> trained = new HashMap<>(Map.of(model.config(), model));
    for (RunConfig config : wanted) {
      if (!trained.containsKey(config)) {
        train(config).ifPresent(other -> trained.put(config, other));
      }
    }
    return new Networks() {
      @Override
      public Optional<TrainedModel> get(RunConfig config) {
        return Optional.ofNullable(trained.get(config));
      }

      @Override
      public boolean isHopeless(RunConfig config) {
        return !trained.containsKey(config);
      }
    };
  }

  /** Nothing for a run that does not fit into memory, as in the window. */
  private Optional<TrainedModel> train(RunConfig config) {
    try {
      return Optional.of(Training.of(config, threads, false, err).model());
    } catch (InvalidConfigException e) {
      return Optional.empty();
    }
  }
}

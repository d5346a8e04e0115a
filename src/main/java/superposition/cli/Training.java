package superposition.cli;

import java.io.PrintWriter;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.figure.FamilyInput;
import superposition.preset.Preset;
import superposition.state.FigureOptions;
import superposition.store.BadInputException;
import superposition.train.FamilyTraining;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * A run carried out for a command.
 *
 * @param model what it left
 * @param last its last good snapshot
 * @param seconds time of the training loop
 */
record Training(TrainedModel model, Snapshot last, double seconds) {

  /** How often progress is shown, in parts of the run. */
  private static final int PARTS = 100;

  /**
   * Trains a preset's run, with progress on a terminal.
   *
   * @throws BadInputException if the run does not fit into memory
   */
  static Training of(Preset scenario, int threads, PrintWriter err) {
    return of(scenario.id(), scenario.run(), threads, false, err);
  }

  private static Training of(
      String name, RunConfig config, int threads, boolean keeping, PrintWriter err) {
    try {
      return of(config, threads, keeping, err);
    } catch (InvalidConfigException e) {
      throw new BadInputException(name + ": run." + e.field(), e.problem());
    }
  }

  /**
   * Trains a run, with progress on a terminal.
   *
   * @param keeping whether the snapshots on the way are kept
   * @throws InvalidConfigException if the run does not fit into memory
   */
  static Training of(RunConfig config, int threads, boolean keeping, PrintWriter err) {
    long start = System.nanoTime();
    try (TrainingRun run = new TrainingRun(config, threads, keeping)) {
      Progress progress = Progress.on(err);
      int steps = config.steps();
      while (!run.isFinished()) {
        run.advance(Math.max(1, steps / PARTS));
        progress.show("step", run.step(), steps);
      }
      progress.clear();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Training(run.result(), run.snapshot(), seconds);
    }
  }

  /** The same for commands that can do nothing with a run that diverged. */
  static Training converged(Preset scenario, int threads, PrintWriter err) {
    return converged(scenario.id(), scenario.run(), threads, false, err);
  }

  /** The same for a run of any name, whose snapshots on the way may be kept. */
  static Training converged(
      String name, RunConfig config, int threads, boolean keeping, PrintWriter err) {
    Training training = of(name, config, threads, keeping, err);
    if (training.model.diverged()) {
      throw new FailedException(name + ": " + divergence(training.model) + "; nothing was written");
    }
    return training;
  }

  /**
   * Trains the family of a sweep, with progress on a terminal.
   *
   * @throws BadInputException if a run does not fit into memory
   * @throws FailedException if one diverges
   */
  static FamilyInput family(Preset scenario, int threads, PrintWriter err) {
    FamilyInput family = FamilyInput.of((SweepPlan) scenario.scenario(), FigureOptions.DEFAULT);
    Progress progress = Progress.on(err);
    TrainedModel[] models = new TrainedModel[family.members().size()];
    try {
      FamilyTraining.train(
          family.runs(),
          threads,
          new FamilyTraining.Listener() {
            @Override
            public synchronized void progressed(long done, long all) {
              progress.show("step", done, all);
            }

            @Override
            public synchronized void trained(int member, TrainedModel model) {
              models[member] = model;
            }
          });
    } catch (InvalidConfigException e) {
      throw new BadInputException(scenario.id() + ": run." + e.field(), e.problem());
    } finally {
      progress.clear();
    }
    for (int member = 0; member < models.length; member++) {
      if (models[member].diverged()) {
        throw new FailedException(
            scenario.id()
                + ": "
                + family.members().get(member).label()
                + ": "
                + divergence(models[member])
                + "; nothing was written");
      }
      family = family.with(member, Output.study(models[member]));
    }
    return family;
  }

  /** What happened to a run that diverged. */
  static String divergence(TrainedModel model) {
    return "training diverged at step "
        + model.divergedAt()
        + " (a loss or weight is not finite); a smaller learningRate or smaller first weights may help";
  }
}

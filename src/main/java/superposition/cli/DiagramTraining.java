package superposition.cli;

import java.io.PrintWriter;
import superposition.config.InvalidConfigException;
import superposition.config.PhasePlan;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseTraining;
import superposition.store.BadInputException;

/**
 * A phase diagram trained for a command.
 *
 * @param diagram all of it
 * @param seconds time of the training
 */
record DiagramTraining(PhaseDiagram diagram, double seconds) {

  /**
   * Trains, with progress on a terminal.
   *
   * @param place where the plan comes from, for error messages
   * @throws BadInputException if the diagram does not fit into memory
   */
  static DiagramTraining of(PhasePlan plan, String place, int threads, PrintWriter err) {
    long start = System.nanoTime();
    try {
      PhaseTraining training = new PhaseTraining(plan);
      Progress progress = Progress.on(err);
      training.run(threads, done -> progress.show("cell", done, plan.cells()));
      progress.clear();
      return new DiagramTraining(training.diagram(), (System.nanoTime() - start) / 1e9);
    } catch (InvalidConfigException e) {
      throw new BadInputException(place + ": " + e.field(), e.problem());
    }
  }
}

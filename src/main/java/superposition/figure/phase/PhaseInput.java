package superposition.figure.phase;

import superposition.phase.PhaseDiagram;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;
import superposition.theory.PhaseTheory;

/**
 * What a phase diagram's figure is made from.
 *
 * @param diagram as far as it is trained
 * @param options how it is to be shown
 */
public record PhaseInput(PhaseDiagram diagram, PhaseOptions options) {

  private static final double USUAL_IMPORTANCE = 1 / 3.0;

  /** The probe that was chosen, or a place on both sides of which outcomes change. */
  public PhaseProbe probe() {
    PhaseTheory.Point triple = diagram.theory().triplePoint();
    return options.probe().orElseGet(() -> new PhaseProbe(USUAL_IMPORTANCE, triple.density() / 2));
  }

  /** Row of the cell next to the probe. */
  public int row() {
    return diagram.plan().importance().nearest(probe().importance(), diagram.plan().grid());
  }

  /** Column of the cell next to the probe. */
  public int column() {
    return diagram.plan().density().nearest(probe().density(), diagram.plan().grid());
  }
}

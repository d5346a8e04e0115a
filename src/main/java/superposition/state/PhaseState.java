package superposition.state;

import java.util.Objects;
import superposition.config.PhasePlan;

/**
 * What the window shows of phase diagrams.
 *
 * @param presetId id of the preset from which the plan was made
 * @param plan the diagram that is trained
 * @param options how it is shown
 * @param figure id of the figure that is shown
 */
public record PhaseState(String presetId, PhasePlan plan, PhaseOptions options, String figure) {

  /** Id of the tab that shows phase diagrams. */
  public static final String TAB = "phase-diagram";

  /** The first diagram, as it is trained. */
  public static final PhaseState DEFAULT =
      new PhaseState("phase-n2-m1", PhasePlan.twoInOne(), PhaseOptions.DEFAULT, "phase-both");

  /** Refuses null. */
  public PhaseState {
    Objects.requireNonNull(presetId);
    Objects.requireNonNull(plan);
    Objects.requireNonNull(options);
    Objects.requireNonNull(figure);
  }

  /** Another preset's diagram. */
  public PhaseState withPreset(String presetId, PhasePlan plan) {
    return new PhaseState(presetId, plan, options, figure);
  }

  /** Another diagram made from the same preset. */
  public PhaseState withPlan(PhasePlan plan) {
    return new PhaseState(presetId, plan, options, figure);
  }

  /** The same diagram shown in another way. */
  public PhaseState withOptions(PhaseOptions options) {
    return new PhaseState(presetId, plan, options, figure);
  }

  /** Another figure. */
  public PhaseState withFigure(String figure) {
    return new PhaseState(presetId, plan, options, figure);
  }
}

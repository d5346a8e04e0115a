package superposition.state;

import java.util.Objects;
import java.util.Optional;

/**
 * How a phase diagram is to be shown: what the user may switch without training anew.
 *
 * @param averaged whether the mean of the models of a cell is shown, the worst one dropped, instead
 *     of the best one
 * @param classes whether cells are coloured by outcome instead of continuously by norm and
 *     superposition
 * @param cutAlongDensity whether the cut goes along the density instead of the importance
 * @param probe what the figures speak of and where the cut goes through; none leaves it to them
 */
public record PhaseOptions(
    boolean averaged, boolean classes, boolean cutAlongDensity, Optional<PhaseProbe> probe) {

  /** The best model in continuous colours, cut along the importance. */
  public static final PhaseOptions DEFAULT =
      new PhaseOptions(false, false, false, Optional.empty());

  /** Refuses null. */
  public PhaseOptions {
    Objects.requireNonNull(probe);
  }

  /** The average of the models, or the best one. */
  public PhaseOptions withAveraged(boolean averaged) {
    return new PhaseOptions(averaged, classes, cutAlongDensity, probe);
  }

  /** Colours by outcome, or continuous ones. */
  public PhaseOptions withClasses(boolean classes) {
    return new PhaseOptions(averaged, classes, cutAlongDensity, probe);
  }

  /** The other direction of the cut. */
  public PhaseOptions withCutAlongDensity(boolean cutAlongDensity) {
    return new PhaseOptions(averaged, classes, cutAlongDensity, probe);
  }

  /** Another place. */
  public PhaseOptions withProbe(Optional<PhaseProbe> probe) {
    return new PhaseOptions(averaged, classes, cutAlongDensity, probe);
  }
}

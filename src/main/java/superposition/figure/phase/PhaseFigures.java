package superposition.figure.phase;

import java.util.List;
import java.util.Optional;
import superposition.figure.Figure;

/** The figures of a phase diagram: theory, experiment, both, where they differ, and a cut. */
public final class PhaseFigures {

  /** All of them; a figure that is added becomes one line here. */
  public static final List<Figure<PhaseInput>> ALL =
      List.of(
          new PhaseBothFigure(),
          new PhaseTheoryFigure(),
          new PhaseTrainedFigure(),
          new PhaseDifferenceFigure(),
          new PhaseCutFigure());

  private PhaseFigures() {}

  /** The figure of an id, if there is one. */
  public static Optional<Figure<PhaseInput>> find(String id) {
    return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }
}

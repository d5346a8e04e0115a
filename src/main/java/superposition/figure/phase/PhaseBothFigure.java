package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import superposition.config.PhasePlan;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Plot;

/** Theory and training side by side, as in the paper. */
public final class PhaseBothFigure implements Figure<PhaseInput> {

  private static final PhaseTheoryFigure THEORY = new PhaseTheoryFigure();
  private static final PhaseTrainedFigure TRAINED = new PhaseTrainedFigure();

  @Override
  public String id() {
    return "phase-both";
  }

  @Override
  public String name() {
    return "Both";
  }

  @Override
  public Plot plot(PhaseInput input) {
    PhasePlan plan = input.diagram().plan();
    String theory = "theory: cheapest of " + PhaseTheoryFigure.solutions(input.diagram().theory());
    String trained = "trained: " + PhaseTrainedFigure.models(plan, input.options().averaged());
    return new Grid(
        new Heading(
            PhaseTrainedFigure.title(input),
            PhaseTrainedFigure.steps(plan) + "; " + PhaseTrainedFigure.colours(input)),
        2,
        List.of(
            PhaseTheoryFigure.map(input, new Heading(theory, "")),
            PhaseTrainedFigure.map(input, new Heading(trained, ""))));
  }

  @Override
  public Reading reading(PhaseInput input) {
    Reading theory = THEORY.reading(input);
    Reading trained = TRAINED.reading(input);
    List<Reading.Row> rows = new ArrayList<>(trained.rows());
    rows.addAll(theory.rows());
    return new Reading(
        theory.text() + "\n\n" + trained.text(),
        theory.definition() + "; " + trained.definition(),
        rows);
  }
}

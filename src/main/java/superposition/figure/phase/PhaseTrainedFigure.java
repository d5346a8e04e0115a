package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import superposition.config.PhasePlan;
import superposition.config.Sampling;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.phase.ExtraFeature;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.plot.CellMap;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/** What trained models make of the extra feature, over importance and density. */
public final class PhaseTrainedFigure implements Figure<PhaseInput> {

  /** Strength of a colour that a cell has from a coarser neighbour until it is trained. */
  private static final double PROVISIONAL = 0.45;

  @Override
  public String id() {
    return "phase-trained";
  }

  @Override
  public String name() {
    return "Trained";
  }

  @Override
  public Plot plot(PhaseInput input) {
    return map(input, new Heading(title(input), subtitle(input)));
  }

  /** The map under another heading. */
  static CellMap map(PhaseInput input, Heading heading) {
    Territory territory = new Territory(input.diagram());
    List<CellMap.Quantity> quantities =
        new ArrayList<>(territory.trainedQuantities(input.options().averaged()));
    quantities.addAll(territory.theoryQuantities());
    return territory.map(
        heading,
        shading(input, territory),
        quantities,
        Territory.probe(input),
        territory.triplePoint(),
        Territory.LEGEND);
  }

  private static CellMap.Shading shading(PhaseInput input, Territory territory) {
    PhaseDiagram diagram = input.diagram();
    return Territory.blend(
        territory.cells((row, column) -> channel(input, row, column, true)),
        territory.cells((row, column) -> channel(input, row, column, false)),
        territory.cells((row, column) -> diagram.cell(row, column).isPresent() ? 1 : PROVISIONAL));
  }

  private static double channel(PhaseInput input, int row, int column, boolean amount) {
    PhaseCell cell = input.diagram().nearest(row, column).orElse(null);
    if (cell == null || !cell.isFinite()) {
      return Double.NaN;
    }
    ExtraFeature feature = cell.feature(input.options().averaged());
    if (input.options().classes()) {
      return amount ? Territory.amount(feature.outcome()) : Territory.share(feature.outcome());
    }
    return amount ? feature.norm() : feature.superposition();
  }

  /** How much is trained, and how often it agrees with theory. */
  static String title(PhaseInput input) {
    PhaseDiagram diagram = input.diagram();
    int cells = diagram.plan().cells();
    if (diagram.done() == 0) {
      return "Nothing is trained yet";
    }
    PhaseDiagram.Agreement agreement = diagram.agreement(input.options().averaged());
    String agrees =
        Numbers.fixed(100 * agreement.share(), 1)
            + " % of "
            + Numbers.whole(agreement.cells())
            + " cells agree with theory";
    return diagram.done() < cells
        ? "Trained so far: "
            + Numbers.whole(diagram.done())
            + " of "
            + Numbers.whole(cells)
            + " cells; "
            + agrees
        : "Trained: " + agrees;
  }

  private static String subtitle(PhaseInput input) {
    PhasePlan plan = input.diagram().plan();
    return models(plan, input.options().averaged())
        + ", "
        + steps(plan)
        + "; "
        + colours(input)
        + "; lines: theory";
  }

  /** What the colours of trained cells stand for. */
  static String colours(PhaseInput input) {
    return input.options().classes()
        ? "colour: outcome"
        : "colour: norm of the extra feature (from grey) and its superposition (orange to blue)";
  }

  /** How models are trained. */
  static String steps(PhasePlan plan) {
    return Numbers.counted(plan.base().steps(), "step")
        + (plan.base().sampling() == Sampling.QUADRATURE
            ? " on the expected loss"
            : " of " + Numbers.counted(plan.base().batch(), "sample"));
  }

  /** Which models of a cell are shown. */
  static String models(PhasePlan plan, boolean averaged) {
    int models = plan.models();
    if (models == 1) {
      return "one model a cell";
    }
    return averaged
        ? "mean of " + (models - 1) + " of " + models + " models a cell, the worst one dropped"
        : "best of " + models + " models a cell";
  }

  @Override
  public Reading reading(PhaseInput input) {
    PhaseDiagram diagram = input.diagram();
    boolean averaged = input.options().averaged();
    return new Reading(
        "Every cell holds models ReLU(WᵀW x + b) trained for one importance and density. Colours"
            + " change as suddenly as the theory's lines say. Single runs often end in a local"
            + " minimum of another outcome: the average over nine of ten, which the paper shows,"
            + " mixes outcomes that no model has, and the best of ten does not.",
        "norm ‖W_e‖ of the extra feature e and superposition Σ_{j≠e}(Ŵ_e·W_j)²; not represented"
            + " below norm 0.5, else superposed above 0.5; models are ranked by a quadrature at"
            + " least as fine as the training's",
        List.of(
            row("agree with theory, best model", diagram.agreement(false), diagram.agreement(true)),
            row(
                "where the runner-up is over 10 % worse",
                diagram.clearAgreement(false), diagram.clearAgreement(true)),
            new Reading.Row("shown", "", models(diagram.plan(), averaged), "")));
  }

  private static Reading.Row row(
      String name, PhaseDiagram.Agreement best, PhaseDiagram.Agreement averaged) {
    return new Reading.Row(name, "", percent(best), "average: " + percent(averaged));
  }

  /** A share of cells. */
  static String percent(PhaseDiagram.Agreement agreement) {
    return agreement.cells() == 0
        ? "not known yet"
        : Numbers.fixed(100 * agreement.share(), 1) + " %";
  }
}

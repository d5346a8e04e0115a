package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.phase.PhaseDiagram;
import superposition.plot.CellMap;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.theory.FeatureCosts;
import superposition.theory.PhaseTheory;

/** Which natural solution costs least, over importance and density, with its boundaries. */
public final class PhaseTheoryFigure implements Figure<PhaseInput> {

  @Override
  public String id() {
    return "phase-theory";
  }

  @Override
  public String name() {
    return "Theory";
  }

  @Override
  public Plot plot(PhaseInput input) {
    PhaseTheory theory = input.diagram().theory();
    return map(input, new Heading(title(theory), subtitle(theory)));
  }

  /** The map under another heading. */
  static CellMap map(PhaseInput input, Heading heading) {
    PhaseDiagram diagram = input.diagram();
    Territory territory = new Territory(diagram);
    List<CellMap.Tag> tags = new ArrayList<>(territory.names());
    tags.addAll(territory.triplePoint());
    return territory.map(
        heading,
        Territory.blend(
            territory.cells(
                (row, column) -> Territory.amount(diagram.winner(row, column).best().outcome())),
            territory.cells(
                (row, column) -> Territory.share(diagram.winner(row, column).best().outcome())),
            territory.cells((row, column) -> 1.0)),
        territory.theoryQuantities(),
        Territory.probe(input),
        tags,
        Territory.LEGEND);
  }

  private static String title(PhaseTheory theory) {
    PhaseTheory.Point triple = theory.triplePoint();
    return triple.density() < 1 - 1e-9
        ? "Theory: the three outcomes meet at r = 1, p = "
            + Numbers.significant(triple.density())
            + "; denser features are never in superposition"
        : "Theory without a bias: superposition narrows down to r = 1 at p = 1";
  }

  private static String subtitle(PhaseTheory theory) {
    return "cheapest of "
        + solutions(theory)
        + " that keep "
        + theory.features()
        + " features in "
        + Numbers.counted(theory.hidden(), "dimension")
        + (theory.bias() ? ", each with the best bias" : ", without a bias")
        + "; lines: two outcomes cost the same";
  }

  /** How many compete. */
  static String solutions(PhaseTheory theory) {
    return Numbers.counted(theory.solutions().size(), "solution");
  }

  @Override
  public Reading reading(PhaseInput input) {
    PhaseTheory theory = input.diagram().theory();
    FeatureCosts costs = theory.costs(0.1);
    List<Reading.Row> rows = new ArrayList<>();
    PhaseTheory.Point triple = theory.triplePoint();
    PhaseTheory plain = new PhaseTheory(theory.features(), theory.hidden(), !theory.bias());
    rows.add(
        new Reading.Row(
            "density where all three meet",
            "",
            Numbers.significant(triple.density()),
            (theory.bias() ? "without bias " : "with bias ")
                + Numbers.significant(plain.triplePoint().density())));
    for (PhaseTheory.Boundary boundary : theory.boundaries(0.1)) {
      rows.add(
          new Reading.Row(
              boundary.below().words() + " | " + boundary.above().words() + " at p = 0.1",
              "",
              "r = " + Numbers.significant(boundary.importance()),
              ""));
    }
    rows.add(
        new Reading.Row(
            "V, a feature ignored, at p = 0.1", "", Numbers.significant(costs.ignored()), ""));
    rows.add(
        new Reading.Row(
            "F, a feature of a pair, at p = 0.1", "", Numbers.significant(costs.paired()), ""));
    return new Reading(
        "Every dimension holds one feature or an antipodal pair, and what is left over is ignored."
            + " Which of these costs least depends on the extra feature's importance and on how"
            + " sparse all features are. The outcomes part along lines where two losses cross: the"
            + " best loss has a kink there, a first-order transition."
            + (theory.features() == 3
                ? " A solution that keeps all three features in joint superposition, ⊥[1, 1, 1], is"
                    + " left out, as in the paper."
                : ""),
        "losses summed over the features: r·V for the extra feature ignored, F for each member of a"
            + " pair; V = p/3 − p²/4 and F the least over one bias, or V = p/3 and F = p²/6 without"
            + " a bias (the source leaves the bias open; the models have one)",
        rows);
  }
}

package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.plot.CellMap;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/** Where training and theory differ, and by how much loss. */
public final class PhaseDifferenceFigure implements Figure<PhaseInput> {

  /** Strength of the colours of cells that agree. */
  private static final double AGREEING = 0.22;

  @Override
  public String id() {
    return "phase-difference";
  }

  @Override
  public String name() {
    return "Difference";
  }

  @Override
  public Plot plot(PhaseInput input) {
    Territory territory = new Territory(input.diagram());
    return new Grid(
        new Heading(title(input), subtitle(input)),
        2,
        List.of(where(input, territory), byHowMuch(input, territory)));
  }

  private static Plot where(PhaseInput input, Territory territory) {
    boolean averaged = input.options().averaged();
    List<CellMap.Mark> marks = new ArrayList<>();
    for (PhaseCell cell : cells(input.diagram())) {
      if (cell.triangle()) {
        marks.add(new CellMap.Mark(cell.row(), cell.column(), CellMap.Sign.TRIANGLE));
      } else if (differs(input, cell)) { // light grey alone would hardly show
        marks.add(new CellMap.Mark(cell.row(), cell.column(), CellMap.Sign.DOT));
      }
    }
    marks.addAll(Territory.probe(input));
    List<CellMap.Quantity> quantities = new ArrayList<>(territory.trainedQuantities(averaged));
    quantities.addAll(territory.theoryQuantities());
    quantities.add(
        new CellMap.Quantity(
            "three features in two dimensions",
            territory.trained((cell, winner) -> cell.triangle() ? 1.0 : 0.0),
            List.of("no", "yes")));
    return territory.map(
        new Heading("where: the trained outcome", ""),
        Territory.blend(
            territory.trained((cell, winner) -> Territory.amount(cell.feature(averaged).outcome())),
            territory.trained((cell, winner) -> Territory.share(cell.feature(averaged).outcome())),
            territory.trained(
                (cell, winner) ->
                    cell.feature(averaged).outcome() == winner.best().outcome() ? AGREEING : 1)),
        quantities,
        marks,
        List.of(),
        Territory.LEGEND);
  }

  private static Plot byHowMuch(PhaseInput input, Territory territory) {
    List<CellMap.Quantity> quantities = territory.trainedQuantities(input.options().averaged());
    return territory.map(
        new Heading("by how much: best model's loss", ""),
        new CellMap.Values(
            territory.trained((cell, winner) -> 100 * (cell.loss() / winner.loss() - 1)),
            "trained loss less theory's, % of theory's",
            true),
        quantities,
        Territory.probe(input),
        List.of(),
        List.of());
  }

  private static List<PhaseCell> cells(PhaseDiagram diagram) {
    List<PhaseCell> cells = new ArrayList<>();
    for (int row = 0; row < diagram.plan().grid(); row++) {
      for (int column = 0; column < diagram.plan().grid(); column++) {
        diagram.cell(row, column).filter(PhaseCell::isFinite).ifPresent(cells::add);
      }
    }
    return cells;
  }

  private static boolean differs(PhaseInput input, PhaseCell cell) {
    return cell.feature(input.options().averaged()).outcome()
        != input.diagram().winner(cell.row(), cell.column()).best().outcome();
  }

  /** How much worse the runner-up is, at most, where the outcomes differ; NaN where none does. */
  private static double widestMargin(PhaseInput input) {
    double widest = Double.NaN;
    for (PhaseCell cell : cells(input.diagram())) {
      double margin = input.diagram().winner(cell.row(), cell.column()).margin();
      if (differs(input, cell) && !(margin <= widest)) {
        widest = margin;
      }
    }
    return widest;
  }

  private static String title(PhaseInput input) {
    PhaseDiagram.Agreement agreement = input.diagram().agreement(input.options().averaged());
    if (agreement.cells() == 0) {
      return "Nothing is trained yet";
    }
    int differing = agreement.cells() - agreement.agreeing();
    double widest = widestMargin(input);
    if (differing == 0) {
      return "Training and theory agree in all " + Numbers.whole(agreement.cells()) + " cells";
    }
    return "Training and theory differ in "
        + Numbers.whole(differing)
        + " of "
        + Numbers.whole(agreement.cells())
        + " cells, where the runner-up costs at most "
        + Numbers.significant(100 * widest)
        + " % more";
  }

  private static String subtitle(PhaseInput input) {
    long triangles = cells(input.diagram()).stream().filter(PhaseCell::triangle).count();
    return PhaseTrainedFigure.models(input.diagram().plan(), input.options().averaged())
        + ", faint where theory agrees, dotted where not; cells in which theory's runner-up is at most 0.1 % worse do not count"
        + (input.diagram().plan().base().features() < 3
            ? ""
            : "; triangles: three features share two dimensions, ⊥[1, 1, 1] ("
                + Numbers.counted(triangles, "cell")
                + ")");
  }

  @Override
  public Reading reading(PhaseInput input) {
    PhaseDiagram diagram = input.diagram();
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    int triangles = 0;
    for (PhaseCell cell : cells(diagram)) {
      double against = 100 * (cell.loss() / diagram.winner(cell.row(), cell.column()).loss() - 1);
      lowest = Math.min(lowest, against);
      highest = Math.max(highest, against);
      triangles += cell.triangle() ? 1 : 0;
    }
    boolean any = lowest <= highest;
    return new Reading(
        "Where the outcomes differ, the cells lie along the theory's lines. Most trained models"
            + " cost less than any of the theory's solutions, because their weights need not be"
            + " exactly 1 and 0; that moves the border of superposition a little outwards.",
        "loss of a cell's best model, summed over the features, less that of theory's cheapest"
            + " solution, in per cent of the latter",
        List.of(
            new Reading.Row(
                "cells that differ",
                "",
                Numbers.whole(
                    diagram.agreement(input.options().averaged()).cells()
                        - diagram.agreement(input.options().averaged()).agreeing()),
                ""),
            new Reading.Row(
                "lowest loss against theory",
                "",
                any ? Numbers.significant(lowest) + " %" : "not known yet",
                "0 %"),
            new Reading.Row(
                "highest loss against theory",
                "",
                any ? Numbers.significant(highest) + " %" : "not known yet",
                "0 %"),
            new Reading.Row("cells with ⊥[1, 1, 1]", "", Numbers.whole(triangles), "")));
  }
}

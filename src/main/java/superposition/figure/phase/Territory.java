package superposition.figure.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.CellMap;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.theory.FeatureCosts;
import superposition.theory.PhaseClass;
import superposition.theory.PhaseSolution;
import superposition.theory.PhaseTheory;

/** What the maps of a diagram have in common: axes, the theory's lines, what is said of cells. */
final class Territory {

  /** Label of the density axis. */
  static final String DENSITY = "density p of the features";

  /** Label of the importance axis. */
  static final String IMPORTANCE = "relative importance r of the extra feature";

  /** What the colours mean. */
  static final List<Bars.Key> LEGEND =
      Arrays.stream(PhaseClass.values())
          .map(outcome -> new Bars.Key(subject(outcome) + outcome.words(), ink(outcome)))
          .toList();

  /** Points of a boundary. */
  private static final int POINTS = 400;

  private final PhaseDiagram diagram;
  private final int grid;

  Territory(PhaseDiagram diagram) {
    this.diagram = diagram;
    grid = diagram.plan().grid();
  }

  /** The first key says of what all of them speak. */
  private static String subject(PhaseClass outcome) {
    return outcome.ordinal() == 0 ? "extra feature " : "";
  }

  /** The colour of an outcome. */
  static Ink ink(PhaseClass outcome) {
    return switch (outcome) {
      case NOT_REPRESENTED -> Ink.ABSENT;
      case SUPERPOSED -> Ink.SHARED;
      case DEDICATED -> Ink.OWN;
    };
  }

  /** A map of the diagram. */
  CellMap map(
      Heading heading,
      CellMap.Shading shading,
      List<CellMap.Quantity> quantities,
      List<CellMap.Mark> marks,
      List<CellMap.Tag> tags,
      List<Bars.Key> legend) {
    PhasePlan plan = diagram.plan();
    return new CellMap(
        heading,
        Axis.log(DENSITY),
        Axis.log(IMPORTANCE),
        plan.densities(),
        plan.importances(),
        shading,
        quantities,
        boundaries(),
        marks,
        tags,
        legend);
  }

  /** A number of every cell; row and column to number. */
  double[][] cells(BiFunction<Integer, Integer, Double> number) {
    double[][] values = new double[grid][grid];
    for (int row = 0; row < grid; row++) {
      for (int column = 0; column < grid; column++) {
        values[row][column] = number.apply(row, column);
      }
    }
    return values;
  }

  /** A number of every cell that is trained and finite, NaN for the others. */
  double[][] trained(BiFunction<PhaseCell, PhaseTheory.Winner, Double> number) {
    return cells(
        (row, column) ->
            diagram
                .cell(row, column)
                .filter(PhaseCell::isFinite)
                .map(cell -> number.apply(cell, diagram.winner(row, column)))
                .orElse(Double.NaN));
  }

  /** Full colours of outcomes, as faint as the strengths say. */
  static CellMap.Blend blend(double[][] amount, double[][] share, double[][] strength) {
    return new CellMap.Blend(Ink.ABSENT, Ink.OWN, Ink.SHARED, amount, share, strength);
  }

  /** Amount of colour of an outcome. */
  static double amount(PhaseClass outcome) {
    return outcome == PhaseClass.NOT_REPRESENTED ? 0 : 1;
  }

  /** Share of the blend's third colour of an outcome. */
  static double share(PhaseClass outcome) {
    return outcome == PhaseClass.SUPERPOSED ? 1 : 0;
  }

  /** What theory says of cells: outcome, solution, losses of all solutions. */
  List<CellMap.Quantity> theoryQuantities() {
    List<PhaseSolution> solutions = diagram.theory().solutions();
    double[] importances = diagram.plan().importances();
    List<FeatureCosts> costs =
        Arrays.stream(diagram.plan().densities()).mapToObj(diagram.theory()::costs).toList();
    List<CellMap.Quantity> quantities = new ArrayList<>();
    quantities.add(
        outcome(
            "theory",
            cells(
                (row, column) -> (double) diagram.winner(row, column).best().outcome().ordinal())));
    quantities.add(
        new CellMap.Quantity(
            "cheapest solution",
            cells((row, column) -> (double) solutions.indexOf(diagram.winner(row, column).best())),
            solutions.stream().map(PhaseSolution::name).toList()));
    for (PhaseSolution solution : solutions) {
      quantities.add(
          new CellMap.Quantity(
              "loss of " + solution.name(),
              cells((row, column) -> solution.loss(importances[row], costs.get(column)))));
    }
    return quantities;
  }

  /** What training says of cells. */
  List<CellMap.Quantity> trainedQuantities(boolean averaged) {
    return List.of(
        outcome(
            "trained",
            trained((cell, winner) -> (double) cell.feature(averaged).outcome().ordinal())),
        new CellMap.Quantity(
            "norm of the extra feature", trained((cell, winner) -> cell.feature(averaged).norm())),
        new CellMap.Quantity(
            "its superposition", trained((cell, winner) -> cell.feature(averaged).superposition())),
        new CellMap.Quantity("loss of the best model", trained((cell, winner) -> cell.loss())),
        new CellMap.Quantity(
            "against theory, %",
            trained((cell, winner) -> 100 * (cell.loss() / winner.loss() - 1))));
  }

  private static CellMap.Quantity outcome(String name, double[][] values) {
    return new CellMap.Quantity(
        name, values, Arrays.stream(PhaseClass.values()).map(PhaseClass::words).toList());
  }

  /** The lines along which two outcomes cost the same, in closed form. */
  private List<Lines.Line> boundaries() {
    PhaseTheory theory = diagram.theory();
    PhaseTheory.Point triple = theory.triplePoint();
    Map<String, List<double[]>> curves = new LinkedHashMap<>();
    LogRange range = diagram.plan().density();
    // as far as the outermost cells reach
    double half = Math.sqrt(range.value(1, grid) / range.value(0, grid));
    double low = range.low() / half;
    double high = range.high() * half;
    double before = low;
    for (int k = 0; k < POINTS; k++) {
      double p = low * Math.pow(high / low, k / (POINTS - 1.0));
      boolean passed = before < triple.density() && triple.density() < p;
      if (passed) { // where all lines meet: those from the left end here
        curves.values().forEach(curve -> curve.add(point(triple)));
      }
      for (PhaseTheory.Boundary boundary : theory.boundaries(Math.min(1, p))) {
        String between = boundary.below() + " " + boundary.above();
        List<double[]> curve = curves.computeIfAbsent(between, key -> new ArrayList<>());
        if (passed && curve.isEmpty()) {
          curve.add(point(triple));
        }
        curve.add(new double[] {p, boundary.importance()});
      }
      before = p;
    }
    return curves.values().stream().map(Territory::line).toList();
  }

  private static double[] point(PhaseTheory.Point point) {
    return new double[] {point.density(), point.importance()};
  }

  private static Lines.Line line(List<double[]> points) {
    return new Lines.Line(
        "",
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray(),
        Ink.IDEAL,
        Lines.Stroke.SOLID);
  }

  /** The point where the three outcomes meet, if it is in the diagram. */
  List<CellMap.Tag> triplePoint() {
    PhaseTheory.Point triple = diagram.theory().triplePoint();
    if (!diagram.plan().importance().contains(triple.importance())
        || !diagram.plan().density().contains(triple.density())) {
      return List.of();
    }
    String text =
        "r = "
            + Numbers.given(triple.importance())
            + ", p = "
            + Numbers.significant(triple.density());
    return List.of(new CellMap.Tag(text, triple.density(), triple.importance(), true));
  }

  /** The name of each outcome in the middle of the cells that theory gives it. */
  List<CellMap.Tag> names() {
    List<CellMap.Tag> tags = new ArrayList<>();
    for (PhaseClass outcome : PhaseClass.values()) {
      double x = 0;
      double y = 0;
      int count = 0;
      for (int row = 0; row < grid; row++) {
        for (int column = 0; column < grid; column++) {
          if (diagram.winner(row, column).best().outcome() == outcome) {
            x += Math.log(diagram.plan().density().value(column, grid));
            y += Math.log(diagram.plan().importance().value(row, grid));
            count++;
          }
        }
      }
      if (count > 0) {
        String name = outcome == PhaseClass.DEDICATED ? "dedicated" : outcome.words();
        tags.add(new CellMap.Tag(name, Math.exp(x / count), Math.exp(y / count), false));
      }
    }
    return tags;
  }

  /** A frame around the cell next to the probe, if there is one inside of the diagram. */
  static List<CellMap.Mark> probe(PhaseInput input) {
    PhasePlan plan = input.diagram().plan();
    boolean inside =
        input
            .options()
            .probe()
            .filter(
                probe ->
                    plan.importance().contains(probe.importance())
                        && plan.density().contains(probe.density()))
            .isPresent();
    return inside
        ? List.of(new CellMap.Mark(input.row(), input.column(), CellMap.Sign.FRAME))
        : List.of();
  }
}

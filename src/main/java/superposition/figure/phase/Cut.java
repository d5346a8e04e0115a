package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.theory.PhaseSolution;
import superposition.theory.PhaseTheory;

/** A straight line through a diagram, along a row or a column of cells. */
final class Cut {

  private static final int POINTS = 400;

  /** Relative step of a numerical derivative: errors of rounding and of curvature are alike. */
  private static final double STEP = 1e-5;

  private final PhaseDiagram diagram;
  private final boolean alongDensity;
  private final int index;
  private final double fixed;

  /** The cut through the probe. */
  Cut(PhaseInput input) {
    diagram = input.diagram();
    PhasePlan plan = diagram.plan();
    alongDensity = input.options().cutAlongDensity();
    LogRange across = alongDensity ? plan.importance() : plan.density();
    index = alongDensity ? input.row() : input.column();
    fixed = across.value(index, plan.grid());
  }

  /** Whether it goes along the density. */
  boolean alongDensity() {
    return alongDensity;
  }

  /** The importance or density that all its points have. */
  double fixed() {
    return fixed;
  }

  private LogRange range() {
    return alongDensity ? diagram.plan().density() : diagram.plan().importance();
  }

  /** Places along it, ascending. */
  double[] places() {
    return range().values(POINTS);
  }

  /** A number of every place by importance and density. */
  double[] along(ToDoubleBiFunction<Double, Double> number) {
    double[] places = places();
    double[] values = new double[places.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = at(places[k], number);
    }
    return values;
  }

  private double at(double place, ToDoubleBiFunction<Double, Double> number) {
    return alongDensity ? number.applyAsDouble(fixed, place) : number.applyAsDouble(place, fixed);
  }

  private PhaseSolution best(double place) {
    PhaseTheory theory = diagram.theory();
    return alongDensity ? theory.winner(fixed, place).best() : theory.winner(place, fixed).best();
  }

  /** A place where the cheapest solution gives way to another one. */
  record Crossing(double place, PhaseSolution before, PhaseSolution after) {}

  /** All of them, ascending. */
  List<Crossing> crossings() {
    List<Crossing> crossings = new ArrayList<>();
    double[] places = places();
    for (int k = 1; k < places.length; k++) {
      if (!best(places[k - 1]).equals(best(places[k]))) {
        crossings.add(crossing(places[k - 1], places[k]));
      }
    }
    return crossings;
  }

  private Crossing crossing(double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < 60; k++) {
      double middle = Math.sqrt(low * high);
      if (best(middle).equals(best(from))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Crossing(high, best(low), best(high));
  }

  /** d ln L/d ln x of the cheapest solution's loss L along the cut. */
  double[] slopes() {
    double[] places = places();
    double[] slopes = new double[places.length];
    for (int k = 0; k < places.length; k++) {
      PhaseSolution best = best(places[k]);
      ToDoubleBiFunction<Double, Double> loss =
          (r, p) -> Math.log(best.loss(r, diagram.theory().costs(p)));
      slopes[k] =
          (at(places[k] * (1 + STEP), loss) - at(places[k] * (1 - STEP), loss))
              / (Math.log1p(STEP) - Math.log1p(-STEP));
    }
    return slopes;
  }

  /** The trained cells on it, in order. */
  List<PhaseCell> cells() {
    List<PhaseCell> cells = new ArrayList<>();
    for (int k = 0; k < diagram.plan().grid(); k++) {
      (alongDensity ? diagram.cell(index, k) : diagram.cell(k, index))
          .filter(PhaseCell::isFinite)
          .ifPresent(cells::add);
    }
    return cells;
  }
}

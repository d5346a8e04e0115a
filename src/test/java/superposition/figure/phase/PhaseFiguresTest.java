package superposition.figure.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.PhasePlan;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhasePlans;
import superposition.phase.PhaseTraining;
import superposition.plot.CellMap;
import superposition.plot.Grid;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;

class PhaseFiguresTest {

  private static final PhaseOptions USUAL = PhaseOptions.DEFAULT;

  private static PhaseDiagram trained;

  @BeforeAll
  static void train() {
    PhaseTraining training = new PhaseTraining(PhasePlans.of(2, 1, 20, 200, 25));
    training.run(2, done -> {});
    trained = training.diagram();
  }

  private static PhaseInput input(PhaseOptions options) {
    return new PhaseInput(trained, options);
  }

  /** F of TOY_MODELS section 1 under the best bias, by trying biases. */
  private static double paired(double p) {
    double least = 1;
    for (double b = 0; b < 1; b += 1e-4) {
      double c = 1 - b;
      least =
          Math.min(
              least,
              (1 - p) * b * b + p * b * b * b / 3 + p * p * (c * c * c / 3 - c * c * c * c / 6));
    }
    return least;
  }

  /**
   * Each column's cells change colour where the formulas of TOY_MODELS say, F/(V−F) and (V−F)/F or
   * 1, and nowhere else; the curves pass there.
   */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2"})
  void boundariesSitWhereTheFormulasSay(int features, int hidden) {
    PhaseDiagram diagram = PhaseDiagram.untrained(PhasePlans.of(features, hidden, 40, 10, 125));
    CellMap map = (CellMap) new PhaseTheoryFigure().plot(new PhaseInput(diagram, USUAL));
    CellMap.Blend shading = (CellMap.Blend) map.shading();
    for (int column = 0; column < 40; column++) {
      double p = map.columns()[column];
      double f = paired(p);
      double v = p / 3 - p * p / 4;
      boolean sparse = 2 * f < v;
      double first = sparse ? f / (v - f) : 1;
      double second = sparse && features == 2 ? (v - f) / f : 1;
      for (int row = 0; row < 40; row++) {
        double r = map.rows()[row];
        boolean near = Math.abs(r / first - 1) < 1e-3 || Math.abs(r / second - 1) < 1e-3;
        assertTrue(near || shading.amount()[row][column] == (r < first ? 0 : 1));
        boolean shared = r > first && r < second;
        assertTrue(near || shading.share()[row][column] == (shared ? 1 : 0));
      }
      if (Math.abs(p - 0.6269) > 0.02) {
        assertTrue(passes(map.curves(), p, first), "p = " + p + ", r = " + first);
        assertTrue(passes(map.curves(), p, second), "p = " + p + ", r = " + second);
      }
    }
  }

  /** Whether a curve is within a hundredth of a value. */
  private static boolean passes(List<Lines.Line> curves, double p, double r) {
    for (Lines.Line curve : curves) {
      for (int k = 1; k < curve.x().length; k++) {
        if (curve.x()[k - 1] <= p && p <= curve.x()[k]) {
          double share = (p - curve.x()[k - 1]) / (curve.x()[k] - curve.x()[k - 1]);
          double at = curve.y()[k - 1] + share * (curve.y()[k] - curve.y()[k - 1]);
          if (Math.abs(at / r - 1) < 0.01) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void theTriplePointIsNamedAtItsPlace() {
    CellMap map = (CellMap) new PhaseTheoryFigure().plot(input(USUAL));
    CellMap.Tag triple = map.tags().stream().filter(CellMap.Tag::ringed).findFirst().orElseThrow();
    assertEquals("r = 1, p = 0.627", triple.text());
    assertEquals(0.6269, triple.x(), 1e-4);
    assertEquals(1, triple.y());
    PhasePlan plan = trained.plan();
    PhasePlan bare = plan.withBase(plan.base().withBias(false));
    CellMap unbiased =
        (CellMap) new PhaseTheoryFigure().plot(new PhaseInput(PhaseDiagram.untrained(bare), USUAL));
    assertEquals(
        "Theory without a bias: superposition narrows down to r = 1 at p = 1",
        unbiased.heading().title());
  }

  @Test
  void theoryAndTrainingStandSideBySide() {
    PhaseInput input = input(USUAL.withAveraged(true));
    Grid both = (Grid) new PhaseBothFigure().plot(input);
    CellMap theory = (CellMap) both.panels().get(0);
    CellMap training = (CellMap) both.panels().get(1);
    CellMap theoryAlone = (CellMap) new PhaseTheoryFigure().plot(input);
    assertArrayEquals(
        ((CellMap.Blend) theoryAlone.shading()).share(),
        ((CellMap.Blend) theory.shading()).share());
    assertEquals(trained.cell(5, 9).orElseThrow().average().norm(), amount(training, 5, 9));
    assertEquals(
        "trained: mean of 9 of 10 models a cell, the worst one dropped",
        training.heading().title());
    assertTrue(both.hasOneLegend());
  }

  @Test
  void coloursAreNormAndSuperpositionOrTheOutcome() {
    CellMap continuous = (CellMap) new PhaseTrainedFigure().plot(input(USUAL));
    CellMap classes = (CellMap) new PhaseTrainedFigure().plot(input(USUAL.withClasses(true)));
    CellMap averaged = (CellMap) new PhaseTrainedFigure().plot(input(USUAL.withAveraged(true)));
    int between = 0;
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 20; column++) {
        var cell = trained.cell(row, column).orElseThrow();
        assertEquals(cell.feature().norm(), amount(continuous, row, column));
        assertEquals(cell.average().norm(), amount(averaged, row, column));
        double outcome = amount(classes, row, column);
        assertEquals(cell.feature().norm() < 0.5 ? 0 : 1, outcome);
        between += cell.average().norm() > 0.2 && cell.average().norm() < 0.8 ? 1 : 0;
      }
    }
    assertTrue(between > 0, "averages lie between outcomes");
    assertTrue(continuous.heading().title().startsWith("Trained: 9"), continuous.heading().title());
  }

  private static double amount(CellMap map, int row, int column) {
    return ((CellMap.Blend) map.shading()).amount()[row][column];
  }

  @Test
  void aDiagramOnItsWayIsFilledFromItsCoarserPicture() {
    PhaseTraining training = new PhaseTraining(PhasePlans.of(2, 1, 20, 10, 9).withModels(2));
    Thread.currentThread().interrupt();
    Thread here = Thread.currentThread();
    Thread.interrupted();
    training.run(
        1,
        done -> {
          if (done >= 25) {
            here.interrupt();
          }
        });
    assertTrue(Thread.interrupted());
    PhaseDiagram part = training.diagram();
    assertTrue(part.done() >= 25 && part.done() < 400, part.done() + " cells");
    CellMap map = (CellMap) new PhaseTrainedFigure().plot(new PhaseInput(part, USUAL));
    assertTrue(map.heading().title().startsWith("Trained so far: " + part.done() + " of 400"));
    CellMap.Blend shading = (CellMap.Blend) map.shading();
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 20; column++) {
        assertFalse(Double.isNaN(shading.amount()[row][column]), row + ", " + column);
        boolean done = part.cell(row, column).isPresent();
        assertEquals(done, shading.strength()[row][column] == 1);
      }
    }
  }

  @Test
  void differencesAreShownWhereTheyAreAndInPercent() {
    Grid grid = (Grid) new PhaseDifferenceFigure().plot(input(USUAL));
    CellMap where = (CellMap) grid.panels().get(0);
    CellMap howMuch = (CellMap) grid.panels().get(1);
    int differing = 0;
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 20; column++) {
        boolean full = ((CellMap.Blend) where.shading()).strength()[row][column] == 1;
        var cell = trained.cell(row, column).orElseThrow();
        var winner = trained.winner(row, column);
        assertEquals(full, cell.feature().outcome() != winner.best().outcome());
        assertEquals(full, where.marks().contains(new CellMap.Mark(row, column, CellMap.Sign.DOT)));
        differing += full ? 1 : 0;
        assertEquals(
            100 * (cell.loss() / winner.loss() - 1),
            ((CellMap.Values) howMuch.shading()).values()[row][column]);
      }
    }
    assertTrue(
        grid.heading().title().startsWith("Training and theory differ in " + differing + " of 400"),
        grid.heading().title());
  }

  @Test
  void joinedFeaturesAreMarkedWhereTheyAre() {
    PhaseTraining training = new PhaseTraining(PhasePlans.of(3, 2, 10, 150, 64));
    training.run(2, done -> {});
    PhaseDiagram diagram = training.diagram();
    Grid grid = (Grid) new PhaseDifferenceFigure().plot(new PhaseInput(diagram, USUAL));
    List<CellMap.Mark> marks = ((CellMap) grid.panels().get(0)).marks();
    long triangles = 0;
    for (int cell = 0; cell < 100; cell++) {
      triangles += diagram.cell(cell / 10, cell % 10).orElseThrow().triangle() ? 1 : 0;
    }
    List<CellMap.Mark> joined =
        marks.stream().filter(mark -> mark.sign() == CellMap.Sign.TRIANGLE).toList();
    assertEquals(triangles, joined.size());
    for (CellMap.Mark mark : joined) {
      assertTrue(diagram.cell(mark.row(), mark.column()).orElseThrow().triangle());
    }
  }

  /** At p = .298, by hand: V = .0772, F from its formula; r·V = (1+r)F and (1+r)F = V. */
  @Test
  void theSlopeOfTheBestLossJumpsWhereLossesCross() {
    Grid grid = (Grid) new PhaseCutFigure().plot(input(USUAL));
    double p = trained.plan().densities()[14];
    double v = p / 3 - p * p / 4;
    double f = paired(p);
    Lines slopes = (Lines) grid.panels().get(1);
    assertEquals(2, slopes.rules().size());
    assertEquals(f / (v - f), slopes.rules().get(0).value(), 1e-4);
    assertEquals((v - f) / f, slopes.rules().get(1).value(), 1e-3);
    double[] r = slopes.lines().get(0).x();
    double[] slope = slopes.lines().get(0).y();
    for (int k = 0; k < r.length; k++) {
      double expected = r[k] < f / (v - f) ? 1 : r[k] < (v - f) / f ? r[k] / (1 + r[k]) : 0;
      assertEquals(expected, slope[k], 1e-6, "r = " + r[k]);
    }
    Lines losses = (Lines) grid.panels().get(0);
    assertEquals(
        List.of("[1, 0]", "[0, 1]", "[1, −1]", "", ""),
        losses.lines().stream().map(Lines.Line::name).toList());
    assertEquals(20, losses.lines().get(4).x().length, "a point a trained cell");
  }

  @Test
  void theCutGoesThroughTheProbe() {
    PhaseOptions probed = USUAL.withProbe(Optional.of(new PhaseProbe(9, 0.02)));
    CellMap map = (CellMap) new PhaseTrainedFigure().plot(input(probed));
    CellMap.Mark frame = map.marks().get(0);
    assertEquals(CellMap.Sign.FRAME, frame.sign());
    assertEquals(19, frame.row());
    assertEquals(3, frame.column());
    assertEquals(trained.plan().densities()[3], new Cut(input(probed)).fixed());
    Cut along = new Cut(input(probed.withCutAlongDensity(true)));
    assertEquals(trained.plan().importances()[19], along.fixed());
    assertEquals(1, along.crossings().size());
  }

  @Test
  void everyFigureHasAPlotAndAReadingInEveryState() {
    PhasePlan five = PhasePlans.of(5, 2, 10, 10, 32);
    for (PhaseDiagram diagram :
        List.of(trained, PhaseDiagram.untrained(five), PhaseDiagram.untrained(trained.plan()))) {
      for (Figure<PhaseInput> figure : PhaseFigures.ALL) {
        assertEquals(figure, PhaseFigures.find(figure.id()).orElseThrow());
        for (PhaseOptions options :
            List.of(USUAL, USUAL.withAveraged(true).withClasses(true).withCutAlongDensity(true))) {
          Plot plot = figure.plot(new PhaseInput(diagram, options));
          assertFalse(plot.heading().title().isBlank());
          Reading reading = figure.reading(new PhaseInput(diagram, options));
          assertFalse(reading.text().isBlank() || reading.definition().isBlank());
        }
      }
    }
  }
}

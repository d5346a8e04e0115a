package superposition.figure.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import superposition.config.Expectation;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Lines;
import superposition.plot.Rule;
import superposition.sweep.CellResult;
import superposition.sweep.Sweep;
import superposition.sweep.SweepCell;
import superposition.sweep.SweepResult;

/** Made-up results, whose pictures can be worked out by hand. */
class SweepFiguresTest {

  private static final String ERROR = "error.active.mean";

  private static final SweepAxis EXPONENTS =
      new SweepAxis(List.of("lossExponent"), SweepScale.LINEAR, new SweepAxis.Range(2, 4, 3));

  @Test
  void aLineHasMeansSpreadsAndTheCrossingOfTheBaseline() {
    // two seeds, .05 on both sides of 1, 2 and 4: a sample sd of √.005; naive is 3, t = 20 and more
    SweepResult result =
        result(2, (cell, q) -> (q == 4 ? 4 : q - 1) + (cell.seed() == 1 ? -0.05 : 0.05), EXPONENTS);
    Lines lines = (Lines) SweepFigures.METRIC.plot(new SweepInput(result, "grid", ERROR));
    Lines.Line line = lines.lines().get(0);
    assertArrayEquals(new double[] {2, 3, 4}, line.x(), 1e-12);
    assertArrayEquals(new double[] {1, 2, 4}, line.y(), 1e-12);
    assertEquals(Math.sqrt(0.005), line.errors()[1], 1e-12);
    Lines.Line naive = lines.lines().get(1);
    assertEquals(Lines.Stroke.DASHED, naive.stroke());
    assertArrayEquals(new double[] {3, 3, 3}, naive.y(), 1e-12);
    // 2 at q = 3 and 4 at q = 4 are 3 at 3.5
    assertEquals(List.of(3.5), lines.rules().stream().map(Rule::value).toList());
    assertEquals(4, lines.x().lastTick(), "room for the name has no ticks");
    assertTrue(lines.x().high() > 4);
    assertEquals("Error of the active feature: 1 at 2 to 4 at 4", lines.heading().title());
  }

  @Test
  void oneValueAloneHasAnAxisThatEyesCanRead() {
    for (SweepScale scale : List.of(SweepScale.LINEAR, SweepScale.LOGARITHMIC)) {
      SweepAxis steps =
          new SweepAxis(List.of("steps"), scale, new SweepAxis.Listed(List.of(List.of(1_000_000))));
      Axis x =
          ((Lines) SweepFigures.METRIC.plot(new SweepInput(result(1, SUM, steps), "grid", ERROR)))
              .x();
      assertTrue(x.low() < 0.99e6 && x.high() > 1.01e6, x.toString());
    }
  }

  @Test
  void categoriesBecomeLinesAndNumbersAMap() {
    SweepAxis hidden =
        new SweepAxis(List.of("hidden"), SweepScale.LINEAR, new SweepAxis.Range(1, 2, 2));
    SweepAxis named =
        new SweepAxis(
            List.of("hidden"),
            SweepScale.CATEGORIES,
            new SweepAxis.Listed(List.of(List.of(1), List.of(2))));
    Lines lines =
        (Lines)
            SweepFigures.METRIC.plot(
                new SweepInput(result(1, SUM, EXPONENTS, named), "grid", ERROR));
    assertEquals(List.of("1", "naive", "2"), lines.lines().stream().map(Lines.Line::name).toList());
    HeatMap map =
        (HeatMap)
            SweepFigures.METRIC.plot(
                new SweepInput(result(1, SUM, EXPONENTS, hidden), "grid", ERROR));
    // q = 2, 3, 4 to the right, hidden = 1, 2 upwards, values q + 10·hidden
    assertArrayEquals(new double[] {22, 23, 24}, map.values()[0]);
    assertArrayEquals(new double[] {12, 13, 14}, map.values()[1]);
    assertEquals(List.of("2", "1"), map.y().names());
  }

  @Test
  void everyNetworkHasItsCell() {
    SweepAxis hidden =
        new SweepAxis(List.of("hidden"), SweepScale.LINEAR, new SweepAxis.Range(1, 2, 2));
    SweepResult result =
        result(2, (cell, q) -> SUM.of(cell, q) + 100 * cell.seed(), EXPONENTS, hidden);
    SweepInput input = new SweepInput(result, "grid", ERROR);
    HeatMap map = (HeatMap) SweepFigures.CELLS.plot(input);
    assertEquals(4, map.values().length, "two seeds for each of two");
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 3; column++) {
        SweepCell cell = SweepFigures.CELLS.cell(input, row, column).orElseThrow();
        assertEquals(result.of(cell).metric(ERROR), map.values()[row][column]);
      }
    }
    assertArrayEquals(new double[] {122, 123, 124}, map.values()[0], "seed 1 of the upper");
    assertEquals(Optional.empty(), SweepFigures.CELLS.cell(input, 4, 0));
    assertEquals(Optional.empty(), SweepFigures.CELLS.cell(input, 0, 3));
  }

  @Test
  void theOverviewSaysWhatBecameOfPredictions() {
    SweepResult result = result(1, SUM, EXPONENTS);
    Grid grid = (Grid) SweepFigures.OVERVIEW.plot(new SweepInput(result, "grid", ""));
    assertEquals("The prediction holds", grid.heading().title());
    assertEquals(1, grid.panels().size(), "the baseline is drawn beside the metric");
    assertEquals(
        "The prediction is not measured",
        SweepFigures.OVERVIEW
            .plot(new SweepInput(new SweepResult(result.sweep()), "grid", ""))
            .heading()
            .title());
  }

  @Test
  void whereAMetricIsPredictedIsDrawn() {
    Expectation near = new Expectation.Near(List.of("every"), 12, 1.5);
    SweepResult line = result(1, SUM, near, EXPONENTS);
    Lines lines = (Lines) SweepFigures.METRIC.plot(new SweepInput(line, "grid", ERROR));
    List<double[]> faint =
        lines.lines().stream()
            .filter(curve -> curve.stroke() == Lines.Stroke.FAINT)
            .map(Lines.Line::y)
            .toList();
    assertArrayEquals(new double[] {13.5, 13.5, 13.5}, faint.get(0));
    assertArrayEquals(new double[] {10.5, 10.5, 10.5}, faint.get(1));
    // 22, 23 and 24
    assertTrue(lines.heading().title().endsWith("within 1.5 of 12 at 0 of 3 points"));
    Expectation match = new Expectation.Match(List.of("every", "every"), "naive.active", 1);
    SweepAxis hidden =
        new SweepAxis(List.of("hidden"), SweepScale.LINEAR, new SweepAxis.Range(1, 2, 2));
    SweepResult map =
        result(1, (cell, q) -> q + cell.config().hidden() - 1, match, EXPONENTS, hidden);
    HeatMap framed = (HeatMap) SweepFigures.METRIC.plot(new SweepInput(map, "grid", ERROR));
    // rows 3 4 5 and 2 3 4 against 3, up to 100 % off; 0 to 6 are
    assertEquals(true, framed.isFramed(0, 2) && framed.isFramed(1, 0));
    assertEquals("framed: within 100 % of naive", framed.note());
    HeatMap far =
        (HeatMap)
            SweepFigures.METRIC.plot(
                new SweepInput(result(1, SUM, match, EXPONENTS, hidden), "grid", ERROR));
    // rows 22 23 24 and 12 13 14
    assertEquals(false, far.isFramed(0, 0) || far.isFramed(1, 2));
  }

  private interface Value {
    double of(SweepCell cell, double q);
  }

  private static final Value SUM = (cell, q) -> q + 10 * cell.config().hidden();

  private static SweepResult result(int seeds, Value value, SweepAxis... axes) {
    Expectation rises =
        new Expectation.Trend(
            axes.length == 1 ? List.of("along") : List.of("along", "first"),
            Expectation.Direction.RISES);
    return result(seeds, value, rises, axes);
  }

  private static SweepResult result(
      int seeds, Value value, Expectation expectation, SweepAxis... axes) {
    SweepSize size = new SweepSize(List.of(axes), seeds);
    SweepPlan plan =
        new SweepPlan(
            RunConfig.canonical(1).withFeatures(6).withHidden(2),
            List.of(ERROR, "naive.active"),
            List.of(new SweepGrid("grid", "Exponents", size, size)),
            List.of(new Prediction("claim", "source", "grid", ERROR, expectation)));
    SweepResult result = new SweepResult(new Sweep(plan, false));
    for (SweepCell cell : result.sweep().cells()) {
      double error = value.of(cell, cell.config().lossExponent());
      result.add(
          new CellResult(
              cell, CellResult.State.DONE, Map.of(ERROR, error, "naive.active", 3.0), ""));
    }
    return result;
  }
}

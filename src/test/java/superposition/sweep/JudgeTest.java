package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import superposition.config.Expectation;
import superposition.config.Expectation.Direction;
import superposition.config.Expectation.Passage;
import superposition.config.Expectation.Side;
import superposition.config.SweepScale;
import superposition.sweep.Judgement.Outcome;

/** Predictions against made-up results, whose verdicts can be worked out by hand. */
class JudgeTest {

  private static final Expectation RISES =
      new Expectation.Change(List.of("1"), List.of("2"), Direction.RISES);

  @Test
  void aChangeCountsIfSeedsDifferLess() {
    // t = 3.0/√(2·0.01/3) = 36.7, far beyond any bound
    assertOutcome(Outcome.HOLDS, RISES, new double[][] {{1, 1.1, 0.9}, {4, 4.1, 3.9}});
    assertOutcome(Outcome.FAILS, RISES, new double[][] {{4, 4.1, 3.9}, {1, 1.1, 0.9}});
    // t = 0.1/√(2·0.01/3) = 1.2 with 4 degrees of freedom: p = .3
    assertOutcome(Outcome.UNCLEAR, RISES, new double[][] {{1, 1.1, 0.9}, {1.1, 1.2, 1.0}});
    assertOutcome(Outcome.HOLDS, RISES, new double[][] {{1}, {1.01}});
    assertOutcome(Outcome.UNCLEAR, RISES, new double[][] {{2, 2}, {2, 2}});
    assertOutcome(Outcome.HOLDS, RISES, new double[][] {{2, 2}, {3, 3}});
    assertOutcome(Outcome.NOT_MEASURED, RISES, new double[][] {{Double.NaN}, {1}});
  }

  @Test
  void aTrendIsARankCorrelationOfMeans() {
    Expectation trend = new Expectation.Trend(List.of("along"), Direction.FALLS);
    assertOutcome(Outcome.HOLDS, trend, new double[][] {{9}, {5}, {4}, {1}});
    // ranks 4 2 3 1: ρ = −.8
    assertOutcome(Outcome.HOLDS, trend, new double[][] {{9}, {4}, {5}, {1}});
    // ranks 2 4 3 1: ρ = −.4
    assertOutcome(Outcome.FAILS, trend, new double[][] {{4}, {9}, {5}, {1}});
    assertOutcome(Outcome.FAILS, trend, new double[][] {{2}, {2}, {2}, {2}});
    assertOutcome(Outcome.HOLDS, trend, new double[][] {{9}, {Double.NaN}, {4}, {1}});
    // two points are perfectly correlated whatever they are
    assertOutcome(
        Outcome.NOT_MEASURED, trend, new double[][] {{9}, {Double.NaN}, {1}, {Double.NaN}});
  }

  @Test
  void levelsAndNumbersHoldOneByOne() {
    Expectation above = new Expectation.Level(List.of("every"), Side.ABOVE, 3);
    assertOutcome(Outcome.HOLDS, above, new double[][] {{4, 4.1}, {5, 5.1}});
    assertOutcome(Outcome.PARTLY, above, new double[][] {{4, 4.1}, {2, 2.1}});
    assertOutcome(Outcome.FAILS, above, new double[][] {{1, 1.1}, {2, 2.1}});
    // t = 0.1/(1.41/√2) = .1
    assertOutcome(Outcome.UNCLEAR, above, new double[][] {{2.1, 4.1}, {2.1, 4.1}});
    Expectation near = new Expectation.Near(List.of("2"), 3, 0.1);
    assertOutcome(Outcome.HOLDS, near, new double[][] {{9, 9}, {2.8, 3.1}});
    assertOutcome(Outcome.FAILS, near, new double[][] {{3, 3}, {2.7, 3.0}});
  }

  @Test
  void metricsAreComparedNetworkByNetwork() {
    // The other metric is 3 in every network.
    Expectation below = new Expectation.Compare(List.of("1"), Side.BELOW, "naive.active");
    assertOutcome(Outcome.HOLDS, below, new double[][] {{2, 2.1, 1.9}});
    assertOutcome(Outcome.FAILS, below, new double[][] {{4, 4.1, 3.9}});
    Expectation match = new Expectation.Match(List.of("1"), "naive.active", 0.1);
    assertOutcome(Outcome.HOLDS, match, new double[][] {{2.75}});
    assertOutcome(Outcome.FAILS, match, new double[][] {{2.65}});
    assertOutcome(Outcome.NOT_MEASURED, match, new double[][] {{Double.NaN}});
  }

  @Test
  void crossingsAreInterpolatedOnTheAxissOwnScale() {
    double[][] values = {{1, 1}, {2, 2}, {5, 5}, {2, 2}};
    assertOutcome(Outcome.HOLDS, passes(Passage.RISES), values);
    assertOutcome(Outcome.HOLDS, passes(Passage.FALLS), values);
    assertOutcome(Outcome.FAILS, passes(Passage.NEVER), values);
    assertOutcome(Outcome.FAILS, passes(Passage.RISES), new double[][] {{1}, {2}, {2}, {2}});
    assertOutcome(Outcome.HOLDS, passes(Passage.NEVER), new double[][] {{1}, {2}, {2}, {2}});
    assertOutcome(Outcome.FAILS, passes(Passage.FALLS), new double[][] {{1}, {2}, {5}});
    assertOutcome(Outcome.HOLDS, passes(Passage.RISES), new double[][] {{1}, {Double.NaN}, {5}});
    assertOutcome(Outcome.HOLDS, passes(Passage.RISES), new double[][] {{1}, {3}, {5}});
    // the third point is still to come
    SweepResult begun = new SweepResult(result(values, passes(Passage.RISES)).sweep());
    List<SweepCell> cells = begun.sweep().cells();
    for (SweepCell cell : cells.subList(0, 4)) {
      Map<String, Double> metrics = Map.of("slope.mean", 1.0, "naive.active", 3.0);
      begun.add(new CellResult(cell, CellResult.State.DONE, metrics, ""));
    }
    assertEquals(Outcome.NOT_MEASURED, Judge.judge(begun).get(0).outcome());
    // touches without crossing
    assertOutcome(Outcome.FAILS, passes(Passage.RISES), new double[][] {{1}, {3}, {1}});
    assertCrossings(values, SweepScale.LINEAR, 2 + 1.0 / 3, 3 + 2.0 / 3);
    // 2 at 2 and 5 at 3 are 3 at 2·1.5^(1/3); 5 at 3 and 2 at 4 at 3·(4/3)^(2/3)
    assertCrossings(values, SweepScale.LOGARITHMIC, 2 * Math.cbrt(1.5), 3 * Math.cbrt(16.0 / 9));
    assertCrossings(values, SweepScale.CATEGORIES);
  }

  @Test
  void aCrossingNeedsClearPointsOnBothSides() {
    // 3 ± 1.4 is on no side of 3: t = .1
    double[] unclear = {2.1, 4.1};
    assertCrossings(new double[][] {{1, 1}, unclear}, SweepScale.LINEAR);
    assertCrossings(new double[][] {unclear, {1, 1}, {2, 2.1}, {1.9, 4}}, SweepScale.LINEAR);
    // the means 2 and 3.1 are on different sides: 1 + 1/1.1
    assertCrossings(new double[][] {{2, 2}, unclear, {4, 4}}, SweepScale.LINEAR, 1 + 1 / (3.1 - 2));
    // means −1, +.1, −.1, +1 from 3 change sides three times: from end to end, halfway
    assertCrossings(new double[][] {{2, 2}, unclear, {1.9, 3.9}, {4, 4}}, SweepScale.LINEAR, 2.5);
  }

  private static Expectation passes(Passage passage) {
    return new Expectation.Crossing(List.of("along"), "naive.active", passage);
  }

  private static void assertCrossings(double[][] values, SweepScale scale, double... at) {
    SweepResult result = result(values, passes(Passage.RISES));
    Line line = result.sweep().lines("line", List.of("along")).get(0);
    List<Line.Crossing> crossings =
        new Line(line.places(), line.values(), scale)
            .crossings(result, "line", "slope.mean", "naive.active");
    assertArrayEquals(at, crossings.stream().mapToDouble(Line.Crossing::at).toArray(), 1e-12);
    for (int k = 0; k < at.length; k++) {
      assertEquals(k % 2 == 0, crossings.get(k).rises(), "all of them begin below");
    }
  }

  @Test
  void theWordsGiveTheNumbers() {
    Judgement verdict = Judge.judge(result(new double[][] {{1, 3}, {-0.5, -0.5}}, RISES)).get(0);
    // sample sd of 1 and 3 is √2
    assertEquals("2 ± 1.4 at hidden 1, −0.500 ± 0 at hidden 2", verdict.found());
    assertEquals("unclear", verdict.outcome().words());
  }

  private static void assertOutcome(Outcome outcome, Expectation expectation, double[][] values) {
    assertEquals(outcome, Judge.judge(result(values, expectation)).get(0).outcome());
  }

  /** Values by point and seed; the naive baseline is 3 everywhere. */
  private static SweepResult result(double[][] values, Expectation expectation) {
    int points = Math.max(2, values.length);
    Sweep sweep = SmallSweeps.predicting(points, values[0].length, expectation);
    SweepResult result = new SweepResult(sweep);
    List<SweepCell> cells = new ArrayList<>(sweep.cells());
    for (int p = 0; p < values.length; p++) {
      for (int k = 0; k < values[p].length; k++) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (!Double.isNaN(values[p][k])) {
          metrics.put("slope.mean", values[p][k]);
        }
        metrics.put("naive.active", 3.0);
        result.add(
            new CellResult(
                cells.get(p * values[0].length + k), CellResult.State.DONE, metrics, ""));
      }
    }
    return result;
  }
}

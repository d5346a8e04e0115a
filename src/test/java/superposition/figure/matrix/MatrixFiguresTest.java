package superposition.figure.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.plot.Scatter;
import superposition.state.FigureOptions;
import superposition.state.Metric;

/** M and P of a reference network against sums over its weights and its forward pass. */
class MatrixFiguresTest {

  private static final FigureInput ACTIVE = ReferenceStudy.input(Metric.ACTIVE);

  private static double m(int j, int i) {
    Network network = ReferenceStudy.network();
    double sum = 0;
    for (int n = 0; n < network.hidden(); n++) {
      sum += (double) network.wOut(j, n) * network.wIn(n, i);
    }
    return sum;
  }

  private static double[] diagonal() {
    return IntStream.range(0, 100).mapToDouble(i -> m(i, i)).toArray();
  }

  private static double[] pressure() {
    return IntStream.range(0, 100)
        .mapToDouble(
            i ->
                IntStream.range(0, 100)
                    .filter(j -> j != i)
                    .mapToDouble(j -> Math.abs(m(i, j)))
                    .sum())
        .toArray();
  }

  /** Σ of squared answers of output i to the other features at +1 and at −1. */
  private static double[] received() {
    double[][] plus = ReferenceStudy.answers(1);
    double[][] minus = ReferenceStudy.answers(-1);
    double[] received = new double[100];
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 100; j++) {
        received[i] += j == i ? 0 : Math.pow(plus[j][i], 2) + Math.pow(minus[j][i], 2);
      }
    }
    return received;
  }

  @Test
  void diagonalAndBudgetAreBarsOfEveryFeature() {
    Grid grid = (Grid) new DiagonalBudgetFigure().plot(ACTIVE);
    assertBars((Bars) grid.panels().get(0), diagonal());
    assertBars((Bars) grid.panels().get(1), pressure());
    // canonical-0.json: matrix.off-diagonal-budget 24.996
    assertEquals(
        "Off the diagonal a row of M adds up to 25.0 times its diagonal entry",
        grid.heading().title());
    Reading reading = new DiagonalBudgetFigure().reading(ACTIVE);
    Readings.assertRow(reading, "off-diagonal budget", "24.9", "25.0");
    Readings.assertRow(reading, "diagonal, mean", "0.43", "0.433");
    Readings.assertRow(reading, "diagonal, standard deviation", "0.01", "0.0148");
    // 99·√(2/π)·√(90/(10·99))
    assertEquals("rank 23.8", Readings.row(reading, "off-diagonal budget").control());
  }

  private static void assertBars(Bars bars, double[] values) {
    assertEquals(values.length, bars.bars().size());
    assertEquals(Axis.Item.FEATURE, bars.x().item());
    for (int i = 0; i < values.length; i++) {
      assertEquals(i, bars.bars().get(i).index());
      assertEquals(values[i], bars.bars().get(i).value(), 1e-5 * Math.abs(values[i]));
    }
    assertEquals(StatUtils.mean(values), bars.rules().get(0).value(), 1e-5);
    String mean = ", mean " + Numbers.significant(bars.rules().get(0).value());
    assertTrue(bars.heading().title().endsWith(mean), bars.heading().title());
  }

  @Test
  void sortedBarsRise() {
    FigureInput sorted =
        new FigureInput(ReferenceStudy.study(), FigureOptions.DEFAULT.withSorted(true));
    Grid grid = (Grid) new DiagonalBudgetFigure().plot(sorted);
    List<Bars.Bar> bars = ((Bars) grid.panels().get(1)).bars();
    for (int k = 0; k < 100; k++) {
      assertEquals(pressure()[bars.get(k).index()], bars.get(k).value(), 1e-5);
      assertTrue(k == 0 || bars.get(k - 1).value() <= bars.get(k).value());
    }
  }

  @Test
  void theDiagonalAndTheErrorAreCorrelatedByEveryMetric() {
    for (Metric metric : Metric.values()) {
      FigureInput input = ReferenceStudy.input(metric);
      double[] errors = FeatureErrors.of(input.study(), metric).errors();
      Scatter scatter = (Scatter) new DiagonalErrorFigure().plot(input);
      assertEquals(100, scatter.points().size());
      for (Scatter.Point point : scatter.points()) {
        assertEquals(diagonal()[point.index()], point.x(), 1e-6);
        assertEquals(errors[point.index()], point.y(), 0);
      }
      double r = new PearsonsCorrelation().correlation(diagonal(), errors);
      assertEquals("r = " + Numbers.fixed(r, 2), scatter.note());
      Reading reading = new DiagonalErrorFigure().reading(input);
      boolean active = metric == Metric.ACTIVE;
      Readings.assertRow(reading, "r(M[i,i], error)", active ? "−0.750" : "", Numbers.fixed(r, 2));
      Readings.assertRow(
          reading, "variance explained, r²", active ? "56 %" : "", Numbers.percent(r * r));
    }
  }

  @Test
  void theResidualIsWhatTheDiagonalLeaves() {
    Grid grid = (Grid) new PressureResidualFigure().plot(ACTIVE);
    Scatter left = (Scatter) grid.panels().get(0);
    Scatter right = (Scatter) grid.panels().get(1);
    double[] errors = FeatureErrors.of(ACTIVE.study(), Metric.ACTIVE).errors();
    double[] residuals = residuals(errors, diagonal());
    for (int i = 0; i < 100; i++) {
      assertEquals(pressure()[i], left.points().get(i).x(), 1e-4);
      assertEquals(received()[i], right.points().get(i).x(), 1e-6);
      assertEquals(residuals[i], left.points().get(i).y(), 1e-7);
      assertEquals(residuals[i], right.points().get(i).y(), 1e-7);
    }
    Reading reading = new PressureResidualFigure().reading(ACTIVE);
    double r = new PearsonsCorrelation().correlation(pressure(), residuals);
    double s = new PearsonsCorrelation().correlation(received(), residuals);
    // canonical-0.json .138; DEFINITIONS .52 ± .10 over networks
    assertEquals(ReferenceStudy.metric("correlation.pressure-residual"), r, 0.05);
    assertEquals(0.52, s, 0.3);
    Readings.assertRow(reading, "r(Σ|M|, residual)", "0.103", Numbers.fixed(r, 2));
    Readings.assertRow(reading, "r(Σ(P² + Q²), residual)", "", Numbers.fixed(s, 2));
    assertTrue(
        grid.heading().title().contains("Σ(P² + Q²) " + Numbers.percent(s * s)),
        grid.heading().title());
  }

  private static double[] residuals(double[] y, double[]... x) {
    return regression(y, x).estimateResiduals();
  }

  private static OLSMultipleLinearRegression regression(double[] y, double[]... x) {
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    double[][] rows = new double[y.length][x.length];
    for (int i = 0; i < y.length; i++) {
      for (int k = 0; k < x.length; k++) {
        rows[i][k] = x[k][i];
      }
    }
    regression.newSampleData(y, rows);
    return regression;
  }

  @Test
  void isolatedErrorAndInterferenceExplainNearlyAllTogether() {
    double[] errors = FeatureErrors.of(ACTIVE.study(), Metric.ACTIVE).errors();
    double[][] plus = ReferenceStudy.answers(1);
    double[][] minus = ReferenceStudy.answers(-1);
    // ((1 − P_ii)² + Q_ii²)/6, DEFINITIONS section 3
    double[] isolated =
        IntStream.range(0, 100)
            .mapToDouble(i -> (Math.pow(1 - plus[i][i], 2) + Math.pow(minus[i][i], 2)) / 6)
            .toArray();
    double expected = regression(errors, isolated, received()).calculateRSquared();
    Readings.assertRow(
        new PressureResidualFigure().reading(ACTIVE),
        "explained by isolated error and Σ(P² + Q²)",
        "",
        Numbers.percent(expected));
    assertEquals(0.937, expected, 0.06, "DEFINITIONS section 3");
  }

  @Test
  void crossGainsAreTheAnswersToOneFeature() {
    Grid grid = (Grid) new CrossGainFigure().plot(ACTIVE);
    HeatMap map = (HeatMap) grid.panels().get(0);
    double[][] answers = ReferenceStudy.answers(1);
    assertTrue(map.diverging());
    for (int j = 0; j < 100; j++) {
      for (int i = 0; i < 100; i++) {
        assertEquals(answers[i][j], map.values()[j][i], 1e-6);
      }
    }
    assertBars((Bars) grid.panels().get(1), received());
    Reading reading = new CrossGainFigure().reading(ACTIVE);
    // canonical-0.json
    Readings.assertRow(
        reading,
        "cross-gain, mean",
        "≈ 0.00",
        Numbers.significant(ReferenceStudy.metric("cross-gain.mean")));
    Readings.assertRow(
        reading,
        "cross-gain, mean size",
        "0.04",
        Numbers.significant(ReferenceStudy.metric("cross-gain.abs-mean")));
    Readings.assertRow(
        reading,
        "cross-gain, smallest",
        "−0.15",
        Numbers.significant(2 * ReferenceStudy.metric("cross-term.min-at-half")));
    Readings.assertRow(reading, "self-gain, mean", "0.43", "0.380");
  }
}

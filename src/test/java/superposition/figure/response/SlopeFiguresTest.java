package superposition.figure.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.plot.Axis;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Scatter;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** Slopes of a reference network, which its forward pass gives too. */
class SlopeFiguresTest {

  private static final FigureInput ACTIVE = ReferenceStudy.input(Metric.ACTIVE);

  private static double[] slopes() {
    double[][] answers = ReferenceStudy.answers(1);
    return IntStream.range(0, 100).mapToDouble(i -> answers[i][i]).toArray();
  }

  @Test
  void everySlopeIsInItsBin() {
    Histogram histogram = (Histogram) new SlopeDistributionFigure().plot(ACTIVE);
    assertEquals(100, Arrays.stream(histogram.counts()).sum(), 0);
    for (int k = 0; k < histogram.counts().length; k++) {
      double low = histogram.edges()[k];
      double high = histogram.edges()[k + 1];
      long inside = Arrays.stream(slopes()).filter(s -> s >= low && s < high).count();
      assertEquals(inside, histogram.counts()[k], 0, low + " to " + high);
    }
    assertEquals(0, histogram.x().low(), 0);
    assertTrue(histogram.x().high() > 1, "the ideal is in sight");
    assertEquals("ideal 1", histogram.rules().get(1).label());
    assertEquals(1, histogram.rules().get(1).value(), 0);
    assertTrue(histogram.rules().get(1).vertical());
    // canonical-0.json: slope.mean .3802, slope.sd .01675
    assertEquals("mean 0.380, sd 0.0167", histogram.rules().get(0).label());
    assertEquals(
        "Slopes are 0.380 ± 0.0167: none above 0.8, none below 0.2", histogram.heading().title());
  }

  @Test
  void theReportsSlopesStandBesideTheMeasuredOnes() {
    Reading reading = new SlopeDistributionFigure().reading(ACTIVE);
    Readings.assertRow(reading, "mean slope", "0.380", "0.380");
    Readings.assertRow(reading, "standard deviation", "0.017", "0.0167");
    Readings.assertRow(reading, "slopes above 0.8", "0", "0");
    Readings.assertRow(reading, "slopes below 0.2", "0", "0");
    // DEFINITIONS section 7; ten slopes of 1 among 90 of 0 have a standard deviation of √.09
    assertEquals("theory 0.388", Readings.row(reading, "mean slope").control());
    assertEquals("naive 0.300", Readings.row(reading, "standard deviation").control());
    assertEquals("naive 90", Readings.row(reading, "slopes below 0.2").control());
  }

  @Test
  void everyFeatureIsAPointOfSlopeAndError() {
    for (Metric metric : Metric.values()) {
      FigureInput input = ReferenceStudy.input(metric);
      double[] errors = FeatureErrors.of(input.study(), metric).errors();
      Scatter scatter = (Scatter) new SlopeErrorFigure().plot(input);
      assertEquals(100, scatter.points().size());
      for (Scatter.Point point : scatter.points()) {
        assertEquals(slopes()[point.index()], point.x(), 1e-6);
        assertEquals(errors[point.index()], point.y(), 0);
      }
      double r = new PearsonsCorrelation().correlation(slopes(), errors);
      assertEquals("r = " + Numbers.fixed(r, 2), scatter.note());
      assertEquals(Axis.Item.FEATURE, scatter.item());
    }
  }

  @Test
  void theLineIsTheOneOfLeastSquares() {
    Scatter scatter = (Scatter) new SlopeErrorFigure().plot(ACTIVE);
    Lines.Line line = scatter.lines().get(0);
    double rise = (line.y()[1] - line.y()[0]) / (line.x()[1] - line.x()[0]);
    // its residuals have mean 0 and go with nothing
    double sum = 0;
    double moment = 0;
    for (Scatter.Point point : scatter.points()) {
      double residual = point.y() - line.y()[0] - rise * (point.x() - line.x()[0]);
      sum += residual;
      moment += residual * point.x();
    }
    assertEquals(0, sum, 1e-12);
    assertEquals(0, moment, 1e-12);
  }

  @Test
  void theReportsCorrelationIsTheDilutedOne() {
    Reading reading = new SlopeErrorFigure().reading(ACTIVE);
    double exact = value(Readings.row(reading, "r(slope, error)").measured());
    double diluted =
        value(Readings.row(reading, "r from 5,000 independent samples a feature").measured());
    // canonical-0.json −.979; DEFINITIONS: N = 5k gives −.715 ± .036 over networks
    assertEquals(ReferenceStudy.metric("correlation.slope-error"), exact, 0.01);
    assertEquals(-0.715, diluted, 0.15);
    assertEquals("−0.759", Readings.row(reading, "r(slope, error)").reported());
    assertEquals("chance ±0.20", Readings.row(reading, "r(slope, error)").control());
    assertTrue(reading.text().contains("diluted"));
  }

  @Test
  void otherMetricsAndRunsHaveNoReportToExplain() {
    Reading loss = new SlopeErrorFigure().reading(ReferenceStudy.input(Metric.LOSS));
    assertEquals("", Readings.row(loss, "r(slope, error)").reported());
    assertTrue(loss.rows().stream().noneMatch(row -> row.name().startsWith("r from")));
    Study other =
        new Study(
            TrainedModel.of(RunConfig.canonical(0).withDensity(0.05), ReferenceStudy.network()),
            500,
            1);
    Reading dense = new SlopeErrorFigure().reading(new FigureInput(other, FigureOptions.DEFAULT));
    assertTrue(dense.rows().stream().noneMatch(row -> row.name().startsWith("r from")));
  }

  private static double value(String words) {
    return Double.parseDouble(words.replace('−', '-'));
  }
}

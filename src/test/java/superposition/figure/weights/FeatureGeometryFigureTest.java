package superposition.figure.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.state.Metric;

class FeatureGeometryFigureTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);
  private static final Network NETWORK = ReferenceStudy.network();

  private static double product(int i, int j) {
    return IntStream.range(0, 10)
        .mapToDouble(n -> (double) NETWORK.wIn(n, i) * NETWORK.wIn(n, j))
        .sum();
  }

  private static double[] cosines() {
    return IntStream.range(0, 100)
        .boxed()
        .flatMapToDouble(
            i ->
                IntStream.range(i + 1, 100)
                    .mapToDouble(j -> product(i, j) / Math.sqrt(product(i, i) * product(j, j))))
        .toArray();
  }

  private static Grid grid() {
    return (Grid) new FeatureGeometryFigure().plot(INPUT);
  }

  @Test
  void everyPairIsInItsBinBesideThoseOfRandomDirections() {
    Histogram histogram = (Histogram) grid().panels().get(0);
    assertEquals(4950, Arrays.stream(histogram.counts()).sum(), 0);
    double[] edges = histogram.edges();
    for (int k = 0; k < histogram.counts().length; k++) {
      double low = edges[k];
      double high = edges[k + 1];
      assertEquals(
          Arrays.stream(cosines()).filter(c -> c >= low && c < high).count(),
          histogram.counts()[k],
          1,
          "single precision may put a pair next door");
    }
    Lines.Line random = histogram.curves().get(0);
    assertEquals(4950, Arrays.stream(random.y()).sum(), 1e-6, "as many random pairs");
    double second = 0;
    for (int k = 0; k < random.x().length; k++) {
      second += random.y()[k] * random.x()[k] * random.x()[k] / 4950;
    }
    // E cos² = 1/10; bins add a twelfth of their squared width
    double width = edges[1] - edges[0];
    assertEquals(0.1 + width * width / 12, second, 1e-4);
    // orthoplex 1/√10, the tighter bound for 100 > 55 vectors
    assertEquals(-0.3162, histogram.rules().get(1).value(), 5e-5);
    assertEquals(0.3162, histogram.rules().get(2).value(), 5e-5);
  }

  @Test
  void theMeanSizeStandsBesideTheSpreadOfRandomSets() {
    Lines lines = (Lines) grid().panels().get(1);
    double mean = Arrays.stream(cosines()).map(Math::abs).average().orElseThrow();
    assertEquals(mean, lines.lines().get(0).y()[0], 1e-6);
    assertEquals(0.2587, lines.lines().get(1).y()[0], 5e-5);
    // DEFINITIONS section 3: one random set of 100 spreads by ± .0026
    assertEquals(3 * 0.0026, lines.lines().get(1).errors()[0], 1e-4);
    assertTrue(
        grid()
            .heading()
            .title()
            .startsWith("Mean |cos| is " + Numbers.significant(mean) + ", like"),
        grid().heading().title());
    Reading reading = new FeatureGeometryFigure().reading(INPUT);
    Readings.assertRow(reading, "mean |cos|", "0.26", Numbers.significant(mean));
    assertEquals("random 0.259 ± 0.00259", Readings.row(reading, "mean |cos|").control());
    Readings.assertRow(
        reading,
        "largest cos",
        "",
        Numbers.significant(Arrays.stream(cosines()).max().orElseThrow()));
    assertEquals("Welch 0.302, orthoplex 0.316", Readings.row(reading, "largest |cos|").control());
  }

  @Test
  void everyFeatureHasADimensionality() {
    Bars bars = (Bars) grid().panels().get(2);
    double[] expected = new double[100];
    for (int i = 0; i < 100; i++) {
      double shared = 0;
      for (int j = 0; j < 100; j++) {
        shared += product(i, j) * product(i, j) / product(i, i);
      }
      expected[i] = product(i, i) / shared;
    }
    assertArrayEquals(expected, bars.bars().stream().mapToDouble(Bars.Bar::value).toArray(), 1e-6);
    Readings.assertRow(
        new FeatureGeometryFigure().reading(INPUT),
        "sum of dimensionalities",
        "",
        Numbers.significant(Arrays.stream(expected).sum()));
  }
}

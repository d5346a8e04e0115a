package superposition.figure.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** How a reference network's neurons spread their weights, from its weights. */
class ConcentrationFiguresTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);
  private static final Network NETWORK = ReferenceStudy.network();

  private static double[] encoder(int neuron) {
    return IntStream.range(0, 100).mapToDouble(i -> NETWORK.wIn(neuron, i)).toArray();
  }

  private static double[] fallingSizes(int neuron) {
    return Arrays.stream(encoder(neuron)).map(w -> -Math.abs(w)).sorted().map(w -> -w).toArray();
  }

  @Test
  void specialisationIsTheLargestSquaredShare() {
    Bars bars = (Bars) new SpecializationFigure().plot(INPUT);
    assertEquals(10, bars.bars().size());
    for (int n = 0; n < 10; n++) {
      double squares = Arrays.stream(encoder(n)).map(w -> w * w).sum();
      double largest = fallingSizes(n)[0];
      assertEquals(largest * largest / squares, bars.bars().get(n).value(), 1e-6);
      // E max z²/100 for 100 normal z: .0773, by simulation in NullModelsTest
      assertEquals(0.0773, bars.overlay().get(n).value(), 0.0005);
    }
    assertEquals(0.01, bars.rules().get(0).value(), 1e-12);
    // canonical-0.json: specialization.min .0516, .max .0841
    assertEquals(
        "Specialisation runs from 0.0516 to 0.0841: none of 10 neurons belongs to one feature",
        bars.heading().title());
    Reading reading = new SpecializationFigure().reading(INPUT);
    Readings.assertRow(reading, "smallest", "0.05", "0.0516");
    Readings.assertRow(reading, "largest", "0.08", "0.0841");
    assertEquals("uniform 0.0100", Readings.row(reading, "smallest").control());
  }

  @Test
  void everyNeuronHasItsTenLargestFeatures() {
    Grid grid = (Grid) new TopFeaturesFigure().plot(INPUT);
    assertEquals(10, grid.panels().size());
    for (int n = 0; n < 10; n++) {
      Bars panel = (Bars) grid.panels().get(n);
      double[] w = encoder(n);
      assertEquals("neuron " + n, panel.heading().title());
      assertTrue(panel.horizontal());
      assertEquals(Axis.Item.FEATURE, panel.x().item());
      assertEquals(((Bars) grid.panels().get(0)).y(), panel.y(), "one scale");
      assertEquals(10, panel.bars().size());
      for (int k = 0; k < 10; k++) {
        Bars.Bar bar = panel.bars().get(k);
        assertEquals(fallingSizes(n)[k], bar.value(), 0);
        assertEquals(Math.abs(w[bar.index()]), bar.value(), 0);
        assertEquals(w[bar.index()] < 0 ? Ink.SECOND : Ink.MAIN, bar.ink());
        assertEquals(Integer.toString(bar.index()), panel.x().names().get(k));
      }
    }
    Reading reading = new TopFeaturesFigure().reading(INPUT);
    // canonical-0.json: concentration.top-1 .0332, top-10 .2732
    Readings.assertRow(reading, "share of the largest weight", "3 %", "3.32 %");
    Readings.assertRow(reading, "share of the ten largest", "27–28 %", "27.3 %");
  }

  @Test
  void ofManyNeuronsTheMostSpecialisedAreShown() {
    int hidden = 40;
    float[] in = new float[20 * hidden];
    Arrays.fill(in, 1);
    for (int n = 0; n < hidden; n += 3) {
      in[20 * n] = 5; // 14 neurons with one dominant feature, and one a little less so
    }
    in[20 * 7] = 2;
    RunConfig config = RunConfig.canonical(0).withFeatures(20).withHidden(hidden);
    Network network =
        new Network(
            20, hidden, NETWORK.hiddenActivation(), NETWORK.outputActivation(), in, in, null);
    Study study = new Study(TrainedModel.of(config, network), 10, 1);
    Grid grid = (Grid) new TopFeaturesFigure().plot(new FigureInput(study, FigureOptions.DEFAULT));
    assertEquals(
        IntStream.range(0, hidden)
            .filter(n -> n % 3 == 0 || n == 7)
            .mapToObj(n -> "neuron " + n)
            .toList(),
        grid.panels().stream().map(panel -> panel.heading().title()).toList());
    assertTrue(grid.heading().subtitle().contains("the 15 most specialised of 40 neurons"));
  }

  @Test
  void sortedWeightsFallAndKeepTheirSigns() {
    Grid grid = (Grid) new SortedWeightsFigure().plot(INPUT);
    int[] named = {0, 4, 9};
    assertEquals(3, grid.panels().size());
    for (int p = 0; p < 3; p++) {
      Lines panel = (Lines) grid.panels().get(p);
      int neuron = named[p];
      assertEquals("neuron " + neuron, panel.heading().title());
      List<Lines.Line> lines = panel.lines();
      assertEquals(13, lines.size(), "ten faint, normal values, the neuron's, its negative ones");
      for (int n = 0; n < 10; n++) {
        assertEquals(Lines.Stroke.FAINT, lines.get(n).stroke());
        assertArrayEquals(fallingSizes(n), lines.get(n).y(), 0);
      }
      Lines.Line own = lines.get(11);
      assertEquals(1, own.x()[0], 0);
      assertArrayEquals(fallingSizes(neuron), own.y(), 0);
      double[] signed =
          Arrays.stream(encoder(neuron))
              .boxed()
              .sorted(Comparator.comparingDouble(w -> -Math.abs(w)))
              .mapToDouble(Double::doubleValue)
              .toArray();
      for (int k = 0; k < 100; k++) {
        assertEquals(signed[k] < 0 ? -signed[k] : Double.NaN, lines.get(12).y()[k], 0);
      }
      // normal values of the same size: their squares, too, add up to nearly the neuron's
      double squares = Arrays.stream(encoder(neuron)).map(w -> w * w).sum();
      double normal = Arrays.stream(lines.get(10).y()).map(w -> w * w).sum();
      assertEquals(1, normal / squares, 0.03);
    }
  }

  @Test
  void theSignsAreSaidToDiffer() {
    double positive = 0;
    double negative = 0;
    int count = 0;
    for (int n = 0; n < 10; n++) {
      positive += Arrays.stream(encoder(n)).filter(w -> w > 0).average().orElseThrow() / 10;
      negative -= Arrays.stream(encoder(n)).filter(w -> w < 0).average().orElseThrow() / 10;
      count += (int) Arrays.stream(encoder(n)).filter(w -> w > 0).count();
    }
    Reading reading = new SortedWeightsFigure().reading(INPUT);
    Readings.assertRow(reading, "positive weights a neuron", "", Numbers.significant(count / 10.0));
    Readings.assertRow(
        reading,
        "mean size of positive by negative weights",
        "",
        Numbers.significant(positive / negative));
    assertTrue(reading.text().contains("positive weights are much larger"), reading.text());
    assertTrue(reading.text().contains("finds no elbow"), reading.text());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0 1", "3, 0 1 2", "10, 0 4 9", "1024, 0 409 1023"})
  void theNamedNeuronsAreTheReportsForTen(int hidden, String neurons) {
    int[] expected = Arrays.stream(neurons.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(expected, SortedWeightsFigure.named(hidden));
  }

  @Test
  void breadthCountsByBothThresholds() {
    Grid grid = (Grid) new FeatureBreadthFigure().plot(INPUT);
    double[] all =
        IntStream.range(0, 10)
            .boxed()
            .flatMapToDouble(n -> Arrays.stream(fallingSizes(n)))
            .sorted()
            .toArray();
    Bars relative = (Bars) grid.panels().get(0);
    Bars absolute = (Bars) grid.panels().get(1);
    assertEquals(10, relative.bars().size());
    for (int n = 0; n < 10; n++) {
      // 100 of 1,000 weights are above their 90th percentile
      double tenth = (all[899] + all[900]) / 2;
      assertEquals(
          Arrays.stream(fallingSizes(n)).filter(w -> w > tenth).count(),
          relative.bars().get(n).value(),
          0);
      assertEquals(
          Arrays.stream(fallingSizes(n)).filter(w -> w > 0.05).count(),
          absolute.bars().get(n).value(),
          0);
    }
    assertEquals(
        "On average 89.9 of a neuron's 100 weights are above 0.05 in size", grid.heading().title());
    Reading reading = new FeatureBreadthFigure().reading(INPUT);
    Readings.assertRow(reading, "above the 90th percentile, mean", "≈ 10", "10.0");
    Readings.assertRow(reading, "above 0.05, mean", "89.7", "89.9");
    double tenfold = Arrays.stream(all).filter(w -> w > 0.5).count() / 10.0;
    Readings.assertRow(
        reading, "above 0.05 after W_in / 10, W_out × 10", "", Numbers.significant(tenfold));
  }
}

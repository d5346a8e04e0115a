package superposition.figure.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import superposition.analysis.Study;
import superposition.config.Activation;
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
import superposition.plot.Scatter;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** Norms, cosines and lines of a reference network's weights, which lie in the tests' resources. */
class TiedFiguresTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);
  private static final Network NETWORK = ReferenceStudy.network();

  private static double norm(int neuron, boolean encoder) {
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      double w = encoder ? NETWORK.wIn(neuron, i) : NETWORK.wOut(i, neuron);
      sum += w * w;
    }
    return Math.sqrt(sum);
  }

  @Test
  void ratiosAndBothNormsAreBarsOfEveryNeuron() {
    Grid grid = (Grid) new NormRatioFigure().plot(INPUT);
    Bars ratios = (Bars) grid.panels().get(0);
    Bars norms = (Bars) grid.panels().get(1);
    assertEquals(
        List.of("decoder", "encoder"), norms.legend().stream().map(Bars.Key::text).toList());
    assertEquals(2, norms.series().size());
    assertEquals(Axis.Item.NEURON, ratios.x().item());
    assertEquals(10, ratios.bars().size());
    for (int n = 0; n < 10; n++) {
      assertEquals(norm(n, false), norms.series().get(0).bars().get(n).value(), 1e-6);
      assertEquals(norm(n, true), norms.series().get(1).bars().get(n).value(), 1e-6);
      assertEquals(norm(n, false) / norm(n, true), ratios.bars().get(n).value(), 1e-6);
    }
    assertEquals(ReferenceStudy.metric("tied.norm-ratio"), ratios.rules().get(0).value(), 1e-5);
    assertEquals(1, ratios.rules().get(1).value(), 0);
    assertTrue(
        grid.heading().title().startsWith("Decoders are 1.12 times as long as encoders"),
        grid.heading().title());
  }

  @Test
  void theRatioIsShownToDependOnTheScaleOfTheWeights() {
    Reading reading = new NormRatioFigure().reading(INPUT);
    Readings.assertRow(reading, "norm ratio, mean", "1.13", "1.12");
    String rescaled = Readings.row(reading, "norm ratio after W_in × 2, W_out / 2").measured();
    float[] in = NETWORK.wIn();
    float[] out = NETWORK.wOut();
    for (int k = 0; k < in.length; k++) {
      in[k] *= 2;
      out[k] /= 2;
    }
    Network other = network(Activation.RELU, in, out);
    Readings.assertRow(
        new NormRatioFigure().reading(input(RunConfig.canonical(0), other)),
        "norm ratio, mean",
        "1.13",
        rescaled);
    Network smooth = network(Activation.GELU, in, out);
    Reading gelu =
        new NormRatioFigure()
            .reading(input(RunConfig.canonical(0).withHiddenActivation(Activation.GELU), smooth));
    assertTrue(gelu.rows().stream().noneMatch(row -> row.name().contains("after")), "no gauge");
  }

  private static Network network(Activation hidden, float[] in, float[] out) {
    return new Network(100, 10, hidden, NETWORK.outputActivation(), in, out, null);
  }

  private static FigureInput input(RunConfig config, Network network) {
    return new FigureInput(
        new Study(TrainedModel.of(config, network), 100, 1), FigureOptions.DEFAULT);
  }

  @Test
  void cosinesAreBarsOfEveryNeuron() {
    Bars bars = (Bars) ((Grid) new TiedCosineFigure().plot(INPUT)).panels().get(0);
    for (int n = 0; n < 10; n++) {
      double product = 0;
      for (int i = 0; i < 100; i++) {
        product += (double) NETWORK.wIn(n, i) * NETWORK.wOut(i, n);
      }
      assertEquals(product / norm(n, true) / norm(n, false), bars.bars().get(n).value(), 1e-6);
    }
    // canonical-0.json: tied.cosine .9542
    Readings.assertRow(new TiedCosineFigure().reading(INPUT), "cosine, mean", "0.956", "0.954");
  }

  @Test
  void everyEntryIsAPointAndTheThreeLinesAreTheirOwn() {
    Scatter scatter = (Scatter) ((Grid) new TiedCosineFigure().plot(INPUT)).panels().get(1);
    assertEquals(1000, scatter.points().size());
    SimpleRegression free = new SimpleRegression();
    SimpleRegression origin = new SimpleRegression(false);
    for (int k = 0; k < 1000; k++) {
      Scatter.Point point = scatter.points().get(k);
      assertEquals(k % 100, point.index());
      assertEquals(NETWORK.wIn(k / 100, k % 100), point.x(), 0);
      assertEquals(NETWORK.wOut(k % 100, k / 100), point.y(), 0);
      free.addData(point.x(), point.y());
      origin.addData(point.x(), point.y());
    }
    double[] slopes = scatter.lines().stream().mapToDouble(TiedFiguresTest::slope).toArray();
    assertEquals(ReferenceStudy.metric("tied.norm-ratio"), slopes[0], 1e-5);
    assertEquals(origin.getSlope(), slopes[1], 1e-9);
    assertEquals(free.getSlope(), slopes[2], 1e-9);
    assertEquals(Ink.BASELINE, scatter.lines().get(0).ink());
    assertTrue(
        scatter.note().contains("through the origin " + Numbers.significant(origin.getSlope())));
    // DEFINITIONS section 3: 1.232·w − .069, r = .995, through the origin 1.081
    assertEquals(1.232, free.getSlope(), 0.02);
    assertEquals(1.081, origin.getSlope(), 0.02);
    Reading reading = new TiedCosineFigure().reading(INPUT);
    Readings.assertRow(
        reading, "slope with intercept", "≈ 1.13", Numbers.significant(free.getSlope()));
    Readings.assertRow(
        reading, "slope through the origin", "", Numbers.significant(origin.getSlope()));
  }

  private static double slope(Lines.Line line) {
    return (line.y()[1] - line.y()[0]) / (line.x()[1] - line.x()[0]);
  }

  @Test
  void manyEntriesAreThinnedOutEvenly() {
    RunConfig config = RunConfig.canonical(0).withFeatures(4096).withHidden(4);
    float[] in = new float[4 * 4096];
    for (int k = 0; k < in.length; k++) {
      in[k] = k;
    }
    Network large = new Network(4096, 4, Activation.RELU, Activation.IDENTITY, in, in, null);
    Study study = new Study(TrainedModel.of(config, large), 10, 1);
    Grid grid = (Grid) new TiedCosineFigure().plot(new FigureInput(study, FigureOptions.DEFAULT));
    Scatter scatter = (Scatter) grid.panels().get(1);
    assertEquals(3277, scatter.points().size(), "every fifth of 16,384");
    assertEquals(5, scatter.points().get(1).x(), 0);
    assertTrue(grid.heading().subtitle().contains("3,277 of 16,384 entries"));
  }
}

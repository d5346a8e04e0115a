package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.analysis.Study;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.export.CsvExport;
import superposition.figure.error.PerFeatureMseFigure;
import superposition.figure.matrix.MatrixFigure;
import superposition.figure.matrix.OffDiagonalFigure;
import superposition.figure.response.ResponseGridFigure;
import superposition.figure.weights.NeuronWeightsFigure;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.ActiveValue;
import superposition.state.ChartAxes;
import superposition.state.FeaturePair;
import superposition.state.FeatureQuantity;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.state.Rotation;
import superposition.state.StackColor;
import superposition.state.StackWeight;
import superposition.train.TrainedModel;

/** What the figures say of a reference network; expected numbers are those of its json. */
class FiguresTest {

  private static final FigureInput ACTIVE = ReferenceStudy.input(Metric.ACTIVE);

  @Test
  void idsAreKebabCaseAndFound() {
    for (RunFigure figure : Figures.ALL) {
      assertTrue(figure.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), figure.id());
      assertEquals(figure, Figures.find(figure.id()).orElseThrow());
    }
    assertEquals(
        Figures.ALL.size(),
        Figures.ALL.stream().map(RunFigure::id).distinct().count(),
        "ids differ");
    assertTrue(Figures.find("no-such-figure").isEmpty());
  }

  /** The first of the three models that the figure has something to show of. */
  private static Study studyFor(RunFigure figure) {
    return Stream.of(ReferenceStudy.study(), AbsoluteStudy.study(), OutputStudy.study())
        .filter(study -> figure.appliesTo(study.model().config()))
        .findFirst()
        .orElseThrow();
  }

  /** What a figure shows and says of a network that it applies to, as text. */
  private static String shown(RunFigure figure, FigureOptions options) {
    FigureInput input = new FigureInput(studyFor(figure), options);
    Plot plot = figure.plot(input);
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    try {
      CsvExport.content(plot).writeTo(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String view = plot instanceof Graph graph ? graph.turn().toString() : "";
    return plot.heading() + "\n" + values + view + figure.reading(input);
  }

  @ParameterizedTest
  @EnumSource(FigureOption.class)
  void figuresHeedTheOptionsThatTheySayAndNoOthers(FigureOption option) {
    FigureOptions usual = FigureOptions.DEFAULT;
    // 90 and 91 are no network's strongest pair in both directions, so that one at least changes.
    List<FigureOptions> changed =
        switch (option) {
          case METRIC ->
              List.of(usual.withMetric(Metric.ALL_OUTPUTS), usual.withMetric(Metric.LOSS));
          case SORT -> List.of(usual.withSorted(true));
          case STACK_WEIGHT -> List.of(usual.withStackWeight(StackWeight.THROUGH));
          case STACK_COLOR -> List.of(usual.withStackColor(Optional.of(StackColor.NEURON_CLASS)));
          case NEURON ->
              List.of(usual.withNeuron(OptionalInt.of(0)), usual.withNeuron(OptionalInt.of(1)));
          case MOTIF -> List.of(usual.withMotif(1));
          case PAIR ->
              List.of(
                  usual.withPair(Optional.of(new FeaturePair(90, 91))),
                  usual.withPair(Optional.of(new FeaturePair(91, 90))));
          case ACTIVE_VALUE -> List.of(usual.withActiveValue(ActiveValue.ONE));
          case ROTATION -> List.of(usual.withRotation(new Rotation(100, -20)));
          case AXES ->
              List.of(
                  usual.withAxes(
                      new ChartAxes(FeatureQuantity.TIED_COSINE, FeatureQuantity.SLOPE)));
        };
    for (RunFigure figure : Figures.ALL) {
      String before = shown(figure, usual);
      boolean heeded = changed.stream().anyMatch(options -> !shown(figure, options).equals(before));
      assertEquals(figure.options().contains(option), heeded, figure.id());
    }
  }

  @Test
  void ninetyOfAHundredBarsBeatTheBaseline() {
    Bars bars = (Bars) new PerFeatureMseFigure().plot(ACTIVE);
    assertEquals("90 of 100 features beat the naive baseline", bars.heading().title());
    assertEquals(90, bars.bars().stream().filter(bar -> bar.ink() == Ink.BETTER).count());
    for (int i = 0; i < 100; i++) {
      assertEquals(i, bars.bars().get(i).index());
      // (1/3)/2: mean square of relu(x), x uniform in (−1, 1); 0 for the ten dedicated features
      assertEquals(i < 10 ? 0 : 1.0 / 6, bars.overlay().get(i).value(), 1e-12);
    }
    double mean = bars.bars().stream().mapToDouble(Bars.Bar::value).average().orElse(Double.NaN);
    // error.active.mean of canonical-0; 20,000 samples leave about 0.0003
    assertEquals(0.0746, mean, 0.001);
  }

  @Test
  void theMetricDecidesWhoWins() {
    Bars squares = (Bars) new PerFeatureMseFigure().plot(ReferenceStudy.input(Metric.ALL_OUTPUTS));
    assertEquals("None of 100 features beats the naive baseline", squares.heading().title());
    Bars losses = (Bars) new PerFeatureMseFigure().plot(ReferenceStudy.input(Metric.LOSS));
    assertEquals("90 of 100 features beat the naive baseline", losses.heading().title());
    // p·E|t|⁴ = 0.02/10: naive.loss is 0.9 times that (DEFINITIONS section 2)
    assertEquals(0.002, losses.overlay().get(50).value(), 1e-12);
  }

  @Test
  void importanceIsNamedWhereItWeighsTheLoss() {
    TrainedModel model = ReferenceStudy.study().model();
    RunConfig weighed = model.config().withImportance(new Importance.First(10, 10));
    Study study = new Study(TrainedModel.of(weighed, model.network()), 300, 1);
    for (String id :
        List.of("training-loss", "per-feature-mse", "load", "density-sweep", "loss-comparison")) {
      assertTrue(spokenOf(id, study).contains("I·|error|"), id);
      assertFalse(spokenOf(id, ReferenceStudy.study()).contains("I·|error|"), id);
    }
    // the first features' naive error is 0, the others weigh 1: 0.02/10 as without importance
    assertEquals(0.002, FeatureErrors.of(study, Metric.LOSS).ignored(), 1e-12);
  }

  private static String spokenOf(String id, Study study) {
    FigureInput input = new FigureInput(study, FigureOptions.DEFAULT.withMetric(Metric.LOSS));
    return Figures.find(id).orElseThrow().plot(input).toString();
  }

  @Test
  void sortedBarsRiseAndKeepTheirFeatures() {
    FigureInput sorted =
        new FigureInput(ReferenceStudy.study(), FigureOptions.DEFAULT.withSorted(true));
    List<Bars.Bar> bars = ((Bars) new PerFeatureMseFigure().plot(sorted)).bars();
    List<Bars.Bar> plain = ((Bars) new PerFeatureMseFigure().plot(ACTIVE)).bars();
    for (int i = 0; i < 100; i++) {
      assertTrue(i == 0 || bars.get(i - 1).value() <= bars.get(i).value());
      assertEquals(plain.get(bars.get(i).index()), bars.get(i));
    }
  }

  @Test
  void theGridShowsBestMiddleAndWorstOnOneScale() {
    Grid grid = (Grid) new ResponseGridFigure().plot(ACTIVE);
    int[] order = FeatureErrors.of(ReferenceStudy.study(), Metric.ACTIVE).byError();
    int[] ranks = {0, 1, 2, 48, 49, 50, 97, 98, 99};
    String[] words = {"best", "middle", "worst"};
    Network network = ReferenceStudy.study().model().network();
    for (int k = 0; k < 9; k++) {
      Lines panel = (Lines) grid.panels().get(k);
      int feature = order[ranks[k]];
      assertEquals(words[k / 3] + " · feature " + feature, panel.heading().title());
      assertEquals(((Lines) grid.panels().get(0)).y(), panel.y());
      Lines.Line target = panel.lines().get(0);
      Lines.Line output = panel.lines().get(1);
      assertEquals(Lines.Stroke.DASHED, target.stroke());
      assertEquals(0, target.y()[0], 0);
      assertEquals(1, target.y()[80], 0);
      assertEquals(network.response(feature, feature, 1), output.y()[80], 1e-12);
      assertTrue(panel.note().startsWith("slope 0.3") || panel.note().startsWith("slope 0.4"));
    }
  }

  @Test
  void theMatrixHasOutputsAsRows() {
    HeatMap map = (HeatMap) new MatrixFigure().plot(ACTIVE);
    HeatMap rest = (HeatMap) new OffDiagonalFigure().plot(ACTIVE);
    Network network = ReferenceStudy.study().model().network();
    double expected = 0;
    for (int n = 0; n < network.hidden(); n++) {
      expected += (double) network.wOut(12, n) * network.wIn(n, 15);
    }
    assertEquals(expected, map.values()[12][15], 1e-6);
    assertEquals(expected, rest.values()[12][15], 1e-6);
    double diagonal = 0;
    for (int i = 0; i < 100; i++) {
      diagonal += map.values()[i][i] / 100;
      assertTrue(Double.isNaN(rest.values()[i][i]));
    }
    // DEFINITIONS section 3: .4335 ± .0005 over seeds
    assertEquals(0.4335, diagonal, 0.002);
    assertTrue(map.heading().subtitle().endsWith("rank 10"));
  }

  @Test
  void stacksHoldEveryWeightLargestFirst() {
    Stacks stacks = (Stacks) new NeuronWeightsFigure().plot(ACTIVE);
    Network network = ReferenceStudy.study().model().network();
    assertEquals(10, stacks.columns().size());
    for (Stacks.Column column : stacks.columns()) {
      double last = Double.POSITIVE_INFINITY;
      for (Stacks.Segment segment : column.segments()) {
        assertEquals(network.wIn(column.neuron(), segment.feature()), segment.value(), 0);
        assertTrue(Math.abs(segment.value()) <= last);
        last = Math.abs(segment.value());
      }
      assertEquals(100, column.segments().size());
    }
  }

  @Test
  void stacksThroughTheNeuronDoNotDependOnTheGauge() {
    FigureInput through =
        new FigureInput(
            ReferenceStudy.study(), FigureOptions.DEFAULT.withStackWeight(StackWeight.THROUGH));
    Network network = ReferenceStudy.study().model().network();
    float[] in = network.wIn();
    float[] out = network.wOut();
    for (int i = 0; i < 100; i++) {
      in[300 + i] *= 4;
      out[10 * i + 3] /= 4;
    }
    Network rescaled =
        new Network(100, 10, network.hiddenActivation(), network.outputActivation(), in, out, null);
    FigureInput other =
        new FigureInput(
            study(rescaled), FigureOptions.DEFAULT.withStackWeight(StackWeight.THROUGH));
    Stacks a = (Stacks) new NeuronWeightsFigure().plot(through);
    Stacks b = (Stacks) new NeuronWeightsFigure().plot(other);
    assertEquals(a.columns(), b.columns());
  }

  private static Study study(Network network) {
    return new Study(TrainedModel.of(RunConfig.canonical(0), network), 1000, 1);
  }

  @Test
  void thousandsOfFeaturesAreSummedUpBeyondTheLargest() {
    RunConfig config = RunConfig.canonical(0).withFeatures(4096).withHidden(1);
    float[] weights = new float[4096];
    double sum = 0;
    for (int i = 0; i < 4096; i++) {
      weights[i] = (i + 1) / 4096f;
      sum += weights[i];
    }
    Network network =
        new Network(
            4096, 1, config.hiddenActivation(), config.outputActivation(), weights, weights, null);
    Study study = new Study(TrainedModel.of(config, network), 10, 1);
    Stacks stacks =
        (Stacks) new NeuronWeightsFigure().plot(new FigureInput(study, FigureOptions.DEFAULT));
    List<Stacks.Segment> segments = stacks.columns().get(0).segments();
    assertEquals(151, segments.size());
    assertEquals(4095, segments.get(0).feature());
    assertEquals(Stacks.REST, segments.get(150).feature());
    assertEquals(sum, segments.stream().mapToDouble(Stacks.Segment::value).sum(), 1e-6);
  }

  @Test
  void reportNumbersStandOnlyBesideTheReportsConfiguration() {
    TrainedModel model = ReferenceStudy.study().model();
    RunConfig other = model.config().withDensity(0.05);
    Study study = new Study(TrainedModel.of(other, model.network()), 1000, 1);
    for (RunFigure figure : Figures.of(other)) {
      Reading reading = figure.reading(new FigureInput(study, FigureOptions.DEFAULT));
      assertFalse(reading.text().isBlank());
      for (Reading.Row row : reading.rows()) {
        assertEquals("", row.reported(), figure.id() + " " + row.name());
        assertFalse(row.measured().isBlank(), figure.id() + " " + row.name());
      }
    }
    Reading canonical = new PerFeatureMseFigure().reading(ACTIVE);
    assertEquals("90", canonical.rows().get(0).reported());
    assertEquals("90", canonical.rows().get(0).measured());
    Reading squares = new PerFeatureMseFigure().reading(ReferenceStudy.input(Metric.ALL_OUTPUTS));
    assertEquals("", squares.rows().get(0).reported(), "the report speaks of another metric");
  }
}

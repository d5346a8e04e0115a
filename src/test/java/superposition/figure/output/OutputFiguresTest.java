package superposition.figure.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import superposition.analysis.LossSplit;
import superposition.analysis.OutputModel;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.FigureInput;
import superposition.figure.Figures;
import superposition.figure.OutputStudy;
import superposition.figure.RunFigure;
import superposition.plot.Bars;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Scatter;
import superposition.preset.PresetLibrary;
import superposition.state.ActiveValue;
import superposition.state.FigureOptions;
import superposition.train.TrainedModel;

/** What the figures say of networks whose geometry is known. */
class OutputFiguresTest {

  private static final double DENSITY = 0.1;
  private static final double[] NO_BIAS = new double[6];

  /** Three pairs of opposites in three dimensions. */
  private static final double[][] OCTAHEDRON = {
    {1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}
  };

  private static FigureInput input(TrainedModel model) {
    return new FigureInput(new Study(model, 2000, 1), FigureOptions.DEFAULT);
  }

  private static FigureInput pentagon() {
    return input(OutputModel.polygon(5, DENSITY));
  }

  private static FigureInput octahedron(Activation output) {
    RunConfig config = OutputModel.config(6, 3, DENSITY, output);
    return input(OutputModel.of(config, OCTAHEDRON, NO_BIAS));
  }

  private static List<Plot> panels(Plot plot) {
    return ((Grid) plot).panels();
  }

  @Test
  void arrowsEndAtTheColumnsAndTheirHullIsThePolytope() {
    Graph graph = (Graph) new FeatureVectorsFigure().plot(pentagon());
    assertEquals("5 of 5 features are represented, the corners of a pentagon", title(graph));
    assertEquals(Graph.Frame.PLANE, graph.frame());
    for (int i = 0; i < 5; i++) {
      assertEquals(Math.cos(2 * Math.PI * i / 5), graph.nodes().get(i).x(), 1e-6);
      assertEquals(Math.sin(2 * Math.PI * i / 5), graph.nodes().get(i).y(), 1e-6);
    }
    assertEquals(5, edges(graph, Graph.Stroke.ARROW));
    assertEquals(5, edges(graph, Graph.Stroke.OUTLINE));
    Graph space = (Graph) new FeatureVectorsFigure().plot(octahedron(Activation.RELU));
    assertEquals("6 of 6 features are represented, as 3 pairs of opposites", title(space));
    assertEquals(Graph.Frame.SPACE, space.frame());
    assertEquals(12, edges(space, Graph.Stroke.OUTLINE), "of an octahedron");
  }

  private static String title(Plot plot) {
    return plot.heading().title();
  }

  private static long edges(Graph graph, Graph.Stroke stroke) {
    return graph.edges().stream().filter(edge -> edge.stroke() == stroke).count();
  }

  @Test
  void pairsOfOppositesAreGroupsOfTheGraph() {
    Graph graph = (Graph) new InterferenceGraphFigure().plot(octahedron(Activation.RELU));
    assertEquals("3 of 15 pairs of represented features interfere, in 3 groups", title(graph));
    for (Graph.Edge edge : graph.edges()) {
      assertEquals(1, Math.abs(edge.from() - edge.to()), "0 and 1, 2 and 3, 4 and 5");
      assertEquals(-1, edge.value(), 1e-6);
      assertEquals(Ink.BETTER, edge.ink());
    }
  }

  /** Of a pentagon neighbours have cos 72°, the others cos 144°. */
  @Test
  void halfOfAPentagonsPairsAreNegative() {
    double near = Math.pow(Math.cos(2 * Math.PI / 5), 2);
    double far = Math.pow(Math.cos(4 * Math.PI / 5), 2);
    Plot plot = new InterferenceBySignFigure().plot(pentagon());
    assertTrue(title(plot).startsWith("87.3 % of the interference is negative"), title(plot));
    assertEquals(0.873, far / (near + far), 5e-4);
    double negative = 0;
    for (Bars.Bar bar : ((Bars) panels(plot).get(0)).bars()) {
      negative += bar.ink() == Ink.BETTER ? bar.value() : 0;
    }
    assertEquals(100 * far / (near + far), negative, 1e-4);
  }

  @Test
  void aPentagonIsPackedAsWellAsCanBe() {
    Plot plot = new ThomsonEnergyFigure().plot(pentagon());
    assertEquals("5 directions in 2 dimensions are packed as well as can be", title(plot));
    Lines.Line run = ((Lines) plot).lines().get(3);
    // each of five has two neighbours at 72°
    assertEquals(2 * Math.pow(Math.cos(2 * Math.PI / 5), 2), run.y()[0], 1e-6);
  }

  @Test
  void theMapShowsWhatEachPairCosts() {
    FigureInput input = pentagon();
    HeatMap relu = (HeatMap) panels(new InterferenceMapFigure().plot(input)).get(0);
    HeatMap linear = (HeatMap) panels(new InterferenceMapFigure().plot(input)).get(1);
    double cos = Math.cos(2 * Math.PI / 5);
    double weight = DENSITY * Math.pow(1 - DENSITY, 4);
    assertEquals(weight * cos * cos / 3, relu.values()[0][1], 1e-8);
    assertEquals(0, relu.values()[0][2], "negative is free");
    double variance = DENSITY / 3 - DENSITY * DENSITY / 4;
    assertEquals(variance * cos * cos, linear.values()[0][1], 1e-8);
    assertTrue(Double.isNaN(relu.values()[3][3]));
    FigureOptions atOne = FigureOptions.DEFAULT.withActiveValue(ActiveValue.ONE);
    Plot one = new InterferenceMapFigure().plot(new FigureInput(input.study(), atOne));
    assertEquals(weight * cos * cos, ((HeatMap) panels(one).get(0)).values()[0][1], 1e-8);
  }

  @Test
  void theBarsOfTheSplitAddUpToTheLoss() {
    FigureInput input = OutputStudy.input();
    LossSplit.Result split = input.study().get(LossSplit.ANALYSIS);
    Bars bars = (Bars) panels(new LossSplitFigure().plot(input)).get(0);
    double sum = 0;
    for (Bars.Series part : bars.series()) {
      sum += part.bars().stream().mapToDouble(Bars.Bar::value).sum();
    }
    assertEquals(split.loss(), sum / 6, 1e-12);
    Lines over = (Lines) panels(new LossSplitFigure().plot(input)).get(2);
    for (int k = 0; k < over.lines().get(0).x().length; k++) {
      double shares = 0;
      for (Lines.Line line : over.lines()) {
        shares += line.y()[k];
      }
      assertEquals(1, shares, 1e-9);
    }
  }

  /** TOY_MODELS section 3: 1, 38, 59 and 87 % for six features in two dimensions. */
  @Test
  void theShareOfOneActiveFeatureGrowsAsInputsGrowSparse() {
    double last = 0;
    for (double density : new double[] {0.5, 0.1, 0.05, 0.01}) {
      Study study = new Study(OutputModel.polygon(6, density), 20_000, 1);
      double share = study.get(LossSplit.ANALYSIS).share();
      assertTrue(share > last, "density " + density + ": " + share);
      last = share;
    }
    assertTrue(last > 0.5, "at 0.01: " + last);
  }

  @Test
  void oppositesLieOnTheirPlateau() {
    Scatter scatter = (Scatter) new FeatureDimensionalityFigure().plot(octahedron(Activation.RELU));
    assertEquals("6 of 6 features lie on a plateau: 1/2 (opposites) holds 6", title(scatter));
    assertTrue(scatter.points().stream().allMatch(point -> Math.abs(point.y() - 0.5) < 1e-6));
  }

  @Test
  void theLinearModelHasItsOwnSplit() {
    FigureInput linear = octahedron(Activation.IDENTITY);
    Bars bars = (Bars) panels(new LossSplitFigure().plot(linear)).get(0);
    double variance = DENSITY / 3 - DENSITY * DENSITY / 4;
    // norms are 1, so that each output pays for its opposite alone
    for (Bars.Bar bar : bars.series().get(1).bars()) {
      assertEquals(variance, bar.value(), 1e-9);
    }
    assertTrue(bars.series().get(0).bars().stream().allMatch(bar -> bar.value() < 1e-9));
  }

  private static FamilyInput family() {
    SweepPlan plan =
        (SweepPlan) PresetLibrary.findShipped("five-in-two-densities").orElseThrow().scenario();
    return FamilyInput.of(plan, FigureOptions.DEFAULT);
  }

  private static Study study(RunConfig config, double length) {
    double[][] columns = new double[5][];
    for (int i = 0; i < 5; i++) {
      double angle = 2 * Math.PI * i / 5;
      columns[i] = new double[] {length * Math.cos(angle), length * Math.sin(angle)};
    }
    return new Study(OutputModel.of(config, columns, new double[5]), 200, 1);
  }

  @Test
  void aFamilysCurvesHaveAPointForEveryTrainedMember() {
    FamilyInput family = family();
    family = family.with(0, study(family.runs().get(0), 0.4));
    family = family.with(9, study(family.runs().get(9), 1));
    Lines lines = (Lines) new FeaturesPerDimensionFigure().plot(family);
    assertEquals(
        "A dimension holds 2.50 features at density 0.01, 0.400 features at 1", title(lines));
    Lines.Line held = lines.lines().get(0);
    assertEquals(List.of(0.01, 1.0), Arrays.stream(held.x()).boxed().toList());
    assertEquals(2.5, held.y()[0], 1e-6);
    assertEquals(5 * 0.16 / 2, held.y()[1], 1e-6);
    assertEquals(0, lines.lines().get(1).y()[1], "lengths of .4 do not count");
    Scatter scatter = (Scatter) new DimensionalityByDensityFigure().plot(family);
    assertEquals("100 % of the represented features lie on a plateau", title(scatter));
    assertEquals(5, scatter.points().stream().filter(p -> p.ink() == Ink.BASELINE).count());
    Plot vectors = new FeatureVectorsByDensityFigure().plot(family);
    assertEquals(10, panels(vectors).size());
    assertEquals(5, ((Graph) panels(vectors).get(9)).nodes().size());
    assertTrue(((Graph) panels(vectors).get(5)).nodes().isEmpty(), "not trained yet");
    Lines shares = (Lines) panels(new LossSplitByDensityFigure().plot(family)).get(0);
    Study sparse = family.members().get(9).study().orElseThrow();
    LossSplit.Result split = sparse.get(LossSplit.ANALYSIS);
    assertEquals(Statistics.mean(split.rest()) / split.loss(), shares.lines().get(2).y()[0], 1e-12);
  }

  @Test
  void readingsOfFamiliesTellWhatTheirNetworksShow() {
    FamilyInput none = family();
    FamilyInput weak = none.with(0, study(none.runs().get(0), 0.4));
    FamilyInput both = weak.with(9, study(none.runs().get(9), 1));
    FamilyFigure vectors = new FeatureVectorsByDensityFigure();
    assertFalse(vectors.reading(none).text().contains("more features than"));
    assertTrue(
        vectors
            .reading(weak)
            .text()
            .endsWith("0 of 1 network represent more features than there are dimensions."));
    String one = "1 of 2 networks represents more features than there are dimensions, that at";
    assertTrue(vectors.reading(both).text().contains(one));
    assertTrue(new FeaturesPerDimensionFigure().reading(both).text().contains(one));
    String plateaus = new DimensionalityByDensityFigure().reading(both).text();
    assertTrue(plateaus.contains("on 2/5 (pentagon): 5 of 5 represented features."), plateaus);
    // of a pentagon without bias .873 is negative, whatever the length of its arrows
    String signs = new InterferenceBySignOverDensityFigure().reading(both).text();
    assertTrue(signs.contains("In 2 of 2 networks with interference more than half"), signs);
    assertTrue(signs.endsWith("from 87.3 % to 87.3 %."), signs);
    String split = new LossSplitByDensityFigure().reading(both).text();
    assertTrue(split.endsWith("in 1 of 2 networks, at density 0.01."), split);
  }

  @Test
  void figuresOfFamiliesWaitAndSurviveWhatDiverged() {
    FamilyInput none = family();
    double[][] broken = new double[5][2];
    broken[2][1] = Double.NaN;
    RunConfig config = none.runs().get(4);
    Study diverged = new Study(OutputModel.of(config, broken, new double[5]), 200, 1);
    for (FamilyFigure figure : Figures.FAMILIES) {
      assertEquals("No network is trained yet", title(figure.plot(none)), figure.id());
      assertTrue(figure.reading(none).rows().isEmpty(), figure.id());
      FamilyInput one = none.with(4, diverged);
      assertFalse(title(figure.plot(one)).isBlank(), figure.id());
      assertEquals(1, figure.reading(one).rows().size(), figure.id());
    }
  }

  @Test
  void figuresSayWhyTheyHaveNothingToShowOfOtherRuns() {
    for (RunFigure figure :
        List.of(
            new FeatureVectorsFigure(),
            new InterferenceGraphFigure(),
            new ThomsonEnergyFigure(),
            new LossSplitFigure(),
            new InterferenceMapFigure(),
            new InterferenceBySignFigure())) {
      assertTrue(figure.appliesTo(OutputModel.config(5, 2, 0.1, Activation.RELU)), figure.id());
      assertFalse(figure.appliesTo(RunConfig.canonical(1)), figure.id());
    }
    RunConfig linear = OutputModel.config(5, 2, 0.1, Activation.IDENTITY);
    assertTrue(new LossSplitFigure().appliesTo(linear));
    assertFalse(new InterferenceMapFigure().appliesTo(linear), "free is what a relu makes free");
  }
}

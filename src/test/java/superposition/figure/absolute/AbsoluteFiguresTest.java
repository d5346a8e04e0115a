package superposition.figure.absolute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import superposition.analysis.Study;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.figure.AbsoluteStudy;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.FigureInput;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Ink;
import superposition.plot.Plot;
import superposition.plot.Scatter;
import superposition.plot.Stacks;
import superposition.preset.PresetLibrary;
import superposition.state.FigureOptions;
import superposition.train.TrainingRun;

/** What the figures say of the reference network of the motif. */
class AbsoluteFiguresTest {

  private static final Study STUDY = AbsoluteStudy.study();
  private static final Network NETWORK = STUDY.model().network();
  private static final FigureInput INPUT = new FigureInput(STUDY, FigureOptions.DEFAULT);

  private static List<Plot> panels(Plot plot) {
    return ((Grid) plot).panels();
  }

  /** TOY_MODELS section 5 has the numbers. */
  @Test
  void theStrongestMotifIsTheReferencesExample() {
    Plot plot = new MotifFigure().plot(INPUT);
    assertEquals(
        "+2 disturbs −17 by +3.73 through neuron 13; neuron 8 inhibits by −3.01",
        plot.heading().title());
    Stacks all = (Stacks) panels(plot).get(0);
    for (Stacks.Column column : all.columns()) {
      boolean own = column.neuron() == 13 || column.neuron() == 8;
      assertTrue(column.segments().stream().allMatch(segment -> segment.faded() != own));
    }
    Stacks pair = (Stacks) panels(plot).get(1);
    assertEquals(List.of("13 in", "13 out", "8 in", "8 out"), pair.x().names());
    assertEquals(1.48, value(pair.columns().get(0), 2), 0.005);
    assertEquals(-0.25, value(pair.columns().get(0), 17), 0.005);
    assertEquals(0.53, value(pair.columns().get(1), 2), 0.005);
    assertEquals(2.51, value(pair.columns().get(1), 17), 0.005);
    assertEquals(1.03, value(pair.columns().get(2), 2), 0.005);
    assertEquals(-2.92, value(pair.columns().get(3), 17), 0.005);
    for (Stacks.Segment segment : pair.columns().get(2).segments()) {
      assertEquals(!List.of(2, 17, 5).contains(segment.feature()), segment.faded());
    }
    Bars drive = (Bars) panels(plot).get(2);
    double[] expected = {3.73, -3.01, -0.72, 0, 0, 0.13};
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], drive.bars().get(k).value(), 0.005, drive.x().names().get(k));
    }
    assertEquals("interference, neuron 13  +3.73", drive.x().names().get(0));
  }

  private static double value(Stacks.Column column, int feature) {
    return column.segments().stream()
        .filter(segment -> segment.feature() == feature)
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void motifsAreCountedRoundAndRound() {
    String first = new MotifFigure().plot(INPUT).heading().title();
    assertEquals(first, title(4));
    assertEquals(title(3), title(-1));
    assertEquals(4, List.of(title(0), title(1), title(2), title(3)).stream().distinct().count());
  }

  private static String title(int motif) {
    FigureOptions options = FigureOptions.DEFAULT.withMotif(motif);
    return new MotifFigure().plot(new FigureInput(STUDY, options)).heading().title();
  }

  /** All weights are the absolute value's and what is left; and that is the instances' and rest. */
  @Test
  void theStepsOfTheDecompositionAddUp() {
    List<Plot> panels = panels(new MotifDecompositionFigure().plot(INPUT));
    assertEquals(8, panels.size());
    int all = lit(panels.get(0));
    assertEquals(all, lit(panels.get(1)) + lit(panels.get(2)));
    assertTrue(lit(panels.get(7)) < lit(panels.get(2)));
    for (int k = 3; k < 7; k++) {
      int lit = lit(panels.get(k));
      assertTrue(lit == 3 || lit == 4, "two weights of the carrier, one or two of the inhibitor");
    }
    assertEquals("Instance 1: 13 holds +2, −17; 8 inhibits", panels.get(3).heading().title());
  }

  private static int lit(Plot plot) {
    return (int)
        ((Stacks) plot)
            .columns().stream()
                .flatMap(column -> column.segments().stream())
                .filter(segment -> !segment.faded())
                .count();
  }

  @Test
  void primaryAndSecondaryWeightsMakeUpTheStacks() {
    List<Plot> panels = panels(new PrimarySecondaryFigure().plot(INPUT));
    Scatter sizes = (Scatter) panels.get(0);
    Scatter places = (Scatter) panels.get(1);
    for (int n = 0; n < 20; n++) {
      double[] w = new double[20];
      double out = 0;
      for (int i = 0; i < 20; i++) {
        w[i] = Math.abs(NETWORK.wIn(n, i));
        out = Math.max(out, Math.abs(NETWORK.wOut(i, n)));
      }
      double most = Arrays.stream(w).max().orElseThrow();
      assertEquals(out * most, sizes.points().get(n).x(), 1e-5);
      assertEquals(out * (Arrays.stream(w).sum() - most), sizes.points().get(n).y(), 1e-5);
      assertEquals(most, w[(int) places.points().get(n).x()], 0);
      long k = Arrays.stream(w).filter(value -> value > 0.1 * most).count();
      assertEquals(k, places.points().get(n).y());
      assertEquals(k == 1 ? Ink.ONE : k < 4 ? Ink.FEW : Ink.MANY, places.points().get(n).ink());
    }
  }

  @Test
  void theSpectrumsColumnsAreWholes() {
    FigureOptions chosen = FigureOptions.DEFAULT.withNeuron(OptionalInt.of(13));
    Plot plot = new ActivationSpectrumFigure().plot(new FigureInput(STUDY, chosen));
    // Two million samples in NumPy: feature 2 (weight 1.48) stands behind .479 of the strongest
    // tenth, feature 6 (.82) behind .376, and feature 2 behind .0002 of the weakest.
    assertTrue(
        plot.heading().title().startsWith("Neuron 13: of the strongest tenth"),
        plot.heading().title());
    Stacks shares = (Stacks) panels(plot).get(1);
    assertEquals(10, shares.columns().size());
    for (Stacks.Column column : shares.columns()) {
      double sum = column.segments().stream().mapToDouble(Stacks.Segment::value).sum();
      assertEquals(100, sum, 1e-6);
    }
    assertEquals(2, shares.columns().get(9).segments().get(0).feature());
    // half of at least 1,500 samples or so leave 1.3
    assertEquals(47.9, value(shares.columns().get(9), 2), 5);
    assertEquals(37.6, value(shares.columns().get(9), 6), 5);
    assertEquals(0.02, value(shares.columns().get(0), 2), 0.5);
  }

  @Test
  void bothSidesOfAllFeaturesAreShown() {
    Bars bars = (Bars) new LearnedSidesFigure().plot(INPUT);
    for (int i = 0; i < 20; i++) {
      assertEquals(NETWORK.response(i, i, 1), bars.series().get(0).bars().get(i).value(), 1e-9);
      assertEquals(-NETWORK.response(i, i, -1), bars.series().get(1).bars().get(i).value(), 1e-9);
    }
    assertEquals("37 of 40 sides learned; the first weights are not known", bars.heading().title());
  }

  @Test
  void readingsTellWhatTheNetworkShows() {
    FigureOptions chosen = FigureOptions.DEFAULT.withNeuron(OptionalInt.of(13));
    String text = new ActivationSpectrumFigure().reading(new FigureInput(STUDY, chosen)).text();
    assertTrue(text.matches(".*finds \\d+ features behind neuron 13, of which feature 2 .*"), text);
    assertTrue(
        new LearnedSidesFigure().reading(INPUT).text().contains("first weights of this network"));
    RunConfig run = STUDY.model().config().withSteps(1);
    String mirrored = learnedSides(run);
    assertTrue(mirrored.contains("W_out = |W_in|ᵀ: no side began like that, and "), mirrored);
    String plain = learnedSides(run.withInitialization(new Initialization.XavierNormal()));
    assertTrue(plain.matches(".*[3-6]\\d(\\.\\d)? % of the sides began like that\\. Of .*"), plain);
  }

  private static String learnedSides(RunConfig run) {
    Study study = new Study(TrainingRun.train(run), 100, 1);
    return new LearnedSidesFigure().reading(new FigureInput(study, FigureOptions.DEFAULT)).text();
  }

  @Test
  void figuresSayWhyTheyHaveNothingToShowOfOtherRuns() {
    for (RunFigure figure :
        List.of(
            new MotifFigure(),
            new MotifDecompositionFigure(),
            new PrimarySecondaryFigure(),
            new ActivationSpectrumFigure(),
            new LearnedSidesFigure())) {
      assertTrue(figure.appliesTo(STUDY.model().config()), figure.id());
      assertFalse(figure.appliesTo(RunConfig.canonical(1)), figure.id());
    }
  }

  @Test
  void figuresOfFamiliesSayWhyTheyHaveNothingToShowOfOthers() {
    List<RunConfig> sparse = family().runs();
    List<RunConfig> alike = List.of(sparse.get(0), sparse.get(0).withSeed(2));
    List<RunConfig> others =
        sparse.stream().map(run -> RunConfig.canonical(1).withDensity(run.density())).toList();
    for (FamilyFigure figure :
        List.of(new WeightStacksByDensityFigure(), new MonosemanticityFigure())) {
      assertTrue(figure.refusal(sparse).isEmpty(), figure.id());
      assertTrue(figure.refusal(alike).isPresent(), figure.id());
      assertTrue(figure.refusal(others).isPresent(), figure.id());
    }
  }

  private static FamilyInput family() {
    SweepPlan plan =
        (SweepPlan) PresetLibrary.findShipped("abs-value-densities").orElseThrow().scenario();
    return FamilyInput.of(plan, FigureOptions.DEFAULT);
  }

  @Test
  void aFamilyHasAPanelForEveryMemberBeforeItIsTrained() {
    FamilyInput family = family();
    assertEquals(
        List.of(1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001),
        family.runs().stream().map(RunConfig::density).toList());
    List<Plot> panels = panels(new WeightStacksByDensityFigure().plot(family));
    assertEquals(7, panels.size());
    assertEquals("density 0.03: not trained yet", panels.get(3).heading().title());
    assertTrue(panels.stream().allMatch(panel -> ((Stacks) panel).columns().isEmpty()));
    Bars neurons = (Bars) panels(new MonosemanticityFigure().plot(family)).get(0);
    assertTrue(neurons.bars().stream().allMatch(bar -> Double.isNaN(bar.value())));
    assertEquals(
        "No network is trained yet", new MonosemanticityFigure().plot(family).heading().title());
    assertTrue(new WeightStacksByDensityFigure().reading(family).rows().isEmpty());
  }

  @Test
  void aTrainedMemberFillsItsPanelInTheOrderOfLargestFeatures() {
    FamilyInput family = family().with(2, STUDY);
    Plot plot = new WeightStacksByDensityFigure().plot(family);
    Stacks panel = (Stacks) panels(plot).get(2);
    assertEquals(20, panel.columns().size());
    int before = -1;
    for (Stacks.Column column : panel.columns()) {
      int largest = 0;
      for (int i = 0; i < 20; i++) {
        boolean larger =
            Math.abs(NETWORK.wIn(column.neuron(), i))
                > Math.abs(NETWORK.wIn(column.neuron(), largest));
        largest = larger ? i : largest;
      }
      assertTrue(largest >= before, "features in order");
      before = largest;
      assertTrue(column.ink().isPresent(), "a hundred features are too many for colours");
    }
    assertTrue(plot.heading().title().contains("of 20 neurons are monosemantic at density 0.1"));
    Grid shares = (Grid) new MonosemanticityFigure().plot(family);
    double neurons = 0;
    for (Bars.Series series : ((Bars) shares.panels().get(0)).series()) {
      neurons += series.bars().get(2).value();
    }
    assertEquals(20, neurons);
    assertEquals(1, new MonosemanticityFigure().reading(family).rows().size());
  }
}

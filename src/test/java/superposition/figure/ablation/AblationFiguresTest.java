package superposition.figure.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.analysis.Study;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.ReferenceStudy;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** What the figures of ablation show of a reference network. */
class AblationFiguresTest {

  private static final FigureInput ACTIVE = ReferenceStudy.input(Metric.ACTIVE);

  private static Reading.Row row(Reading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + reading.rows()));
  }

  private static double threshold(Metric metric) {
    // .005 of 1/6; the same share of p/6 and of p/10
    return switch (metric) {
      case ACTIVE -> 0.005;
      case ALL_OUTPUTS -> 0.005 * 0.02;
      case LOSS -> 0.005 * 0.02 * 0.6;
    };
  }

  /** The figure's map. */
  private static double[][] deltas(Metric metric) {
    return ((HeatMap) new AblationFigure().plot(ReferenceStudy.input(metric))).values();
  }

  private static long beyond(double[] row, double threshold) {
    return Arrays.stream(row).filter(delta -> delta > threshold).count();
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void theMapIsTheChangeOfTheErrorsWithoutANeuron(Metric metric) {
    FigureInput input = ReferenceStudy.input(metric);
    HeatMap map = (HeatMap) new AblationFigure().plot(input);
    assertEquals(10, map.values().length);
    assertEquals(100, map.values()[0].length);
    assertEquals(Axis.Item.NEURON, map.y().item());
    assertEquals(Axis.Item.FEATURE, map.x().item());
    assertTrue(map.diverging());
    int n = 3;
    TrainedModel model = input.study().model();
    TrainedModel silenced = TrainedModel.of(model.config(), model.network().without(Set.of(n)));
    Study without = new Study(silenced, input.study().samples(), input.study().seed());
    double[] before = FeatureErrors.of(input.study(), metric).errors();
    double[] after = FeatureErrors.of(without, metric).errors();
    double difference = 0;
    double size = 0;
    for (int i = 0; i < 100; i++) {
      difference = Math.max(difference, Math.abs(after[i] - before[i] - map.values()[n][i]));
      size = Math.max(size, Math.abs(after[i] - before[i]));
    }
    // by metric active the samples are the same; else few of them have the feature active
    assertTrue(
        difference <= (metric == Metric.ACTIVE ? 1e-5 : 0.15) * size, difference + " of " + size);
  }

  @Test
  void everyNeuronHelpsSomeFeaturesAndHarmsNone() {
    String title = new AblationFigure().plot(ACTIVE).heading().title();
    assertTrue(title.endsWith("features and helps no feature"), title);
    Reading reading = new AblationFigure().reading(ACTIVE);
    Reading.Row better = row(reading, "features made better by 0.005");
    assertEquals("4–12", better.reported());
    assertEquals("0", better.measured());
    // two to fifteen or so, never none: noise of 5,000 samples on either side
    assertTrue(better.control().matches("5,000 unpaired samples: \\d+–\\d+"));
    // DEFINITIONS section 3: all; nearly all of those that are clearly below 0
    assertEquals("100 %", row(reading, "made worse where W_in[n,i] > 0").measured());
    assertTrue(row(reading, "ΔMSE < 0 where W_in[n,i] < 0").measured().startsWith("9"));
    int negative = 0;
    for (float w : ReferenceStudy.network().wIn()) {
      negative += w < 0 ? 1 : 0;
    }
    assertEquals(
        "of all weights " + Numbers.percent(negative / 1000.0),
        row(reading, "ΔMSE < 0 where W_in[n,i] < 0").control());
  }

  @Test
  void byAllOutputsEveryNeuronHarmsFeatures() {
    String title =
        new AblationFigure().plot(ReferenceStudy.input(Metric.ALL_OUTPUTS)).heading().title();
    assertTrue(title.matches(".* helps 4\\d to 4\\d features"), title);
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void receptiveFieldsAreCountedFromTheMap(Metric metric) {
    FigureInput input = ReferenceStudy.input(metric);
    Grid grid = (Grid) new ReceptiveFieldsFigure().plot(input);
    double[][] deltas = deltas(metric);
    Bars functional = (Bars) grid.panels().get(0);
    Bars both = (Bars) grid.panels().get(1);
    Lines sizes = (Lines) grid.panels().get(2);
    double mean = 0;
    double positive = 0;
    for (int n = 0; n < 10; n++) {
      long count = beyond(deltas[n], threshold(metric));
      mean += count / 10.0;
      positive += beyond(deltas[n], 0) / 10.0;
      assertEquals(count, functional.bars().get(n).value());
      assertEquals(count, both.series().get(0).bars().get(n).value());
      assertEquals(25, both.series().get(1).bars().get(n).value(), "a quarter by construction");
    }
    assertEquals(mean, functional.rules().get(0).value(), 1e-9);
    Lines.Line curve = sizes.lines().get(0);
    assertEquals(positive, curve.y()[0], 1e-9);
    for (int k = 1; k < curve.y().length; k++) {
      assertTrue(curve.y()[k] <= curve.y()[k - 1], "falls with the threshold");
    }
    assertEquals(threshold(metric), sizes.rules().get(0).value(), 1e-15);
    int used = curve.y().length / 5;
    assertEquals(threshold(metric), curve.x()[used], 1e-15);
    assertEquals(mean, curve.y()[used], 0.1001, "one value may lie on the threshold");

    Bars gap = (Bars) new ReceptiveFieldGapFigure().plot(input);
    for (int n = 0; n < 10; n++) {
      assertEquals(functional.bars().get(n).value() - 25, gap.bars().get(n).value());
    }
    assertEquals(mean - 25, gap.rules().get(0).value(), 1e-9);
  }

  @Test
  void theReportsReceptiveFieldsStandBesideTheirControls() {
    Reading reading = new ReceptiveFieldsFigure().reading(ACTIVE);
    Reading.Row functional = row(reading, "functional, mean");
    assertEquals("37.4", functional.reported());
    // ablation.functional-rf.mean of canonical-0 is 36.4; one value near the threshold is .1
    assertTrue(functional.measured().startsWith("36."), functional.measured());
    assertTrue(functional.control().startsWith("half the threshold 4"), functional.control());
    // 99.6 % over ten networks; one of 364 is .3 %
    String overlap = row(reading, "functional among largest W_in[n,·]").measured();
    assertTrue(overlap.startsWith("9") || overlap.startsWith("100"), overlap);
    assertEquals(
        "2.0",
        row(new ReceptiveFieldGapFigure().reading(ACTIVE), "gap, standard deviation").reported());
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void overlapsAreThoseOfTheMapsSets(Metric metric) {
    HeatMap map = (HeatMap) new FootprintJaccardFigure().plot(ReferenceStudy.input(metric));
    double[][] deltas = deltas(metric);
    double threshold = threshold(metric);
    assertEquals(10, map.values().length);
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        int both = 0;
        int any = 0;
        for (int i = 0; i < 100; i++) {
          boolean inA = deltas[a][i] > threshold;
          boolean inB = deltas[b][i] > threshold;
          both += inA && inB ? 1 : 0;
          any += inA || inB ? 1 : 0;
        }
        if (a == b) {
          assertTrue(Double.isNaN(map.values()[a][a]));
        } else {
          assertEquals((double) both / any, map.values()[a][b], 1e-12);
        }
      }
    }
    assertFalse(map.diverging());
    assertTrue(map.note().startsWith("independent sets 0."));
  }

  @Test
  void footprintsOverlapLessThanIndependentSets() {
    String title = new FootprintJaccardFigure().plot(ACTIVE).heading().title();
    // footprint.jaccard.mean of canonical-0 is .188, its independent level .222
    assertTrue(
        title.matches("Footprints overlap by 0\\.1[89].*, less than independent sets .* 0\\.22.*"),
        title);
    Reading.Row mean = row(new FootprintJaccardFigure().reading(ACTIVE), "mean");
    assertEquals("0.197", mean.reported());
    assertTrue(mean.control().startsWith("independent sets 0.22"));
  }
}

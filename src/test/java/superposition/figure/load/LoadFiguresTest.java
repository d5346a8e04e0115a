package superposition.figure.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Lines;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** What the figures of load and density show of a reference network. */
class LoadFiguresTest {

  private static final FigureInput ACTIVE = ReferenceStudy.input(Metric.ACTIVE);

  private static Lines.Line line(Grid grid, int panel, String name) {
    return ((Lines) grid.panels().get(panel))
        .lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
  }

  private static Reading.Row row(Reading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + reading.rows()));
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void loadShowsBothErrorsTheirRatioAndTheLine(Metric metric) {
    Grid grid = (Grid) new LoadFigure().plot(ReferenceStudy.input(metric));
    assertEquals(2, grid.panels().size());
    Lines.Line trained = line(grid, 0, "trained");
    Lines.Line naive = line(grid, 0, "naive");
    Lines.Line ratio = line(grid, 1, "");
    Lines.Line straight = line(grid, 0, "straight line");
    assertEquals(20, trained.x().length);
    assertEquals(20, trained.errors().length);
    double meanX = 10.5;
    double slope = 0;
    double mean = Arrays.stream(trained.y()).average().orElseThrow();
    for (int k = 1; k <= 20; k++) {
      assertEquals(k, trained.x()[k - 1]);
      // DEFINITIONS section 2 with k/n in place of p
      double ignored =
          switch (metric) {
            case ACTIVE -> 0.9 / 6;
            case ALL_OUTPUTS -> k / 100.0 * 0.9 / 6;
            case LOSS -> k / 100.0 * 0.9 / 10;
          };
      assertEquals(ignored, naive.y()[k - 1], 1e-12);
      assertEquals(trained.y()[k - 1] / naive.y()[k - 1], ratio.y()[k - 1], 1e-12);
      slope += (k - meanX) * (trained.y()[k - 1] - mean) / 665; // Σ(k − 10.5)²
    }
    assertEquals(mean + slope * (20 - meanX), straight.y()[19], 1e-12);
  }

  @Test
  void theLoadCurveOfTheReferenceBends() {
    Grid grid = (Grid) new LoadFigure().plot(ACTIVE);
    assertTrue(
        grid.heading().title().startsWith("Each further active feature adds less: 0.006"),
        grid.heading().title());
    assertTrue(((Lines) grid.panels().get(0)).note().startsWith("r² = 0.96"));
    assertTrue(((Lines) grid.panels().get(1)).note().startsWith("equal at k = 4"));
    Reading reading = new LoadFigure().reading(ACTIVE);
    assertEquals("0.736", row(reading, "trained / naive at k = 20").reported());
    // load.ratio-at-20 of canonical-0 is .7353
    assertTrue(row(reading, "trained / naive at k = 20").measured().startsWith("0.73"));
    assertEquals("0.150", row(reading, "naive, k = 1 to 20").control());
    Reading squares = new LoadFigure().reading(ReferenceStudy.input(Metric.ALL_OUTPUTS));
    assertEquals("0.00150 to 0.0300", row(squares, "naive, k = 1 to 20").control());
    assertEquals("", row(squares, "naive, k = 1 to 20").reported());
  }

  @ParameterizedTest
  @CsvSource({"1, One feature active", "2, The second active feature", "3, from k = 1 to 2"})
  void fewFeaturesHaveShortCurves(int features, String title) {
    RunConfig config = RunConfig.canonical(0).withFeatures(features).withHidden(1);
    float[] weights = {0.5f, 0.4f, 0.3f};
    Network network =
        new Network(
            features,
            1,
            config.hiddenActivation(),
            config.outputActivation(),
            Arrays.copyOf(weights, features),
            Arrays.copyOf(weights, features),
            null);
    Study study = new Study(TrainedModel.of(config, network), 3000, 1);
    for (Metric metric : Metric.values()) {
      FigureInput input = new FigureInput(study, FigureOptions.DEFAULT.withMetric(metric));
      Grid grid = (Grid) new LoadFigure().plot(input);
      assertTrue(grid.heading().title().contains(title), grid.heading().title());
      assertEquals(features, line(grid, 0, "trained").x().length);
      assertTrue(new LoadFigure().reading(input).rows().size() >= 3);
    }
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void theSweepShowsAllDensitiesAndAllRatios(Metric metric) {
    Grid grid = (Grid) new DensitySweepFigure().plot(ReferenceStudy.input(metric));
    Lines errors = (Lines) grid.panels().get(0);
    Lines ratios = (Lines) grid.panels().get(1);
    assertEquals(Axis.Scale.LOG, errors.x().scale());
    double[] p = {.005, .01, .02, .03, .05, .1, .15, .2, .3, .4, .5, .75, 1};
    assertArrayEquals(p, errors.lines().get(0).x());
    assertEquals(3, ratios.lines().size());
    Lines.Line chosen = line(grid, 1, metric.id());
    assertEquals(Lines.Stroke.SOLID, chosen.stroke());
    for (int k = 0; k < p.length; k++) {
      double trained = line(grid, 0, "trained").y()[k];
      double naive = line(grid, 0, "naive").y()[k];
      assertTrue(Double.isFinite(trained) && trained > 0);
      assertEquals(trained / naive, chosen.y()[k], 1e-12);
    }
    assertEquals(0.02, errors.rules().get(0).value());
    assertEquals("trained at 0.02", errors.rules().get(0).label());
  }

  @Test
  void theMetricDecidesWhereNaiveIsPassed() {
    String active = new DensitySweepFigure().plot(ACTIVE).heading().title();
    // DEFINITIONS: crosses naive at p = .43
    assertTrue(active.matches(".*passes naive at p = 0\\.4[0-5].*"), active);
    String squares =
        new DensitySweepFigure().plot(ReferenceStudy.input(Metric.ALL_OUTPUTS)).heading().title();
    assertTrue(squares.endsWith("never below naive"), squares);
    Reading reading = new DensitySweepFigure().reading(ACTIVE);
    assertEquals("rises", row(reading, "error with rising p").reported());
    assertEquals("rises", row(reading, "error with rising p").measured());
    assertEquals("nowhere", row(reading, "equal to naive at p, by all-outputs").measured());
    // several evaluations of the three reference networks with more samples: .21 to .22
    String loss = row(reading, "equal to naive at p, by loss").measured();
    assertEquals(0.215, Double.parseDouble(loss), 0.025);
  }
}

package superposition.figure.error;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.plot.Scatter;
import superposition.state.ChartAxes;
import superposition.state.FeatureQuantity;
import superposition.state.FigureOptions;
import superposition.train.TrainingRun;

class OwnChartFigureTest {

  private static final Study STUDY =
      new Study(TrainingRun.train(RunConfig.canonical(1).withSteps(30).withBatch(256)), 2_000, 1);

  @ParameterizedTest
  @EnumSource(FeatureQuantity.class)
  void everyQuantityHasAPointAFeature(FeatureQuantity quantity) {
    ChartAxes axes = new ChartAxes(quantity, FeatureQuantity.SLOPE);
    FigureOptions options = FigureOptions.DEFAULT.withAxes(axes);
    Scatter scatter = (Scatter) new OwnChartFigure().plot(new FigureInput(STUDY, options));
    assertEquals(100, scatter.points().size());
    assertEquals(quantity.words(), scatter.x().label());
    assertArrayEquals(
        STUDY.get(ResponseSlopes.ANALYSIS).slopes(),
        scatter.points().stream().mapToDouble(Scatter.Point::y).toArray());
  }
}

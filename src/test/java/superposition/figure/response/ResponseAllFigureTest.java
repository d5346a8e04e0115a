package superposition.figure.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Grid;
import superposition.plot.Lines;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

class ResponseAllFigureTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);

  @Test
  void everyFeatureHasItsPanelOnOneScale() {
    Grid grid = (Grid) new ResponseAllFigure().plot(INPUT);
    assertEquals(100, grid.panels().size());
    assertEquals(10, grid.columns());
    Network network = INPUT.study().model().network();
    for (int i = 0; i < 100; i++) {
      Lines panel = (Lines) grid.panels().get(i);
      assertEquals(Integer.toString(i), panel.heading().title());
      assertEquals(((Lines) grid.panels().get(0)).y(), panel.y());
      Lines.Line output = panel.lines().get(1);
      int last = output.x().length - 1;
      assertEquals(-1, output.x()[0]);
      assertEquals(network.response(i, i, -1), output.y()[0], 1e-12);
      assertEquals(network.response(i, i, 1), output.y()[last], 1e-12);
      assertEquals(1, panel.lines().get(0).y()[last], "the target");
    }
    // slope.mean and slope.sd of canonical-0
    assertEquals("100 responses with slopes 0.380 ± 0.0167", grid.heading().title());
  }

  @Test
  void bothGainsStandSideBySide() {
    Reading.Row row = new ResponseAllFigure().reading(INPUT).rows().get(0);
    assertEquals("0.43", row.reported());
    assertEquals("0.380", row.measured());
    assertEquals("diagonal of M 0.433", row.control());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 2", "50, 50, 8", "4096, 100, 10"})
  void otherNumbersOfFeaturesFillASquare(int features, int panels, int columns) {
    RunConfig config = RunConfig.canonical(0).withFeatures(features).withHidden(1);
    Network network =
        new Network(
            features,
            1,
            config.hiddenActivation(),
            config.outputActivation(),
            new float[features],
            new float[features],
            null);
    Study study = new Study(TrainedModel.of(config, network), 10, 1);
    Grid grid = (Grid) new ResponseAllFigure().plot(new FigureInput(study, FigureOptions.DEFAULT));
    assertEquals(panels, grid.panels().size());
    assertEquals(columns, grid.columns());
    assertEquals(features > 100, grid.heading().subtitle().endsWith("the first 100 features"));
    assertTrue(((Lines) grid.panels().get(0)).y().high() >= 1);
  }
}

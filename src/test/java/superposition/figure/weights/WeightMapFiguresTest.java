package superposition.figure.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.state.Metric;

class WeightMapFiguresTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);
  private static final Network NETWORK = ReferenceStudy.network();

  @Test
  void theEncoderHasARowANeuron() {
    HeatMap map = (HeatMap) new EncoderWeightsFigure().plot(INPUT);
    assertEquals(10, map.values().length);
    assertEquals(100, map.values()[0].length);
    assertEquals(Axis.Item.NEURON, map.y().item());
    assertEquals(Axis.Item.FEATURE, map.x().item());
    for (int n = 0; n < 10; n++) {
      for (int i = 0; i < 100; i++) {
        assertEquals(NETWORK.wIn(n, i), map.values()[n][i], 0);
      }
    }
  }

  @Test
  void theDecoderHasARowAFeature() {
    HeatMap map = (HeatMap) new DecoderWeightsFigure().plot(INPUT);
    assertEquals(100, map.values().length);
    assertEquals(10, map.values()[0].length);
    assertEquals(Axis.Item.FEATURE, map.y().item());
    for (int i = 0; i < 100; i++) {
      for (int n = 0; n < 10; n++) {
        assertEquals(NETWORK.wOut(i, n), map.values()[i][n], 0);
      }
    }
  }

  @Test
  void aFeatureIsSpreadOverSoManyNeuronsInEffect() {
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      int feature = i;
      double squares =
          IntStream.range(0, 10).mapToDouble(n -> Math.pow(NETWORK.wIn(n, feature), 2)).sum();
      double fourth =
          IntStream.range(0, 10).mapToDouble(n -> Math.pow(NETWORK.wIn(n, feature), 4)).sum();
      sum += squares * squares / fourth;
    }
    String mean = Numbers.significant(sum / 100);
    Reading reading = new EncoderWeightsFigure().reading(INPUT);
    Readings.assertRow(reading, "neurons a feature, mean", "", mean);
    assertEquals("random 4.00", Readings.row(reading, "neurons a feature, mean").control());
    assertEquals(
        "A feature is encoded by " + mean + " of 10 neurons in effect",
        new EncoderWeightsFigure().plot(INPUT).heading().title());
    assertTrue(reading.text().contains("can trade scale"));
  }
}

package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import superposition.train.TrainedModel;

class NeuronClassesTest {

  /** A neuron each with one, two, three, four features and none. */
  private static final float[][] IN = {
    {2, 0.19f, -0.1f, 0, 0},
    {0, -1, 0.11f, 0.09f, 0},
    {0.5f, 0.5f, -0.5f, 0.04f, 0},
    {0.1f, 0.2f, 0.3f, 0.4f, 0},
    {0, 0, 0, 0, 0}
  };

  private static final TrainedModel MODEL =
      AbsoluteModels.of(0.1, IN, new float[5][5], new float[5]);

  @Test
  void aFeatureCountsAboveATenthOfTheLargestWeight() {
    NeuronClasses.Result classes = new Study(MODEL, 10, 1).get(NeuronClasses.ANALYSIS);
    assertArrayEquals(new double[] {1, 2, 3, 4, 0}, classes.features());
    assertArrayEquals(new int[] {0, 1, 0, 3, 0}, classes.largest());
    assertEquals(NeuronClass.MONOSEMANTIC, classes.of(0).orElseThrow());
    assertEquals(NeuronClass.SLIGHTLY, classes.of(1).orElseThrow());
    assertEquals(NeuronClass.SLIGHTLY, classes.of(2).orElseThrow());
    assertEquals(NeuronClass.HIGHLY, classes.of(3).orElseThrow());
    assertTrue(classes.of(4).isEmpty(), "a neuron without weights has no class");
  }

  @Test
  void theMetricsCountTheClasses() {
    List<String> ids = NeuronClasses.ANALYSIS.metrics();
    assertEquals(
        Map.of("stack.mono", 1.0, "stack.slightly", 2.0, "stack.highly", 1.0),
        Metrics.of(new Study(MODEL, 10, 1), ids));
  }

  /** Where hidden units are linear any rotation of them is the same network. */
  @Test
  void linearHiddenUnitsHaveNoClasses() {
    TrainedModel linear = SmallModels.family().get(4);
    assertFalse(
        Metrics.of(new Study(linear, 10, 1), NeuronClasses.ANALYSIS.metrics())
            .containsKey("stack.mono"));
  }
}

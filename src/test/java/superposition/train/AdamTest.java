package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Importance;
import superposition.config.RunConfig;

class AdamTest {

  /**
   * torch.optim.Adam(lr=0.1) with CosineAnnealingLR(T_max=4) on Σ w⁴ from (1, −2, 0.5), PyTorch
   * 1.13.
   */
  private static final double[][] PYTORCH = {
    {0.9000000357627869, -1.899999976158142, 0.4000000059604645},
    {0.8163634538650513, -1.8152358531951904, 0.3201388120651245},
    {0.7688349485397339, -1.7660858631134033, 0.2776533365249634},
    {0.7553128004074097, -1.7518277168273926, 0.2663198411464691}
  };

  private final RunConfig config = tiny();

  private static RunConfig tiny() {
    RunConfig c = RunConfig.canonical(0).withFeatures(3).withHidden(1).withSteps(4);
    return new RunConfig(
        c.features(),
        c.hidden(),
        c.hiddenActivation(),
        c.outputActivation(),
        c.bias(),
        c.tied(),
        c.target(),
        c.inputRange(),
        c.density(),
        c.importance(),
        c.lossExponent(),
        c.initialization(),
        0.1,
        c.schedule(),
        c.steps(),
        c.batch(),
        c.sampling(),
        c.seed());
  }

  @Test
  void walksAsPyTorchDoes() {
    Parameters weights = new Parameters(config);
    System.arraycopy(new float[] {1, -2, 0.5f}, 0, weights.in[0], 0, 3);
    Adam adam = new Adam(config, weights.rows());
    float[][] gradient = new float[2][3];
    for (int t = 0; t < 4; t++) {
      for (int i = 0; i < 3; i++) {
        float w = weights.in[0][i];
        gradient[0][i] = 4 * w * w * w;
      }
      assertTrue(adam.step(t, gradient));
      for (int i = 0; i < 3; i++) {
        // a few units in the last place of single precision
        assertEquals(PYTORCH[t][i], weights.in[0][i], 4e-7, "step " + t + ", weight " + i);
      }
    }
  }

  /** The first step is rate·g/(|g| + ε): half of the rate at g = ε. */
  @Test
  void epsilonFollowsTheLeastImportanceDownToThatOfTheLossSummedOverOutputs() {
    assertEquals(-0.05, firstStep(config, 1e-8f), 1e-7);
    RunConfig alike = config.withImportance(new Importance.Geometric(1));
    assertEquals(-0.05, firstStep(alike, 1e-8f), 1e-7, "the same loss, otherwise written");
    RunConfig lighter = config.withImportance(new Importance.Last(1, 0.5));
    assertEquals(-0.05, firstStep(lighter, 5e-9f), 1e-7);
    RunConfig falling = config.withImportance(new Importance.Geometric(0.5));
    assertEquals(-0.05, firstStep(falling, 1e-8f / 3), 1e-7, "three outputs");
    RunConfig heavier = config.withImportance(new Importance.First(1, 10));
    assertEquals(-0.05, firstStep(heavier, 1e-8f), 1e-7);
  }

  private static double firstStep(RunConfig config, float slope) {
    Parameters weights = new Parameters(config);
    float[][] gradient = new float[2][3];
    gradient[0][1] = slope;
    new Adam(config, weights.rows()).step(0, gradient);
    return weights.in[0][1];
  }

  @Test
  void saysWhenAWeightIsNotFinite() {
    Parameters weights = new Parameters(config);
    Adam adam = new Adam(config, weights.rows());
    assertTrue(adam.step(0, new float[][] {{1, 1, 1}, {0, 0, 0}}));
    assertFalse(adam.step(1, new float[][] {{1, Float.NaN, 1}, {0, 0, 0}}));
  }
}

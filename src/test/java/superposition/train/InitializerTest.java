package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Initialization;
import superposition.config.RunConfig;

class InitializerTest {

  /**
   * 1,200 × 800 weights: their sample sd is within 0.4 % of the true one (five standard errors).
   */
  private static final RunConfig LARGE = RunConfig.canonical(4).withFeatures(1200).withHidden(800);

  private static final double TOLERANCE = 0.004;

  @Test
  void spreadsWeightsAsEachKindSays() {
    assertSpread(new Initialization.Gaussian(0.01), 0.01, 0.01);
    assertSpread(new Initialization.XavierNormal(), Math.sqrt(0.001), Math.sqrt(0.001));
    assertSpread(new Initialization.XavierUniform(), Math.sqrt(0.001), Math.sqrt(0.001));
    assertSpread(new Initialization.Linear(), 1 / Math.sqrt(3 * 1200), 1 / Math.sqrt(3 * 800));
  }

  @Test
  void uniformKindsStayInTheirBounds() {
    Parameters weights = Initializer.draw(LARGE.withInitialization(new Initialization.Linear()));
    for (float[] row : weights.in) {
      for (float w : row) {
        assertTrue(Math.abs(w) <= 1 / Math.sqrt(1200));
      }
    }
  }

  @Test
  void mirroredOutputsAreTheAbsoluteInputs() {
    Parameters weights = Initializer.draw(LARGE.withInitialization(new Initialization.Mirrored()));
    assertEquals(Math.sqrt(0.001), spread(weights.in), TOLERANCE * Math.sqrt(0.001));
    for (int n = 0; n < weights.in.length; n++) {
      float[] absolute = weights.in[n].clone();
      for (int i = 0; i < absolute.length; i++) {
        absolute[i] = Math.abs(absolute[i]);
      }
      assertArrayEquals(absolute, weights.out[n]);
    }
  }

  private static void assertSpread(Initialization kind, double in, double out) {
    Parameters weights = Initializer.draw(LARGE.withInitialization(kind));
    assertEquals(in, spread(weights.in), TOLERANCE * in, kind.toString());
    assertEquals(out, spread(weights.out), TOLERANCE * out, kind.toString());
  }

  private static double spread(float[][] rows) {
    double squares = 0;
    int count = 0;
    for (float[] row : rows) {
      for (float w : row) {
        squares += (double) w * w;
        count++;
      }
    }
    return Math.sqrt(squares / count);
  }
}

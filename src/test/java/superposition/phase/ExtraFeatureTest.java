package superposition.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.model.Network;
import superposition.theory.PhaseClass;

class ExtraFeatureTest {

  @Test
  void superpositionIsWhatTheOthersHaveAlongIt() {
    // W_e = (0, 2); the others (3, .5) and (1, −1): .5² + 1²
    Network network = network(2, 3, 3, 1, 0, 0.5f, -1, 2);
    ExtraFeature extra = ExtraFeature.of(network);
    assertEquals(2, extra.norm(), 1e-6);
    assertEquals(1.25, extra.superposition(), 1e-6);
    assertEquals(PhaseClass.SUPERPOSED, extra.outcome());
  }

  @Test
  void aFeatureWithoutWeightsIsNotRepresented() {
    ExtraFeature extra = ExtraFeature.of(network(1, 2, 1, 0));
    assertEquals(new ExtraFeature(0, 0), extra);
    assertEquals(PhaseClass.NOT_REPRESENTED, extra.outcome());
  }

  @Test
  void onlyThreeFeaturesThatPointApartAreATriangle() {
    float h = (float) Math.sqrt(0.75);
    assertTrue(ExtraFeature.hasTriangle(network(2, 3, 1, -0.5f, -0.5f, 0, h, -h)));
    // W ⊥ [0, 1, 1]: an antipodal pair and a feature across it
    assertFalse(ExtraFeature.hasTriangle(network(2, 3, 1, 0, 0, 0, 1, -1)));
    // one of the three is hardly there
    assertFalse(ExtraFeature.hasTriangle(network(2, 3, 1, -0.5f, -0.2f, 0, h, -0.4f * h)));
  }

  private static Network network(int hidden, int features, float... w) {
    float[] out = new float[w.length];
    for (int a = 0; a < hidden; a++) {
      for (int i = 0; i < features; i++) {
        out[i * hidden + a] = w[a * features + i];
      }
    }
    return new Network(features, hidden, Activation.IDENTITY, Activation.RELU, w, out, null);
  }
}

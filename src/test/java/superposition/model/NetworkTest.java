package superposition.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import superposition.config.Activation;

class NetworkTest {

  /** Two features, three neurons, small enough to work out by hand. */
  private final Network network =
      new Network(
          2,
          3,
          Activation.RELU,
          Activation.RELU,
          new float[] {1, -1, 0.5f, 2, -1, -1},
          new float[] {1, 2, 3, -1, 0.5f, 1},
          new float[] {0.25f, -1});

  @Test
  void forwardIsTheFormula() {
    // hidden: relu(1·1 − 1·2) = 0, relu(.5 + 4) = 4.5, relu(−3) = 0; outputs: 9 + .25, relu(2.25 −
    // 1)
    assertArrayEquals(new double[] {9.25, 1.25}, network.forward(new double[] {1, 2}), 1e-12);
  }

  @Test
  void aResponseIsTheForwardPassOfOneActiveFeature() {
    for (double x : new double[] {-1, 0.3, 1}) {
      double[] y = network.forward(new double[] {0, x});
      assertEquals(y[0], network.response(0, 1, x), 1e-12);
      assertEquals(y[1], network.response(1, 1, x), 1e-12);
    }
  }

  @Test
  void aSilencedNeuronAddsNothing() {
    Network crippled = network.without(Set.of(1));
    assertArrayEquals(new double[] {0.25, 0}, crippled.forward(new double[] {1, 2}), 1e-12);
    assertEquals(0.5f, network.wIn(1, 0), "the network itself is unchanged");
  }

  @Test
  void arraysGivenAwayAreCopies() {
    network.wIn()[0] = 99;
    assertEquals(1, network.wIn(0, 0));
  }

  @Test
  void refusesArraysThatDoNotFit() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Network(
                2, 3, Activation.RELU, Activation.IDENTITY, new float[5], new float[6], null));
  }
}

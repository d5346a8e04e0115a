package superposition.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    network.wOut()[0] = 99;
    network.bias()[0] = 99;
    assertEquals(1, network.wIn(0, 0));
    assertEquals(1, network.wOut(0, 0));
    assertEquals(0.25f, network.bias(0));
  }

  @Test
  void weightsAreFoundByTheirPlaces() {
    assertEquals(2, network.features());
    assertEquals(3, network.hidden());
    assertEquals(Activation.RELU, network.hiddenActivation());
    assertEquals(Activation.RELU, network.outputActivation());
    // rows of the matrices above
    assertArrayEquals(new float[] {0.5f, 2}, new float[] {network.wIn(1, 0), network.wIn(1, 1)}, 0);
    assertArrayEquals(
        new float[] {-1, 0.5f, 1},
        new float[] {network.wOut(1, 0), network.wOut(1, 1), network.wOut(1, 2)},
        0);
    assertEquals(-1, network.bias(1));
    assertTrue(network.hasBias());
    assertArrayEquals(new float[] {1, -1, 0.5f, 2, -1, -1}, network.wIn(), 0);
    assertArrayEquals(new float[] {1, 2, 3, -1, 0.5f, 1}, network.wOut(), 0);
    assertArrayEquals(new float[] {0.25f, -1}, network.bias(), 0);
    assertArrayEquals(new float[] {1, -1, 0, 0, -1, -1}, network.without(Set.of(1)).wIn(), 0);
  }

  @Test
  void withoutABiasItIsZero() {
    Network plain =
        new Network(
            2, 1, Activation.ABS, Activation.IDENTITY, new float[] {1, 2}, new float[2], null);
    assertFalse(plain.hasBias());
    assertEquals(0, plain.bias(1));
    assertArrayEquals(new float[2], plain.bias(), 0);
    assertFalse(plain.without(Set.of(0)).hasBias());
  }

  @ParameterizedTest
  @CsvSource({"5, 6, 2", "6, 5, 2", "6, 6, 3"})
  void refusesArraysThatDoNotFit(int in, int out, int bias) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Network(
                2,
                3,
                Activation.RELU,
                Activation.IDENTITY,
                new float[in],
                new float[out],
                new float[bias]));
  }
}

package superposition.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Three features, two neurons; numbers worked out by hand. */
class SelectionFactsTest {

  private static final Study STUDY =
      new Study(
          TrainedModel.of(
              RunConfig.canonical(1).withFeatures(3).withHidden(2),
              new Network(
                  3,
                  2,
                  Activation.RELU,
                  Activation.IDENTITY,
                  new float[] {3, 4, 0, 0, 0, -2},
                  new float[] {0.5f, 0, 0, 0.25f, 0, 1},
                  null)),
          2_000,
          1);

  @Test
  void slopeAndPartnersOfAFeature() {
    String facts = SelectionFacts.feature(0, STUDY);
    // y_0(1) = ½·relu(3); M[0, ·] = ½·(3, 4, 0)
    assertTrue(facts.startsWith("Feature 0\nslope 1.50, output at −1: 0\n"), facts);
    assertTrue(facts.endsWith("\nstrongest partners 1 (2.00)"), facts);
    assertTrue(facts.contains(" of 3 (1 is best)"), facts);
  }

  @Test
  void normsAndFeaturesOfANeuron() {
    String facts = SelectionFacts.neuron(0, STUDY);
    assertTrue(facts.startsWith("Neuron 0\nnorms: in 5.00, out 0.500\n"), facts);
    assertTrue(facts.contains("\nlistens most to 1 (4.00), 0 (3.00)\n"), facts);
    assertTrue(facts.contains("\noff: mean error "), facts);
  }

  @Test
  void nothingOfWhatIsNotThere() {
    assertEquals("", SelectionFacts.feature(3, STUDY));
    assertEquals("", SelectionFacts.feature(-1, STUDY));
    assertEquals("", SelectionFacts.neuron(2, STUDY));
  }
}

package superposition.figure.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Ink;
import superposition.state.Probe;
import superposition.train.TrainedModel;

/** Two features in one rectified neuron, W_in = (1, −2), W_out = (½, ¼): all worked out by hand. */
class ProbeAnswerTest {

  private static final TrainedModel MODEL =
      TrainedModel.of(
          RunConfig.canonical(1).withFeatures(2).withHidden(1),
          new Network(
              2,
              1,
              Activation.RELU,
              Activation.IDENTITY,
              new float[] {1, -2},
              new float[] {0.5f, 0.25f},
              null));

  @Test
  void hiddenLayerOutputsTargetAndNaiveAnswer() {
    ProbeAnswer answer = ProbeAnswer.of(MODEL, Probe.EMPTY.with(0, 0.5).with(1, -0.25));
    assertArrayEquals(new double[] {1}, answer.hidden());
    assertArrayEquals(new double[] {0.5, 0.25}, answer.output());
    assertArrayEquals(new double[] {0.5, 0}, answer.target());
    assertArrayEquals(new double[] {0.5, 0}, answer.naive());
    assertEquals(0.25 * 0.25 / 2, answer.squaredError());
    assertEquals(0, answer.naiveSquaredError());
  }

  @Test
  void theNaiveNetworkIgnoresWhatHasNoNeuron() {
    ProbeAnswer answer = ProbeAnswer.of(MODEL, Probe.EMPTY.with(1, 1));
    assertArrayEquals(new double[] {0, 1}, answer.target());
    assertArrayEquals(new double[] {0, 0}, answer.naive());
    assertArrayEquals(new double[] {0, 0}, answer.output());
    Bars errors = ProbePlots.errors(answer);
    assertEquals(-1, errors.bars().get(1).value());
    assertEquals(Ink.WORSE, errors.bars().get(1).ink(), "as far off as naive is not nearer");
  }

  @Test
  void aFeatureThatTheNetworkDoesNotHaveIsLeftOut() {
    ProbeAnswer answer = ProbeAnswer.of(MODEL, Probe.EMPTY.with(0, 1).with(7, 1));
    assertArrayEquals(new double[] {1, 0}, answer.input());
    assertArrayEquals(new double[] {0.5, 0.25}, answer.output());
  }

  @Test
  void thePlotsShowTheAnswer() {
    ProbeAnswer answer = ProbeAnswer.of(MODEL, Probe.EMPTY.with(0, 0.5));
    assertEquals(0.25, ProbePlots.outputs(answer).bars().get(0).value());
    assertEquals(0.5, ProbePlots.outputs(answer).overlays().get(1).bars().get(0).value());
    assertEquals("1 of 1 neuron answer", ProbePlots.hidden(answer).heading().title());
    assertEquals(0.5, ProbePlots.hidden(answer).bars().get(0).value());
  }
}

package superposition.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;

class ExperimentTest {

  private static final RunConfig RUN = RunConfig.canonical(1);
  private static final Experiment START = Experiment.of("canonical-l4", RUN);

  @Test
  void neuronsAreSwitchedOffAndOnAgain() {
    Experiment two = START.withSwitched(3).withSwitched(0);
    assertEquals(Set.of(0, 3), two.off());
    assertEquals(Set.of(0), two.withSwitched(3).off());
    assertFalse(two.changed(), "a neuron that is off is no change of what is trained");
  }

  @Test
  void neuronsThatAreNotThereAreForgotten() {
    Experiment off = START.withOff(List.of(2, 7));
    assertEquals(Set.of(2), off.withConfig(RUN.withHidden(5)).off());
    assertEquals(Set.of(), START.withOff(List.of(-1, 10)).off());
  }

  @Test
  void anotherRunForgetsStepAndSelectionAndASwitchedNeuronDoesNot() {
    ExplorerState state =
        ExplorerState.opening(START, "training", "training-loss")
            .withStep(20)
            .withSelection(new Selection(4, -1));
    assertEquals(20, state.withExperiment(START.withSwitched(1)).step());
    ExplorerState other = state.withExperiment(START.withConfig(RUN.withSeed(2)));
    assertEquals(ExplorerState.LATEST, other.step());
    assertEquals(Selection.NONE, other.selection());
  }

  @Test
  void pinsAreThereOnceAndTheLastOneIsCompared() {
    Experiment other = START.withConfig(RUN.withSeed(2));
    Pins pins = Pins.NONE.with(START).with(other);
    assertEquals(Optional.of(other), pins.shown());
    assertEquals(2, pins.with(START).all().size());
    assertEquals(Optional.of(START), pins.with(START).shown());
    assertEquals(Optional.of(other), pins.without(START).shown());
    assertEquals(Optional.empty(), pins.without(other).shown());
    assertEquals(Optional.empty(), pins.withCompared(5).shown());
  }

  @Test
  void aProbeHoldsFeaturesAndRefusesWhatIsNoInput() {
    Probe probe = Probe.EMPTY.with(3, 0.5).withHeld(3, true);
    assertEquals(0.5, probe.value(3));
    assertEquals(0, probe.value(4));
    assertEquals(Probe.EMPTY, probe.without(3));
    assertThrows(IllegalArgumentException.class, () -> probe.with(1, 1.5));
    assertThrows(IllegalArgumentException.class, () -> probe.with(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Probe.of(Map.of(-1, 0.5), Set.of()));
  }
}

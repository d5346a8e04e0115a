package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FeaturePair;
import superposition.state.FigureOptions;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;
import superposition.state.Pins;
import superposition.state.Probe;
import superposition.store.BadInputException;

class StateJsonTest {

  private static final Experiment CANONICAL =
      Experiment.of("canonical-l4", RunConfig.canonical(1)).withOff(List.of(3, 7));

  /** Everything that may be left out is there. */
  private static final ExplorerState FULL =
      ExplorerState.opening(CANONICAL, "matrix", "matrix-m")
          .withOptions(
              FigureOptions.DEFAULT
                  .withPair(Optional.of(new FeaturePair(4, 5)))
                  .withNeuron(OptionalInt.of(6)))
          .withPins(Pins.NONE.with(CANONICAL))
          .withProbe(Probe.of(Map.of(12, 0.5), Set.of(12)))
          .withPhases(
              ExplorerState.opening(CANONICAL, "", "")
                  .phases()
                  .withOptions(
                      PhaseOptions.DEFAULT.withProbe(Optional.of(new PhaseProbe(2, 0.1)))));

  @Provide
  Arbitrary<ExplorerState> states() {
    return States.any();
  }

  @Property(tries = 300)
  void everyStateReadsBackEqual(@ForAll("states") ExplorerState state) {
    String text = StateJson.write(state);
    assertEquals(state, StateJson.read("state", text));
    assertEquals(text, StateJson.write(StateJson.read("state", text)));
  }

  @Test
  void aFileReadsAsItsText(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), StateJson.write(FULL));
    assertEquals(FULL, StateJson.read(file));
  }

  /** A change of the text, the place that is to blame, and a part of what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"format\": 1|\"format\": 2|format|2 is out of range; allowed: whole numbers from 1 to 1",
        "\"step\": -1|\"step\": -2|state.step|-2 is out of range",
        "\"step\": -1|\"step\": \"last\"|state.step|\"last\" is not possible",
        "\"step\": -1|\"stop\": -1|state.stop|unknown key; allowed: experiment, layout",
        "\"step\": -1|\"step\": -1, \"step\": 0|state.step|twice",
        "\"seeds\": 1|\"seeds\": 101|state.seeds|101 is out of range; allowed: whole numbers from 1 to 100",
        "\"seeds\": 1,||state.seeds|is missing",
        "\"hidden\": 10|\"hidden\": 0|state.experiment.preset.hidden|0 is out of range",
        "\"off\": [3, 7]|\"off\": [3, 3]|state.experiment.off[1]|3 appears twice",
        "\"off\": [3, 7]|\"off\": [3, 10]|state.experiment.off[1]|10 is out of range",
        "\"off\": [3, 7]|\"off\": 3|state.experiment.off|3 is not possible; allowed: a list of whole",
        "\"theme\": \"light\"|\"theme\": \"pink\"|state.layout.theme|allowed: light, dark",
        "\"textSize\": 1|\"textSize\": 2.5|state.layout.textSize|2.5 is out of range; allowed: 0.7 to 2",
        "\"filled\": false|\"filled\": 0|state.layout.filled|0 is not possible; allowed: true, false",
        "\"input\": 4|\"input\": 4096|state.options.pair.input|4096 is out of range",
        "\"neuron\": 6|\"neuron\": null|state.options.neuron|null is not possible",
        "\"yaw\": 30|\"yaw\": 1e999|state.options.rotation.yaw|1e999",
        "\"feature\": -1|\"feature\": 1.5|state.selection.feature|1.5 is not whole",
        "\"compared\": 0|\"compared\": 1|state.pins.compared|1 is out of range",
        "\"12\": 0.5|\"012\": 0.5|state.probe.inputs.012|is no feature; allowed: 0 to 4095",
        "\"12\": 0.5|\"12\": -1.5|state.probe.inputs.12|-1.5 is out of range; allowed: -1 to 1",
        "\"grid\": 50|\"grid\": 9|state.phases.plan.grid|9 is out of range",
        "\"probe\": {\"importance\": 2|\"probe\": {\"importance\": 0|"
            + "state.phases.options.probe.importance|allowed: above 0",
      })
  void whatIsWrongIsNamedWithItsPlace(String part, String other, String place, String problem) {
    String text = StateJson.write(FULL);
    assertTrue(text.contains(part), text);
    String wrong =
        text.replaceFirst(
            java.util.regex.Pattern.quote(part),
            java.util.regex.Matcher.quoteReplacement(other == null ? "" : other));
    BadInputException e =
        assertThrows(BadInputException.class, () -> StateJson.read("mine.json", wrong));
    assertTrue(e.getMessage().startsWith("mine.json: "), e.getMessage());
    assertTrue(e.getMessage().contains(place), e.getMessage());
    assertTrue(e.getMessage().contains(problem), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void aPinTwiceIsRefused() {
    String text = StateJson.write(FULL);
    int start = text.indexOf('[', text.indexOf("\"all\"")) + 1;
    int end = text.indexOf(']', text.indexOf("\"off\"", start)) + 1;
    String pin = text.substring(start, text.indexOf('}', end) + 1);
    String twice = text.substring(0, start) + pin + "," + text.substring(start);
    BadInputException e = assertThrows(BadInputException.class, () -> StateJson.read("f", twice));
    assertTrue(e.getMessage().contains("state.pins.all[1]: is there already"), e.getMessage());
  }

  @Test
  void whatIsNoStateOrTooLargeIsRefused() {
    assertThrows(BadInputException.class, () -> StateJson.read("f", ""));
    assertThrows(BadInputException.class, () -> StateJson.read("f", "[]"));
    assertThrows(BadInputException.class, () -> StateJson.read("f", "{\"a\":".repeat(100)));
    String large = " ".repeat(StateJson.LONGEST) + StateJson.write(FULL);
    BadInputException e = assertThrows(BadInputException.class, () -> StateJson.read("f", large));
    assertTrue(e.getMessage().contains("is too large"), e.getMessage());
  }
}

package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.RunConfig;
import superposition.store.BadInputException;
import superposition.store.RunKeys;

/** Every row makes one change to the canonical preset's text and gives the line that it causes. */
class BadPresetTest {

  @Test
  void theKeysAreTheRecordsComponents() {
    assertEquals(
        Arrays.stream(RunConfig.class.getRecordComponents()).map(c -> c.getName()).toList(),
        RunKeys.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.02 | 1.5 | run.density: 1.5 is out of range; allowed: (0, 1]",
        "0.02 | 0 | run.density: 0 is out of range; allowed: (0, 1]",
        "0.02 | \"high\" | run.density: \"high\" is not possible; allowed: a number",
        "0.02 | null | run.density: null is not possible; allowed: a number",
        "0.02 | [1] | run.density: a list is not possible; allowed: a number",
        "0.02 | 1e999 | run.density: 1e999 is out of range; allowed: numbers up to"
            + " 1.7976931348623157e308",
        "0.02 | NaN | line 16, column 16: malformed JSON; allowed: strict JSON",
        "0.02 | Infinity | line 16, column 16: malformed JSON; allowed: strict JSON",
        "0.02 | 01 | line 16, column 16: malformed JSON; allowed: strict JSON",
        "0.02 | 0x1 | line 16, column 16: malformed JSON; allowed: strict JSON",
        "\"bias\": false | \"bias\": 0 | run.bias: 0 is not possible; allowed: true, false",
        "\"hidden\": 10 | \"hidden\": 0 | run.hidden: 0 is out of range; allowed: whole numbers"
            + " from 1 to 1024",
        "\"hidden\": 10 | \"hidden\": 10.5 | run.hidden: 10.5 is not whole; allowed: whole numbers"
            + " from 1 to 1024",
        "\"hidden\": 10 | \"hidden\": 3000000000 | run.hidden: 3000000000 is out of range;"
            + " allowed: whole numbers from 1 to 1024",
        "\"hidden\": 10 | \"hidden\": 1e-400 | run.hidden: 1E-400 is not whole; allowed: whole"
            + " numbers from 1 to 1024",
        "\"seed\": 1 | \"seed\": 1e-2147483649 | run.seed: 1e-2147483649 is out of range; allowed:"
            + " exponents from -99999 to 99999",
        "\"seed\": 1 | \"seed\": 9223372036854775808 | run.seed: 9223372036854775808 is out of"
            + " range; allowed: whole numbers from -9223372036854775808 to 9223372036854775807",
        "\"independent\" | \"quadrature\" | run.sampling: quadrature is not possible with 100"
            + " features, whose points would be too many; allowed: up to 5 features, or"
            + " independent, conditional",
        "\"independent\" | \"odd\" | run.sampling: \"odd\" is not possible;"
            + " allowed: independent, conditional, quadrature",
        "\"identity\" | \"abs\" | run.outputActivation: \"abs\" is not possible; allowed:"
            + " identity, relu",
        "\"uniform\"} | \"uniform\", \"ratio\": 1} | run.importance.ratio: unknown key; allowed:"
            + " kind",
        "{\"kind\": \"uniform\"} | {} | run.importance.kind: is missing; allowed: a text",
        "{\"kind\": \"uniform\"} | 3 | run.importance: 3 is not possible; allowed: an object",
        "\"sigma\": 0.01 | \"sigma\": 0 | run.initialization.sigma: 0 is out of range; allowed:"
            + " (0, 100]",
        "\"steps\": 1000, | `` | run.steps: is missing; allowed keys, all of them needed: features,"
            + " hidden, hiddenActivation, outputActivation, bias, tied, target, inputRange,"
            + " density, importance, lossExponent, initialization, learningRate, schedule, steps,"
            + " batch, sampling, seed",
        "\"steps\": 1000, | \"steps\": 1000, \"steps\": 1000, | run.steps: appears twice; allowed:"
            + " once",
        "\"steps\" | \"stepps\" | run.stepps: unknown key; allowed: features, hidden,"
            + " hiddenActivation, outputActivation, bias, tied, target, inputRange, density,"
            + " importance, lossExponent, initialization, learningRate, schedule, steps, batch,"
            + " sampling, seed",
        "\"format\": 1 | \"format\": 2 | format: 2 is out of range; allowed: whole numbers from 1"
            + " to 1",
        "\"format\": 1, | `` | format: is missing; allowed keys, all of them needed: format, id,"
            + " group, title, about, run, figures",
        "\"run\": | \"sweep\": | sweep.features: unknown key; allowed: run, metrics, grids,"
            + " predictions",
        "\"run\": | \"phaseDiagram\": | phaseDiagram.features: unknown key; allowed:"
            + " run, importance, density, grid, models",
        "\"canonical-l4\" | \"Canonical L4\" | id: \"Canonical L4\" is no id; allowed: words like"
            + " canonical-l4",
        "\"Report\" | \" \" | group: has 0 characters; allowed: 1 to 100",
        "[] | [\"matrix-m\", \"matrix-m\"] | figures[1]: \"matrix-m\" appears twice; allowed: once",
        "[] | [\"matrix-m\", \"../m\"] | figures[1]: \"../m\" is no id; allowed: words like"
            + " training-loss",
        "[] | [3] | figures[0]: 3 is not possible; allowed: a text",
        "\"seed\": 1 | \"seed\": 1, | line 26, column 4: expected name; allowed: strict JSON",
        "\"format\" | format | line 2, column 4: malformed JSON; allowed: strict JSON",
        "\"format\": 1, | \"format\": 1, // one | line 2, column 17: malformed JSON; allowed: strict JSON",
      })
  void oneLineNamesFilePlaceProblemAndWhatIsAllowed(String from, String to, String problem)
      throws IOException {
    String text = Files.readString(Path.of("presets", "canonical-l4.json"));
    assertTrue(text.contains(from), "the row changes something");
    assertEquals("p.json: " + problem, message(text.replace(from, to == null ? "" : to)));
  }

  @Test
  void truncationAnywhereIsOneLine() throws IOException {
    String text = Files.readString(Path.of("presets", "canonical-l4.json")).stripTrailing();
    for (int length = 0; length < text.length(); length += 13) {
      String message = message(text.substring(0, length));
      assertTrue(message.matches("p\\.json: (line \\d+, column \\d+: .*|is empty; .*)"), message);
      assertFalse(message.contains("gson"), message);
    }
  }

  @Test
  void whatFollowsThePresetIsRefused() throws IOException {
    String text = Files.readString(Path.of("presets", "canonical-l4.json"));
    assertTrue(
        message(text + "{}")
            .matches("p\\.json: line \\d+, column \\d+: malformed JSON; allowed: strict JSON"));
  }

  @Test
  void deepNestingIsRefused() {
    assertEquals(
        "p.json: line 1, column 66: nested too deeply; allowed: 64 levels",
        message("[".repeat(100_000)));
  }

  @Test
  void anotherOutermostValueIsRefused() {
    assertEquals("p.json: is a list; allowed: an object", message("[]"));
    assertEquals("p.json: is \"x\"; allowed: an object", message("\"x\""));
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] latin = "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] marked = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
    byte[] wide = "{}".getBytes(StandardCharsets.UTF_16);
    assertEquals("p.json: is not text in UTF-8; allowed: one JSON object in UTF-8", message(latin));
    assertEquals(
        "p.json: starts with a byte order mark; allowed: UTF-8 without one", message(marked));
    assertEquals("p.json: is not text in UTF-8; allowed: one JSON object in UTF-8", message(wide));
  }

  @Test
  void aHugeFileIsNotReadToItsEnd(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("huge.json");
    Files.write(file, new byte[PresetReader.LARGEST + 1]);
    BadInputException e = assertThrows(BadInputException.class, () -> PresetReader.read(file));
    assertEquals(file + ": is too large; allowed: up to 4096 KiB", e.getMessage());
  }

  private static String message(String text) {
    return message(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(byte[] bytes) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> PresetReader.read("p.json", bytes));
    return e.getMessage();
  }
}

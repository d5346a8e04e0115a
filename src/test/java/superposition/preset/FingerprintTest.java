package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.SweepPlan;

class FingerprintTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"density\": 0.02 | \"density\": 0.03",
        "\"seed\": 1 | \"seed\": 2",
        "\"metrics\": [ | \"metrics\": [\"slope.min\",",
        "\"quick\": {\"seeds\": 3 | \"quick\": {\"seeds\": 4",
        "\"exponent\" | \"exponents\"",
      })
  void whatChangesCellsIsAnotherSweep(String from, String to) throws IOException {
    assertNotEquals(print(), print(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Under L2 the slope | With L2 the slope",
        "\"expect\": \"rises\" | \"expect\": \"falls\"",
        "Loss exponents of | Exponents in",
        "\"full\": {\"seeds\": 10 | \"full\": {\"seeds\": 9",
      })
  void wordsAndJudgementsAreNot(String from, String to) throws IOException {
    assertEquals(print(), print(from, to));
  }

  @Test
  void theSizesAreTwoSweeps() throws IOException {
    SweepPlan plan = plan();
    assertNotEquals(Fingerprint.of(plan, true), Fingerprint.of(plan, false));
  }

  private String print(String... change) throws IOException {
    return Fingerprint.of(plan(change), true);
  }

  /** The shipped sweep over exponents, in which one text, everywhere, is another. */
  private SweepPlan plan(String... change) throws IOException {
    String text = Files.readString(Path.of("presets", "loss-exponent.json"));
    if (change.length == 2) {
      String changed = text.replace(change[0], change[1]);
      assertNotEquals(text, changed, "the row changes something");
      text = changed;
    }
    Path file = Files.writeString(folder.resolve("p.json"), text);
    return (SweepPlan) PresetReader.read(file).scenario();
  }
}

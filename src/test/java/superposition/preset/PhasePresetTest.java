package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.store.BadInputException;

class PhasePresetTest {

  @Test
  void shippedDiagramsCoverTheSeedsRectangle() {
    for (String id : new String[] {"phase-n2-m1", "phase-n3-m2"}) {
      PhasePlan plan = (PhasePlan) PresetLibrary.findShipped(id).orElseThrow().scenario();
      assertEquals(new LogRange(0.1, 10), plan.importance());
      assertEquals(new LogRange(0.01, 1), plan.density());
      assertEquals(10, plan.models());
      // a column exactly at r = 1 would hold exact ties
      assertEquals(0, plan.grid() % 2);
    }
  }

  @Test
  void theFirstIsTheOneThatTheExplorerOpensWith() {
    assertEquals(
        PhasePlan.twoInOne(), PresetLibrary.findShipped("phase-n2-m1").orElseThrow().scenario());
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    Preset preset = PresetLibrary.findShipped("phase-n3-m2").orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PresetWriter.write(preset, out);
    assertEquals(preset, PresetReader.read("a.json", out.toByteArray()));
  }

  /** Each row makes one change to a shipped diagram's text and gives the line that it causes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"grid\": 50 | \"grid\": 101 | phaseDiagram.grid: 101 is out of range; allowed: whole"
            + " numbers from 10 to 100",
        "\"models\": 10 | \"model\": 10 | phaseDiagram.model: unknown key; allowed: run,"
            + " importance, density, grid, models",
        "\"high\": 1} | \"high\": 1.01} | phaseDiagram.density.high: 1.01 is out of range; allowed:"
            + " (0, 1]",
        "{\"low\": 0.1, | {\"low\": 20, | phaseDiagram.importance.low: 20 is not below high;"
            + " allowed: below 10",
        "{\"low\": 0.01, | {\"low\": 0, | phaseDiagram.density.low: 0 is out of range; allowed: (0,"
            + " 1.7976931348623157E308]",
        "\"tied\": true | \"tied\": false | phaseDiagram.run.tied: does not fit a phase diagram of"
            + " ReLU output models; allowed: true",
        "\"hidden\": 1 | \"hidden\": 2 | phaseDiagram.run.hidden: 2 is out of range; allowed: whole"
            + " numbers from 1 to 1",
        "\"batch\": 49 | \"batch\": 3 | phaseDiagram.run.batch: 3 points are too few for the"
            + " quadrature of 2 features; allowed: 4 to 65536"
      })
  void mistakesAreNamedWithTheirPlace(String before, String after, String problem)
      throws IOException {
    String text = Files.readString(Path.of("presets/phase-n2-m1.json"));
    assertTrue(text.contains(before), before);
    byte[] changed = text.replace(before, after).getBytes(StandardCharsets.UTF_8);
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> PresetReader.read("a.json", changed));
    assertEquals("a.json: " + problem, refusal.getMessage());
  }
}

package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.config.SingleRun;
import superposition.store.BadInputException;

class PresetWriterTest {

  @TempDir Path folder;

  @Test
  void shippedPresetsAreAsTheWriterWouldWriteThem() throws IOException {
    for (Preset preset : PresetLibrary.shipped().all()) {
      String file = Files.readString(Path.of("presets", preset.id() + ".json"));
      assertEquals(file, text(preset));
    }
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    RunConfig run =
        RunConfig.canonical(Long.MIN_VALUE)
            .withDensity(1e-9)
            .withLossExponent(10.0 / 3)
            .withImportance(new Importance.Geometric(0.1 + 0.2))
            .withInitialization(new Initialization.XavierUniform());
    Preset odd =
        new Preset(
            "a-1", "\"Q\"", "é × \u2028", "line\nbreak\t\\", new SingleRun(run), List.of("x"));
    byte[] bytes = text(odd).getBytes(StandardCharsets.UTF_8);
    assertEquals(odd, PresetReader.read("odd", bytes));
  }

  @Test
  void aFolderInTheWayIsReportedAndNothingIsLeft() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken.json"));
    Preset preset = PresetLibrary.findShipped("canonical-l4").orElseThrow();
    assertThrows(BadInputException.class, () -> PresetWriter.write(preset, taken));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(taken), files.toList());
    }
  }

  private static String text(Preset preset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PresetWriter.write(preset, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

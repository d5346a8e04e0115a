package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.config.SingleRun;

class PresetLibraryTest {

  @TempDir Path folder;

  @Test
  void everyFileOfTheRepositoryIsShipped() throws IOException {
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(Path.of("presets"), "*.json")) {
      stream.forEach(file -> files.add(file.getFileName().toString().replace(".json", "")));
    }
    Collections.sort(files);
    List<String> shipped = new ArrayList<>();
    PresetLibrary.shipped().all().forEach(preset -> shipped.add(preset.id()));
    assertEquals("canonical-l4", shipped.get(0), "the one to start with comes first");
    Collections.sort(shipped);
    assertEquals(files, shipped);
  }

  @Test
  void theCanonicalPresetIsTheCanonicalRun() {
    assertEquals(RunConfig.canonical(1), run("canonical-l4"));
  }

  @Test
  void theOthersChangeOneThingEach() {
    RunConfig canonical = RunConfig.canonical(1);
    assertEquals(canonical.withLossExponent(2), run("loss-exponent-2"));
    assertEquals(canonical.withLossExponent(6), run("loss-exponent-6"));
    assertEquals(canonical.withHiddenActivation(Activation.ABS), run("abs-activation"));
    assertEquals(canonical.withImportance(new Importance.First(10, 10)), run("ten-important"));
    assertEquals(canonical.withHidden(50), run("fifty-neurons"));
  }

  @Test
  void aUserFolderAddsToTheShippedOnes() {
    Preset own = PresetLibrary.findShipped("canonical-l4").orElseThrow();
    Preset mine =
        new Preset(
            "mine",
            "Mine",
            "My own",
            "Mine.",
            new SingleRun(own.run().withDensity(0.1)),
            List.of());
    PresetWriter.write(mine, folder.resolve("mine.json"));
    PresetLibrary library = PresetLibrary.with(folder);
    assertEquals(mine, library.find("mine").orElseThrow());
    assertTrue(library.find("canonical-l4").isPresent());
    assertEquals(List.of(), library.problems());
  }

  @Test
  void oneBadFileDoesNotSpoilTheOthers() throws IOException {
    Preset canonical = PresetLibrary.findShipped("canonical-l4").orElseThrow();
    PresetWriter.write(canonical, folder.resolve("canonical-l4.json"));
    PresetWriter.write(canonical, folder.resolve("renamed.json"));
    Files.writeString(folder.resolve("broken.json"), "{");
    PresetLibrary library = PresetLibrary.with(folder);
    assertEquals(PresetLibrary.shipped().all(), library.all());
    List<String> problems =
        library.problems().stream()
            .map(e -> e.getMessage().replace(folder.toString(), "F"))
            .toList();
    assertEquals(
        List.of(
            "F/broken.json: line 1, column 2: ends inside of a value; allowed: one whole JSON value",
            "F/canonical-l4.json: id: \"canonical-l4\" is taken; allowed: an id of its own",
            "F/renamed.json: id: \"canonical-l4\" is not the file's name; allowed: \"renamed\""),
        problems);
  }

  @Test
  void anAbsentUserFolderIsNoProblem() {
    assertEquals(List.of(), PresetLibrary.with(folder.resolve("absent")).problems());
  }

  private static RunConfig run(String id) {
    return PresetLibrary.findShipped(id).orElseThrow().run();
  }
}

package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;

/** Every row is a command line, with D for a folder, and the one line that refuses it. */
class BadArgumentsTest {

  private static final String PRESETS =
      String.join(", ", PresetLibrary.shipped().all().stream().map(Preset::id).toList())
          + ", or a file";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(folder.resolve("cut.json"), "{\"format\": 1,");
    Files.writeString(folder.resolve("file"), "");
    String canonical = Files.readString(Path.of("presets", "canonical-l4.json"));
    Files.writeString(
        folder.resolve("odd.json"), canonical.replace("\"figures\": []", "\"figures\": [\"odd\"]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paint | superposition-explorer paint: unknown command; allowed: COMMANDS",
        "--paint | superposition-explorer --paint: unknown command; allowed: COMMANDS",
        "presets all | superposition-explorer presets all: unknown option or argument; allowed:"
            + " --help, --version",
        "train | --preset: is missing; allowed: the id or file of a preset",
        "train --preset canonical-l4 | --out: is missing; allowed: a folder",
        "train --preset nope --out D/o | --preset nope: unknown preset; allowed: PRESETS",
        "train --preset D --out D/o | D: is a folder; allowed: a file",
        "train --preset D/no.json --out D/o | D/no.json: no such file; allowed: a preset's file, or"
            + " an id",
        "train --preset D/empty.json --out D/o | D/empty.json: is empty; allowed: one JSON value",
        "train --preset D/cut.json --out D/o | D/cut.json: line 1, column 14: ends inside of a"
            + " value; allowed: one whole JSON value",
        "train --preset canonical-l4 --out D/file | D/file: D/file is not a folder; allowed: a"
            + " folder, or a new name",
        "train --preset canonical-l4 --out D/file/o | D/file/o: D/file is not a folder; allowed: a"
            + " folder, or a new name",
        "train --preset canonical-l4 --out D/o --seed x | --seed x: is not possible; allowed:"
            + " whole numbers from -9223372036854775808 to 9223372036854775807",
        "train --preset canonical-l4 --out D/o --seed 9223372036854775808 | --seed"
            + " 9223372036854775808: is not possible; allowed: whole numbers from"
            + " -9223372036854775808 to 9223372036854775807",
        "train --preset canonical-l4 --out D/o --threads 0 | --threads 0: is not possible;"
            + " allowed: whole numbers from 1 to 256",
        "train --preset canonical-l4 --out D/o --set density=1.5 | --set density=1.5: density: 1.5"
            + " is out of range; allowed: (0, 1]",
        "train --preset canonical-l4 --out D/o --set density | --set density: is not a change;"
            + " allowed: key=value, for example density=0.02",
        "analyze | --out: is missing; allowed: a file",
        "analyze --out D/file/m.json | D/file: D/file is not a folder; allowed: a folder, or a new"
            + " name",
        "analyze --out D/m.json --preset nope | --preset nope: unknown preset; allowed: PRESETS",
        "figures --out D/o | --preset: is missing; allowed: the id or file of a preset",
        "figures --preset canonical-l4 --out D/o --figure x | --figure x: unknown figure; allowed:"
            + " FIGURES",
        "figures --preset canonical-l4 --out D/o --format gif | --format gif: is not possible;"
            + " allowed: png, svg, pdf",
        "figures --preset canonical-l4 --out D/o --scale 5 | --scale 5: is not possible; allowed:"
            + " whole numbers from 1 to 4",
        "audit | --preset: is missing; allowed: the id or file of a preset",
        "audit --preset canonical-l4 --seeds 21 | --seeds 21: is not possible; allowed: whole"
            + " numbers from 1 to 20",
        "audit --preset canonical-l4 --seeds 0 | --seeds 0: is not possible; allowed: whole numbers"
            + " from 1 to 20",
        "audit --preset canonical-l4 --out D/audit.pdf | --out D/audit.pdf: has no known ending;"
            + " allowed: .txt, .md, .tex, .json, .csv",
        "audit --preset canonical-l4 --out D/file/a.md | D/file: D/file is not a folder; allowed: a"
            + " folder, or a new name",
        "figures --preset D/odd.json --out D/o | canonical-l4: figures[0]: odd: unknown figure;"
            + " allowed: FIGURES",
      })
  void oneLineNamesThePlaceTheProblemAndWhatIsAllowed(String arguments, String line) {
    String expected =
        line.replace("COMMANDS", String.join(", ", RootCommand.names()))
            .replace("PRESETS", PRESETS)
            .replace("FIGURES", String.join(", ", ChosenFigures.known()))
            .replace("D/", folder + "/")
            .replaceAll("^D:", folder + ":");
    assertEquals(expected, run(arguments).refusal());
  }

  @ParameterizedTest
  @CsvSource({
    "train --preset canonical-l4 --out, Missing required parameter",
    "train --preset canonical-l4 --out D/o --seed 1 --seed 2, should be specified only once",
    "train --preset --out D/o, Expected parameter for option '--preset'",
    "train --colour red, --colour: unknown option",
  })
  void whatPicocliRefusesIsOneLineWithTheOptionsThatThereAre(String arguments, String part) {
    String line = run(arguments).refusal();
    assertTrue(line.contains(part), line);
    String allowed =
        "; allowed: --help, --version, --preset, --set, --seed, --threads, --out, --safetensors";
    assertTrue(line.endsWith(allowed), line);
  }

  @Test
  void hostileTextStaysOnOneLine() {
    String line = CommandRun.of("train", "--preset", "a\nb\u001b[31m", "--out", "o").refusal();
    assertTrue(line.startsWith("--preset a b [31m: unknown preset"), line);
    line = CommandRun.of("train", "--preset", "x".repeat(100_000), "--out", "o").refusal();
    assertTrue(line.length() <= 1500, line);
  }

  private CommandRun run(String arguments) {
    return CommandRun.of(
        arguments.replace(" D/", " " + folder + "/").replace(" D ", " " + folder + " ").split(" "));
  }
}

package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.store.ProgramVersion;

class CommandsTest {

  @Test
  void everyCommandHasHelpAndVersion() {
    for (String command : RootCommand.names()) {
      CommandRun help = CommandRun.of(command, "--help");
      assertEquals(Commands.DONE, help.code());
      assertTrue(help.out().startsWith("Usage: superposition-explorer " + command), help.out());
      CommandRun version = CommandRun.of(command, "--version");
      assertEquals("Superposition Explorer " + ProgramVersion.text(), version.out().strip());
    }
  }

  @Test
  void theHelpNamesEveryCommand() {
    CommandRun help = CommandRun.of("--help");
    assertEquals(Commands.DONE, help.code());
    for (String command : RootCommand.names()) {
      assertTrue(help.out().contains("\n  " + command + " "), help.out());
    }
  }

  @Test
  void resultsThatNobodyGotAreAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    StringWriter err = new StringWriter();
    int code =
        Commands.run(new String[] {"presets"}, new PrintWriter(full), new PrintWriter(err, true));
    assertEquals(Commands.FAILED, code);
    assertEquals(
        "standard output: cannot be written; allowed: a place with room, or a reader",
        err.toString().strip());
  }

  @Test
  void presetsListsIdGroupAndTitle() {
    List<String> lines = CommandRun.of("presets").out().lines().toList();
    for (Preset preset : PresetLibrary.shipped().all()) {
      assertTrue(
          lines.stream()
              .map(line -> List.of(line.split("  +")))
              .anyMatch(List.of(preset.id(), preset.group(), preset.title())::equals),
          preset.id());
    }
  }
}

package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;

class CommandsTest {

  @Test
  void everyCommandHasHelpAndVersion() {
    for (String command : RootCommand.names()) {
      CommandRun help = CommandRun.of(command, "--help");
      assertEquals(Commands.DONE, help.code());
      assertTrue(help.out().startsWith("Usage: superposition-explorer " + command), help.out());
      CommandRun version = CommandRun.of(command, "--version");
      assertEquals("Superposition Explorer " + Version.text(), version.out().strip());
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

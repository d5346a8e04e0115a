package superposition.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;

/** Lists the presets: id, group, title. */
@CommandLine.Command(name = "presets", description = "Lists the presets: id, group, title.")
final class PresetsCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @Override
  public Integer call() {
    PresetLibrary library = PresetLibrary.with(PresetLibrary.userFolder());
    List<Preset> presets = library.all();
    String row =
        "%-" + width(presets, Preset::id) + "s  %-" + width(presets, Preset::group) + "s  %s";
    for (Preset preset : presets) {
      spec.commandLine()
          .getOut()
          .println(row.formatted(preset.id(), preset.group(), preset.title()));
    }
    library.problems().forEach(e -> spec.commandLine().getErr().println(e.getMessage()));
    return Commands.DONE;
  }

  private static int width(List<Preset> presets, Function<Preset, String> column) {
    return presets.stream().map(column).mapToInt(String::length).max().orElse(1);
  }
}

package superposition.preset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import superposition.config.PhasePlan;
import superposition.config.SweepPlan;
import superposition.store.JsonOutput;
import superposition.store.StagedFiles;

/** Writes presets as people would: stable order, a key a line, short numbers. */
public final class PresetWriter {

  private PresetWriter() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws superposition.store.BadInputException if it cannot be written
   */
  public static void write(Preset preset, Path file) {
    StagedFiles.write(file, out -> write(preset, out));
  }

  /** Writes the file's content; {@link PresetReader} gives an equal preset back. */
  public static void write(Preset preset, OutputStream out) throws IOException {
    JsonOutput json = new JsonOutput(out);
    json.number("format", PresetReader.FORMAT)
        .text("id", preset.id())
        .text("group", preset.group())
        .text("title", preset.title())
        .text("about", preset.about());
    if (preset.scenario() instanceof SweepPlan plan) {
      json.tree(PresetReader.SWEEP, SweepWriter.tree(plan));
    } else if (preset.scenario() instanceof PhasePlan plan) {
      json.tree(PresetReader.PHASES, PhaseReader.tree(plan));
    } else {
      json.run(PresetReader.RUN, preset.run());
    }
    json.texts("figures", preset.figures()).finish();
  }
}

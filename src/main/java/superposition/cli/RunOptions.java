package superposition.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.preset.Overrides;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.PresetReader;
import superposition.store.BadInputException;
import superposition.store.InputFile;

/** The options that say what is to be run. */
final class RunOptions {

  private static final int MOST_THREADS = 256;

  @CommandLine.Option(
      names = "--preset",
      paramLabel = "ID|FILE",
      description = "A preset's id (see: presets) or file.")
  private String preset;

  @CommandLine.Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes a key of the run, for example density=0.05 or importance.ratio=0.9.")
  private List<String> changes = new ArrayList<>();

  @CommandLine.Option(names = "--seed", paramLabel = "N", description = "Seed of the run.")
  private String seed;

  @CommandLine.Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that train; they change nothing but the time.")
  private String threads;

  /** Takes an option of these that was not given before; says whether it could. */
  boolean take(String option, String value) {
    switch (option) {
      case "--set" -> {
        return changes.add(value);
      }
      case "--preset" -> {
        boolean first = preset == null;
        preset = value;
        return first;
      }
      case "--seed" -> {
        boolean first = seed == null;
        seed = value;
        return first;
      }
      case "--threads" -> {
        boolean first = threads == null;
        threads = value;
        return first;
      }
      default -> {
        return false;
      }
    }
  }

  /**
   * The preset that was named, with its run changed as asked.
   *
   * @throws BadInputException if there is none of that name, or a change is impossible
   */
  Preset scenario() {
    if (preset == null) {
      throw new BadInputException("--preset", "is missing; allowed: the id or file of a preset");
    }
    return changed(find(preset));
  }

  /** The same, with the state in which the window would show it. */
  Scene scene() {
    Preset scenario = scenario();
    return Scene.of(scenario, find(preset).run());
  }

  /** Whether anything says what is to be run. */
  boolean isGiven() {
    return preset != null || seed != null || !changes.isEmpty();
  }

  /** The same, with a preset to fall back on where none was named. */
  Preset scenarioOr(String id) {
    return preset == null ? changed(find(id)) : scenario();
  }

  /** How many threads are to train. */
  int threads() {
    return threads == null
        ? Runtime.getRuntime().availableProcessors()
        : (int) whole("--threads", threads, 1, MOST_THREADS);
  }

  /**
   * A whole number given to an option.
   *
   * @throws BadInputException if it is none, or out of range
   */
  static long whole(String option, String text, long low, long high) {
    try {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // not a whole number, or not one of 64 bits: the line below says what is allowed
    }
    throw new BadInputException(
        option + " " + text, "is not possible; allowed: whole numbers from " + low + " to " + high);
  }

  private Preset changed(Preset chosen) {
    Preset scenario = changed(chosen, Overrides.apply(chosen.run(), changes, "--set"));
    return seed == null
        ? scenario
        : scenario.withRun(
            scenario.run().withSeed(whole("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE)));
  }

  /** Another base run may be impossible at some point of a sweep. */
  private Preset changed(Preset chosen, RunConfig run) {
    try {
      return chosen.withRun(run);
    } catch (InvalidConfigException e) {
      throw new BadInputException("--set " + String.join(" --set ", changes), e.getMessage());
    }
  }

  /** An id comes before a file of that name, so that what lies around cannot change a script. */
  private static Preset find(String name) {
    Optional<Preset> shipped = PresetLibrary.findShipped(name);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    Path file = InputFile.path("--preset", name);
    if (Files.exists(file)) {
      return PresetReader.read(file);
    }
    if (name.contains("/") || name.contains("\\") || name.endsWith(".json")) {
      throw new BadInputException(name, "no such file; allowed: a preset's file, or an id");
    }
    PresetLibrary library = PresetLibrary.with(PresetLibrary.userFolder());
    return library
        .find(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--preset " + name,
                    "unknown preset; allowed: "
                        + String.join(", ", library.all().stream().map(Preset::id).toList())
                        + ", or a file"));
  }
}

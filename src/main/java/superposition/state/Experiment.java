package superposition.state;

import java.util.Objects;
import superposition.config.RunConfig;

/**
 * What is to be trained and where it came from; the unit of undo and redo.
 *
 * @param presetId id of the preset from which it was started
 * @param preset the preset's configuration, to which a control can be reset
 * @param config the configuration with the changes made since
 */
public record Experiment(String presetId, RunConfig preset, RunConfig config) {

  /** Refuses null. */
  public Experiment {
    Objects.requireNonNull(presetId);
    Objects.requireNonNull(preset);
    Objects.requireNonNull(config);
  }

  /** A preset as it is. */
  public static Experiment of(String presetId, RunConfig preset) {
    return new Experiment(presetId, preset, preset);
  }

  /** The same origin with another configuration. */
  public Experiment withConfig(RunConfig config) {
    return new Experiment(presetId, preset, config);
  }

  /** Whether something differs from the preset. */
  public boolean changed() {
    return !config.equals(preset);
  }
}

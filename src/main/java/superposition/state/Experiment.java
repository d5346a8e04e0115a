package superposition.state;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import superposition.config.RunConfig;

/**
 * What is to be trained, where it came from, and what is switched off in it; the unit of undo and
 * redo.
 *
 * @param presetId id of the preset from which it was started
 * @param preset the preset's configuration, to which a control can be reset
 * @param config the configuration with the changes made since
 * @param off neurons that are switched off after the training; all exist
 */
public record Experiment(
    String presetId, RunConfig preset, RunConfig config, NavigableSet<Integer> off) {

  /** Id of an experiment whose network was trained elsewhere. */
  public static final String IMPORTED = "imported-network";

  /** Refuses null; forgets neurons that the network does not have. */
  public Experiment {
    Objects.requireNonNull(presetId);
    Objects.requireNonNull(preset);
    Objects.requireNonNull(config);
    TreeSet<Integer> some = new TreeSet<>(off);
    off = Collections.unmodifiableNavigableSet(new TreeSet<>(some.subSet(0, config.hidden())));
  }

  /** A configuration that came from a preset, all neurons on. */
  public Experiment(String presetId, RunConfig preset, RunConfig config) {
    this(presetId, preset, config, new TreeSet<>());
  }

  /** A preset as it is. */
  public static Experiment of(String presetId, RunConfig preset) {
    return new Experiment(presetId, preset, preset);
  }

  /** The same origin with another configuration; the neurons that are off stay off. */
  public Experiment withConfig(RunConfig config) {
    return new Experiment(presetId, preset, config, off);
  }

  /** The same with other neurons off. */
  public Experiment withOff(Collection<Integer> neurons) {
    return new Experiment(presetId, preset, config, new TreeSet<>(neurons));
  }

  /** The same with a neuron off that was on, or on that was off. */
  public Experiment withSwitched(int neuron) {
    Set<Integer> changed = new TreeSet<>(off);
    if (!changed.remove(neuron)) {
      changed.add(neuron);
    }
    return withOff(changed);
  }

  /** Whether the network was trained elsewhere, under this configuration or another. */
  public boolean isImported() {
    return presetId.equals(IMPORTED) && config.equals(preset);
  }

  /** Whether something differs from the preset. */
  public boolean changed() {
    return !config.equals(preset);
  }
}

package superposition.preset;

import java.util.List;
import superposition.config.RunConfig;
import superposition.config.Scenario;

/**
 * A scenario to start from.
 *
 * @param id kebab-case, the file's name without {@code .json}
 * @param group heading under which choosers list it
 * @param title its name for people
 * @param about what was predicted and what to look at, in plain words
 * @param scenario what there is to train
 * @param figures ids of the figures that tell its story, in order; none for all
 */
public record Preset(
    String id, String group, String title, String about, Scenario scenario, List<String> figures) {

  /** The preset that the explorer opens with. */
  public static final String CANONICAL = "canonical-l4";

  /** Copies the list. */
  public Preset {
    figures = List.copyOf(figures);
  }

  /** What {@code train} and {@code analyze} train. */
  public RunConfig run() {
    return scenario.base();
  }

  /** The same with something else to train. */
  public Preset with(Scenario other) {
    return new Preset(id, group, title, about, other, figures);
  }

  /** The same preset made from another run. */
  public Preset withRun(RunConfig run) {
    return with(scenario.withBase(run));
  }
}

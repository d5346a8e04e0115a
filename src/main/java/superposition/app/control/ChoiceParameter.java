package superposition.app.control;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import superposition.config.ConfigKeys;
import superposition.config.RunConfig;

/**
 * A setting of a run's configuration with a few named values.
 *
 * @param id the key in files
 * @param label short name
 * @param meaning tooltip
 * @param options what can be chosen
 * @param value reads the option that holds
 * @param with replaces it
 */
public record ChoiceParameter<T>(
    String id,
    String label,
    String meaning,
    List<Option<T>> options,
    Function<RunConfig, T> value,
    BiFunction<RunConfig, T, RunConfig> with) {

  /** A value and its name. */
  public record Option<T>(T value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A setting that is a field of the configuration. */
  static <T> ChoiceParameter<T> field(
      String key, String label, String meaning, Class<T> type, List<Option<T>> options) {
    return new ChoiceParameter<>(
        key,
        label,
        meaning,
        options,
        config -> type.cast(ConfigKeys.get(config, key)),
        (config, value) -> ConfigKeys.with(config, key, value));
  }

  /** The option that holds. */
  Option<T> option(RunConfig config) {
    T held = value.apply(config);
    return options.stream().filter(o -> o.value().equals(held)).findFirst().orElseThrow();
  }
}

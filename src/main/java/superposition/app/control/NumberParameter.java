package superposition.app.control;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import superposition.config.ConfigKeys;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/**
 * A number of a run's configuration that can be typed.
 *
 * @param id the key in files, dots for nested keys
 * @param label short name
 * @param meaning tooltip: meaning, unit and allowed range
 * @param applies whether a configuration has it at all
 * @param whole whether only whole numbers are meant
 * @param value reads it
 * @param with replaces it; throws {@link InvalidConfigException} where the value is not allowed
 */
public record NumberParameter(
    String id,
    String label,
    String meaning,
    Predicate<RunConfig> applies,
    boolean whole,
    Function<RunConfig, Number> value,
    BiFunction<RunConfig, Number, RunConfig> with) {

  /** A number that is a field of the configuration. */
  static NumberParameter field(String key, String label, boolean whole, String meaning) {
    return new NumberParameter(
        key,
        label,
        meaning,
        config -> true,
        whole,
        config -> (Number) ConfigKeys.get(config, key),
        (config, number) -> ConfigKeys.with(config, key, number));
  }

  /**
   * Reads a typed text.
   *
   * @throws InvalidConfigException with a sentence if it is no number of the kind meant
   */
  Number parse(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return whole ? (Number) number.longValueExact() : (Number) number.doubleValue();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new InvalidConfigException(
          id, "“" + text.strip() + "” is not a " + (whole ? "whole number" : "number"));
    }
  }

  /** The value as it is shown and typed; empty where there is none. */
  public String text(RunConfig config) {
    return applies.test(config) ? text(value.apply(config)) : "";
  }

  /** A number as it is shown and typed: plain where that is short. */
  public String text(Number number) {
    if (whole) {
      return Long.toString(number.longValue());
    }
    BigDecimal exact = BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros();
    return exact.scale() > 6 || exact.scale() < -6 ? exact.toString() : exact.toPlainString();
  }
}

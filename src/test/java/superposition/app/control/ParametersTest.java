package superposition.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Target;

class ParametersTest {

  private static final RunConfig CANONICAL = RunConfig.canonical(1);

  /** Few enough features for every kind of sampling. */
  private static final RunConfig SMALL = CANONICAL.withFeatures(5);

  static Stream<ChoiceParameter<?>> choices() {
    return Stream.of(
        Parameters.HIDDEN_ACTIVATION,
        Parameters.OUTPUT_ACTIVATION,
        Parameters.BIAS,
        Parameters.TIED,
        Parameters.TARGET,
        Parameters.INPUT_RANGE,
        Parameters.SCHEDULE,
        Parameters.SAMPLING,
        Parameters.IMPORTANCE,
        Parameters.INITIALIZATION);
  }

  @ParameterizedTest
  @MethodSource("choices")
  <T> void everyOptionThatIsChosenHolds(ChoiceParameter<T> choice) {
    for (ChoiceParameter.Option<T> option : choice.options()) {
      RunConfig changed = choice.with().apply(SMALL, option.value());
      assertEquals(option, choice.option(changed));
    }
  }

  @Test
  void everyValueOfAConfigurationCanBeChosen() {
    assertEquals(List.of(Activation.values()), values(Parameters.HIDDEN_ACTIVATION));
    assertTrue(values(Parameters.TARGET).containsAll(List.of(Target.values())));
    assertTrue(values(Parameters.SAMPLING).containsAll(List.of(Sampling.values())));
    assertEquals(
        Initialization.class.getPermittedSubclasses().length,
        Parameters.INITIALIZATION.options().size());
    assertEquals(
        Importance.class.getPermittedSubclasses().length, Parameters.IMPORTANCE.options().size());
  }

  private static <T> List<T> values(ChoiceParameter<T> choice) {
    return choice.options().stream().map(ChoiceParameter.Option::value).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "1,5", "NaN", "0x1p3", "1d", "1e999999999"})
  void whatIsNoAllowedDensityIsRefused(String text) {
    assertThrows(
        InvalidConfigException.class,
        () -> Parameters.DENSITY.with().apply(CANONICAL, Parameters.DENSITY.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.5", "99999999999", "99999999999999999999", "0", "-1"})
  void whatIsNoAllowedNumberOfNeuronsIsRefused(String text) {
    InvalidConfigException problem =
        assertThrows(
            InvalidConfigException.class,
            () -> Parameters.HIDDEN.with().apply(CANONICAL, Parameters.HIDDEN.parse(text)));
    assertTrue(problem.problem().contains(text), problem.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.02", ".02", "2e-2", " 0.020 "})
  void aDensityCanBeTypedInSeveralWays(String text) {
    RunConfig typed = Parameters.DENSITY.with().apply(CANONICAL, Parameters.DENSITY.parse(text));
    assertEquals(0.02, typed.density());
    assertEquals("0.02", Parameters.DENSITY.text(typed));
  }

  @Test
  void anySeedCanBeTyped() {
    Number seed = Parameters.SEED.parse("-9223372036854775808");
    assertEquals(Long.MIN_VALUE, Parameters.SEED.with().apply(CANONICAL, seed).seed());
  }

  @Test
  void nestedNumbersApplyOnlyToTheirKind() {
    assertEquals("0.01", Parameters.SIGMA.text(CANONICAL));
    assertEquals("", Parameters.RATIO.text(CANONICAL));
    RunConfig first = Parameters.IMPORTANCE.with().apply(CANONICAL, Importance.First.class);
    RunConfig heavier = Parameters.IMPORTANT_WEIGHT.with().apply(first, 3.5);
    assertEquals(new Importance.First(10, 3.5), heavier.importance());
    RunConfig last = Parameters.IMPORTANCE.with().apply(CANONICAL, Importance.Last.class);
    RunConfig two = Parameters.IMPORTANT_COUNT.with().apply(last, 2);
    assertEquals(new Importance.Last(2, 10), two.importance());
  }
}

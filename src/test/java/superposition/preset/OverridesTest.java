package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.store.BadInputException;

class OverridesTest {

  private static final RunConfig RUN = RunConfig.canonical(1);

  @Test
  void valuesAreJsonOrBareWords() {
    assertEquals(RUN.withDensity(0.5), apply("density=0.5"));
    assertEquals(RUN.withHiddenActivation(Activation.ABS), apply("hiddenActivation=abs"));
    assertEquals(RUN.withHiddenActivation(Activation.ABS), apply("hiddenActivation=\"abs\""));
    assertEquals(RUN.withBias(true), apply("bias=true"));
    assertEquals(RUN.withSteps(2000), apply("steps=2e3"));
    assertEquals(
        RUN.withImportance(new Importance.Geometric(0.5)),
        apply("importance={\"kind\": \"geometric\", \"ratio\": 0.5}"));
  }

  @Test
  void seedsKeepAll64Bits() {
    assertEquals(RUN.withSeed(9007199254740993L), apply("seed=9007199254740993"));
    assertEquals(RUN.withSeed(Long.MIN_VALUE), apply("seed=-9223372036854775808"));
  }

  @Test
  void anotherKindDropsWhatDoesNotFit() {
    assertEquals(
        RUN.withInitialization(new Initialization.XavierNormal()),
        apply("initialization.kind=xavier-normal"));
    assertEquals(
        RUN.withInitialization(new Initialization.Linear()), apply("initialization=linear"));
  }

  @Test
  void changesThatNeedEachOtherMayComeInAnyOrder() {
    RunConfig expected = RUN.withImportance(new Importance.First(7, 2.5));
    assertEquals(
        expected, apply("importance.kind=first", "importance.count=7", "importance.weight=2.5"));
    assertEquals(
        expected, apply("importance.weight=2.5", "importance.count=7", "importance.kind=first"));
    assertEquals(
        expected, apply("importance=first", "importance.count=7", "importance.weight=2.5"));
  }

  @Test
  void theLastOfTwoEqualKeysHolds() {
    assertEquals(RUN.withDensity(0.2), apply("density=7", "density=0.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "density=1.5 | --set density=1.5: density: 1.5 is out of range; allowed: (0, 1]",
        "density=0 | --set density=0: density: 0 is out of range; allowed: (0, 1]",
        "density=.5 | --set density=.5: is no value; allowed: a number such as 0.02 or 3e-3, a word,"
            + " true, false, or JSON",
        "density='x' | --set density='x': is no value; allowed: a number such as 0.02 or 3e-3, a"
            + " word, true, false, or JSON",
        "density= | --set density=: is empty; allowed: one JSON value",
        "importance={ | --set importance={: line 1, column 2: ends inside of a value; allowed: one"
            + " whole JSON value",
        "seed=1e2147483648 | --set seed=1e2147483648: 1e2147483648 is out of range; allowed: numbers"
            + " up to 1.7976931348623157e308",
        "seed=0e2147483648 | --set seed=0e2147483648: 0e2147483648 is out of range; allowed:"
            + " exponents from -99999 to 99999",
        "density | --set density: is not a change; allowed: key=value, for example density=0.02",
        "=1 | --set =1: is not a change; allowed: key=value, for example density=0.02",
        "density=x | --set density=x: density: \"x\" is not possible; allowed: a number",
        "hidden=2.5 | --set hidden=2.5: hidden: 2.5 is not whole; allowed: whole numbers from 1 to"
            + " 1024",
        "hidden=1e99 | --set hidden=1e99: hidden: 1E+99 is out of range; allowed: whole numbers"
            + " from 1 to 1024",
        "target=cube | --set target=cube: target: \"cube\" is not possible; allowed: relu, abs,"
            + " identity",
        "importance.kind=first | --set importance.kind=first: importance.count: is missing; allowed"
            + " keys, all of them needed: kind, count, weight",
        "importance.kind=odd | --set importance.kind=odd: importance.kind: \"odd\" is not"
            + " possible; allowed: uniform, geometric, first, last",
        "initialization.sigma=-1 | --set initialization.sigma=-1: initialization.sigma: -1 is out"
            + " of range; allowed: (0, 100]",
      })
  void mistakesNameTheChangeAndWhatIsAllowed(String change, String message) {
    BadInputException e = assertThrows(BadInputException.class, () -> apply(change));
    assertEquals(message, e.getMessage());
  }

  @Test
  void theChangeToBlameIsNamed() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> apply("density=2", "steps=10", "hidden=5"));
    assertEquals("--set density=2: density", e.place());
  }

  @Test
  void unknownKeysListTheKnownOnes() {
    for (String change : List.of("densty=1", "density.x=1", "run.density=.1", "a.b.c=1", ".=1")) {
      BadInputException e = assertThrows(BadInputException.class, () -> apply(change));
      String message = e.getMessage();
      assertEquals(
          "--set "
              + change
              + ": "
              + change.replaceAll("=.*", "")
              + ": unknown key; allowed: features",
          message.substring(0, message.indexOf(", hidden")));
    }
  }

  private static RunConfig apply(String... changes) {
    return Overrides.apply(RUN, List.of(changes), "--set");
  }
}

package superposition.audit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

  @ParameterizedTest
  @CsvSource({
    "0.0742, 0.0742, 0.00005",
    "-.759, -0.759, 0.0005",
    "90, 90, 0.5",
    "25.0, 25, 0.05",
    "0.020, 0.02, 0.0005"
  })
  void digitsSayHowFarTheTruthMayBe(String digits, double value, double half) {
    assertEquals(value, Rounded.of(digits).value());
    assertEquals(half, Rounded.of(digits).half(), 1e-12);
  }

  @Test
  void whatTwoNumbersImplyIsAsUncertainAsTheyAre() {
    Rounded sum = Rounded.from(Rounded.of("0.43"), Rounded.of("-0.04"), (p, q) -> p - q);
    assertEquals(0.47, sum.value(), 1e-12);
    assertEquals(0.01, sum.half(), 1e-12);
    assertFalse(sum.agreesWith(Rounded.of("0.43")));
    assertTrue(sum.agreesWith(Rounded.of("0.48")));
  }

  @ParameterizedTest
  @CsvSource({"0.0742, 0.0742", "-0.759, −0.759", "90, 90", "25.0, 25.0", "0.020, 0.020"})
  void isWrittenWithItsDigits(String digits, String written) {
    assertEquals(written, Words.number(Rounded.of(digits)));
  }
}

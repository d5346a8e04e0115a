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

  @ParameterizedTest
  @CsvSource({
    "0.38066, 0.000706, 0.381 ± 0.0007",
    "90, 0, 90 ± 0",
    "37.37, 0.632, 37.4 ± 0.63",
    "1099.6, 4.09, '1,100 ± 4.1'",
    "10, 1.24, 10 ± 1.2",
    "0, 0.101, 0 ± 0.10",
    "0.00265, 0.0393, 0.00265 ± 0.039",
    "0.5, 0.00001, 0.500 ± <0.0001",
    "-0.0524, 0.0011, −0.0524 ± 0.0011",
    "0.25, NaN, 0.250",
  })
  void spreadsHaveTwoDigitsOrOneDecimalMoreThanTheirMeans(
      double mean, double spread, String words) {
    assertEquals(words, Words.withSpread(mean, spread));
  }
}

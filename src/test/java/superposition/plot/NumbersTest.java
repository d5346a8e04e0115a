package superposition.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.07459|0.0746",
        "-0.231|−0.231",
        "0.15|0.150",
        "24.97|25.0",
        "4|4.00",
        "100|100",
        "999.4|999",
        "1234.4|1,234",
        "0.000585|0.000585",
        "0.00001|1.00×10⁻⁵",
        "-12345678|−1.23×10⁷",
        "0.09999|0.100",
        "NaN|not defined",
        "-Infinity|not finite"
      })
  void significantKeepsThreeDigits(double value, String text) {
    assertEquals(text, Numbers.significant(value));
  }

  @Test
  void whatRoundsToZeroHasNoSign() {
    assertEquals("0.00", Numbers.fixed(-0.001, 2));
  }

  @Test
  void wholeNumbersHaveThousandsSeparators() {
    assertEquals("60,000", Numbers.whole(60_000));
    assertEquals("−1,000", Numbers.whole(-1000));
  }

  @Test
  void exponentsAreRaised() {
    assertEquals("10⁻¹²", Numbers.powerOfTen(-12));
    assertEquals("10³", Numbers.powerOfTen(3));
  }

  @Test
  void oneThingIsNotSeveral() {
    assertEquals("1 step", Numbers.counted(1, "step"));
    assertEquals("2,048 samples", Numbers.counted(2048, "sample"));
    assertEquals("0 steps", Numbers.counted(0, "step"));
  }

  @Test
  void givenNumbersAreAsShortAsTheyWereGiven() {
    assertEquals("0.005", Numbers.given(0.005));
    assertEquals("0.0001", Numbers.given(0.005 * 0.02));
    assertEquals("6×10⁻⁵", Numbers.given(0.005 * 0.02 * 0.6));
    assertEquals("−2.5", Numbers.given(-2.5));
    assertEquals("1,000", Numbers.given(1000));
    assertEquals("1.5×10⁶", Numbers.given(1.5e6));
    assertEquals("0.333333", Numbers.given(1.0 / 3));
    assertEquals("0", Numbers.given(0));
    assertEquals("not defined", Numbers.given(Double.NaN));
  }

  @Test
  void sharesArePercents() {
    assertEquals("27.3 %", Numbers.percent(0.2734));
    assertEquals("100 %", Numbers.percent(1));
    assertEquals("−1.50 %", Numbers.percent(-0.015));
    assertEquals("not defined", Numbers.percent(Double.NaN));
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
    assertEquals(words, Numbers.withSpread(mean, spread));
  }
}

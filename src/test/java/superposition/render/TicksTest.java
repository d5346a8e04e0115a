package superposition.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.plot.Axis.Scale;

class TicksTest {

  @ParameterizedTest
  @CsvSource({"-0.5, 99.5", "-0.5, 9.5", "-0.5, 0.5", "-0.5, 4095.5"})
  void indicesGetWholeNumbersOnly(double low, double high) {
    double[] places = Ticks.places(Scale.INDEX, low, high, 8);
    assertTrue(places.length >= 1 && places.length <= 9, Arrays.toString(places));
    for (double place : places) {
      assertEquals(Math.rint(place), place, 0);
    }
  }

  @Test
  void labelsOfTicksHaveRoom() {
    // "−1", "0" and "1" are two letters at most: three of them need 2·(2·0.62 + 1.2) letters.
    assertEquals(3, Ticks.mostAcross(Scale.LINEAR, List.of(), -1, 1, 5));
    assertEquals(2, Ticks.mostAcross(Scale.LINEAR, List.of(), -1, 1, 3));
    assertEquals(8, Ticks.mostAcross(Scale.LINEAR, List.of(), -1, 1, 100));
  }

  @Test
  void placesWithNamesAreAllNamedWhereThereIsRoom() {
    List<String> names = Collections.nCopies(30, "a name");
    assertEquals(30, Ticks.mostUpwards(Scale.INDEX, names, 60));
    assertEquals("a name", Ticks.text(Scale.INDEX, names, 29, 1));
    assertEquals("30", Ticks.text(Scale.INDEX, names, 30, 1));
  }

  @Test
  void multiplesAreNotSummedUp() {
    assertArrayEquals(
        new double[] {0, 0.05, 0.1, 3 * 0.05}, Ticks.places(Scale.LINEAR, 0, 0.175, 4), 0);
  }

  @Test
  void aLogAxisOfLessThanTwoDecadesGetsOneTwoFive() {
    assertArrayEquals(
        new double[] {5e-4, 1e-3, 2e-3}, Ticks.places(Scale.LOG, 5e-4, 3e-3, 8), 1e-15);
  }

  @Test
  void aLogAxisOfManyDecadesGetsSomeOfThem() {
    double[] places = Ticks.places(Scale.LOG, 1e-30, 1, 8);
    assertTrue(places.length <= 8, Arrays.toString(places));
    for (double place : places) {
      double exponent = Math.log10(place);
      assertEquals(Math.rint(exponent), exponent, 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LINEAR|-0.5|0.5|−0.5",
        "LINEAR|0.15|0.05|0.15",
        "LINEAR|1000|200|1,000",
        "INDEX|90|10|90",
        "LOG|0.0005|1|0.0005",
        "LOG|0.00001|1|10⁻⁵",
        "LOG|1|1|1",
        "LOG|20|1|20"
      })
  void textsAreExact(Scale scale, double value, double step, String text) {
    assertEquals(text, Ticks.text(scale, value, step));
  }

  @Test
  void roundEndsEncloseTheValue() {
    assertEquals(0.003, Ticks.above(0.00211), 1e-15);
    assertEquals(0.0005, Ticks.below(0.00053), 1e-15);
    assertEquals(10, Ticks.above(8), 0);
    assertEquals(7, Ticks.below(8), 0);
  }
}

package superposition.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliderScaleTest {

  private static final SliderScale DENSITY = SliderScale.logarithmic(0.001, 1);
  private static final SliderScale EXPONENT = SliderScale.linear(1, 10, 0.1, 0.5);

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.02, 0.35, 1})
  void aLogarithmicPlaceGivesItsValueBack(double value) {
    assertEquals(value, DENSITY.value(DENSITY.place(value)));
  }

  @Test
  void logarithmicValuesHaveTwoDigits() {
    assertEquals(0.025, DENSITY.value(Math.log10(0.0251)));
  }

  @Test
  void linearValuesAreMultiplesOfTheGrain() {
    assertEquals(3.7, EXPONENT.value(3.684));
  }

  @Test
  void valuesBeyondTheEndsStandAtTheEnds() {
    assertEquals(0, DENSITY.place(5));
    assertEquals(-3, DENSITY.place(1e-6));
    assertEquals(10, EXPONENT.place(12));
  }
}

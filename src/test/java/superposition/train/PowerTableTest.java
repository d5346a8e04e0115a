package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTableTest {

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.37, 0.1, 1.5, 2.3, Math.PI, 8})
  void agreesWithStrictMathToAFloatsPrecision(double r) {
    PowerTable table = new PowerTable(r);
    RandomStream stream = new RandomStream(5);
    for (int k = 0; k < 20_000; k++) {
      float a = (float) StrictMath.exp(12 * stream.uniform() - 10);
      double exact = StrictMath.pow(a, r);
      assertEquals(exact, table.of(k % 2 == 0 ? a : -a), 3e-7 * exact, a + "^" + r);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 3.3})
  void givesZeroAtZeroAndShowsWhatIsNotFinite(double r) {
    PowerTable table = new PowerTable(r);
    assertEquals(0f, table.of(0f));
    assertEquals(0f, table.of(-0f));
    assertTrue(Float.isNaN(table.of(Float.NaN)));
    assertTrue(Float.isNaN(table.of(Float.POSITIVE_INFINITY)));
  }
}

package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loss and derivative of a row against {@link Math#pow}. */
class LossPowerTest {

  private static final float[] ERRORS = {0, 1, -1, 0.5f, -0.25f, 1.75f, -3, 1e-3f, 9, 9};

  private static final int LENGTH = 8;

  /** Whole exponents, multiples of ¼, below 2 and of neither kind. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 2.25, 2.5, 2.75, 3, 3.3, 4, 5.75, 6, 10})
  void areThoseOfThePower(double q) {
    float[] row = ERRORS.clone();
    float[] loss = new float[ERRORS.length];
    Arrays.fill(loss, 2);
    new LossPower(q).derive(row, LENGTH, 3, 0.5f, loss, new float[LENGTH]);
    for (int i = 0; i < LENGTH; i++) {
      double size = Math.abs(ERRORS[i]);
      double slope = size == 0 ? 0 : 3 * Math.pow(size, q - 1) * Math.signum(ERRORS[i]);
      assertEquals(slope, row[i], 1e-6 * Math.abs(slope), "e = " + ERRORS[i]);
      double power = 2 + 0.5 * Math.pow(size, q);
      assertEquals(power, loss[i], 1e-6 * power, "e = " + ERRORS[i]);
    }
    // beyond the row's length nothing changes
    assertEquals(9, row[LENGTH]);
    assertEquals(2, loss[LENGTH]);
  }
}

package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums over rows against plain loops; small whole numbers, so that both are exact. */
class RowSumsTest {

  private static final int LENGTH = 5;
  private static final int ROWS = 9;
  private static final int OFFSET = 2;

  private final float[][] rows = numbers(ROWS, LENGTH + 1, 3);
  private final float[][] weights = numbers(6, OFFSET + ROWS, 5);

  private static float[][] numbers(int count, int length, int factor) {
    float[][] numbers = new float[count][length];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < length; i++) {
        numbers[k][i] = (k * factor + i * 7) % 11 - 5;
      }
    }
    return numbers;
  }

  /** Up to two passes of three terms and what remains, for pairs of outputs and a single one. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void everyOutputGetsEveryRow(int count) {
    int[] index = Arrays.copyOf(new int[] {8, 0, 3, 5, 1, 7, 2, 6}, count);
    for (int outputs = 1; outputs <= 5; outputs++) {
      float[][] outs = numbers(6, LENGTH + 1, 2);
      float[][] before = numbers(6, LENGTH + 1, 2);
      RowSums.addToAll(outs, outputs, LENGTH, rows, index, count, weights, OFFSET);
      for (int n = 0; n < outs.length; n++) {
        for (int i = 0; i <= LENGTH; i++) {
          float expected = before[n][i];
          for (int k = 0; k < count && i < LENGTH && n < outputs; k++) {
            expected += weights[n][OFFSET + index[k]] * rows[index[k]][i];
          }
          assertEquals(expected, outs[n][i], "output " + n + " of " + outputs);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aSumMayBeginWithItsFirstRow(int outputs) {
    float[] start = {4, -2, 1, 0, 9};
    float[][] outs = numbers(5, LENGTH, 2);
    RowSums.startAll(outs, outputs, LENGTH, rows, RowSums.inOrder(1, 6), weights, start);
    for (int n = 0; n < outputs; n++) {
      for (int i = 0; i < LENGTH; i++) {
        float expected = start[n];
        for (int k = 0; k < 6; k++) {
          expected += weights[n][k] * rows[k][i];
        }
        assertEquals(expected, outs[n][i], "output " + n + " of " + outputs);
      }
    }
  }

  @Test
  void placesAreInOrder() {
    assertArrayEquals(new int[] {3, 4, 5}, RowSums.inOrder(3, 6));
    int[] index = new int[4];
    // the fifth is not asked
    int some =
        RowSums.nonZero(new float[] {0, 1, 0, -0f, 1}, new float[] {0, 0, 2, 0, 1}, 4, index);
    assertEquals(2, some);
    assertArrayEquals(new int[] {1, 2}, Arrays.copyOf(index, some));
  }
}

package superposition.train;

import java.util.Arrays;

/**
 * Draws a number from a discrete distribution in constant time from 40 random bits (Walker's alias
 * method, built as by Vose, "A linear algorithm for generating random numbers with a given
 * distribution", 1991).
 */
final class AliasTable {

  private static final int COLUMN_BITS = 12;
  private static final int LEVEL_BITS = 28;
  private static final int LEVELS = 1 << LEVEL_BITS;

  /** Largest number of outcomes. */
  static final int MAX_OUTCOMES = 1 << COLUMN_BITS;

  private final int mask;
  private final int[] level;
  private final int[] alias;

  /**
   * @param probabilities of the outcomes 0, 1, …; they sum to 1; at most {@value #MAX_OUTCOMES}
   */
  AliasTable(double[] probabilities) {
    int size = Math.max(2, Integer.highestOneBit(Math.max(1, probabilities.length - 1)) << 1);
    mask = size - 1;
    level = new int[size];
    alias = new int[size];
    fill(Arrays.copyOf(probabilities, size), size);
  }

  private void fill(double[] mass, int size) {
    int[] small = new int[size];
    int[] large = new int[size];
    int smalls = 0;
    int larges = 0;
    for (int k = 0; k < size; k++) {
      alias[k] = k;
      level[k] = LEVELS;
      mass[k] *= size;
      if (mass[k] < 1) {
        small[smalls++] = k;
      } else {
        large[larges++] = k;
      }
    }
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      level[poor] = (int) StrictMath.rint(mass[poor] * LEVELS);
      alias[poor] = rich;
      mass[rich] -= 1 - mass[poor];
      if (mass[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
  }

  /** The outcome that the lowest 40 of {@code bits} stand for. */
  int draw(long bits) {
    int column = (int) bits & mask;
    int height = (int) (bits >>> COLUMN_BITS) & (LEVELS - 1);
    return height < level[column] ? column : alias[column];
  }

  /** The distribution that {@link #draw} really has, after rounding; for tests. */
  double[] probabilities() {
    double[] p = new double[mask + 1];
    for (int k = 0; k <= mask; k++) {
      p[k] += (double) level[k] / LEVELS / p.length;
      p[alias[k]] += (1 - (double) level[k] / LEVELS) / p.length;
    }
    return p;
  }
}

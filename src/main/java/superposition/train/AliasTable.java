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

  /**
   * A column's level less 1, in units of 2⁻²⁸ and in the upper half; in the lower half its number
   * xor that of its alias.
   */
  private final long[] columns;

  /**
   * @param probabilities of the outcomes 0, 1, …; they sum to 1; at most {@value #MAX_OUTCOMES}
   */
  AliasTable(double[] probabilities) {
    int size = Math.max(2, Integer.highestOneBit(Math.max(1, probabilities.length - 1)) << 1);
    columns = new long[size];
    fill(Arrays.copyOf(probabilities, size), size);
  }

  private void fill(double[] mass, int size) {
    int[] small = new int[size];
    int[] large = new int[size];
    int smalls = 0;
    int larges = 0;
    for (int k = 0; k < size; k++) {
      set(k, LEVELS, k);
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
      set(poor, (int) StrictMath.rint(mass[poor] * LEVELS), rich);
      mass[rich] -= 1 - mass[poor];
      if (mass[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
  }

  private void set(int column, int level, int alias) {
    columns[column] = (level - 1L) << Integer.SIZE | column ^ alias;
  }

  /** The table for {@link #draw(long[], long)}, which is fastest from a local variable. */
  long[] columns() {
    return columns;
  }

  /** The outcome that the lowest 40 of {@code bits} stand for. */
  int draw(long bits) {
    return draw(columns, bits);
  }

  /**
   * The outcome that the lowest 40 of {@code bits} stand for: the column's number, or its alias
   * where the height is not below the level; without a branch, which would be guessed wrong.
   */
  static int draw(long[] columns, long bits) {
    int number = (int) bits & (columns.length - 1);
    int height = (int) (bits >>> COLUMN_BITS) & (LEVELS - 1);
    long column = columns[number];
    int above = ((int) (column >> Integer.SIZE) - height) >> 31;
    return number ^ ((int) column & above);
  }

  /** The distribution that {@link #draw(long)} really has, after rounding; for tests. */
  double[] probabilities() {
    double[] p = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      double level = (columns[k] >> Integer.SIZE) + 1.0;
      p[k] += level / LEVELS / p.length;
      p[(int) columns[k] ^ k] += (1 - level / LEVELS) / p.length;
    }
    return p;
  }
}

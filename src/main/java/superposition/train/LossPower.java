package superposition.train;

import java.util.Arrays;

/**
 * The derivative of |e|^q over a row of errors, in place: e becomes {@code
 * factor·|e|^(q−1)·sign(e)}, and the loss of the row is collected lane by lane.
 *
 * <p>Both come from s = |e|^(q−2): the derivative is s·e, the loss s·e². Where q ≥ 2 is a multiple
 * of ¼, s is a product of whole powers and square roots (vector code); elsewhere it comes from a
 * {@link PowerTable}, which gives 0 at 0, so that the derivative at e = 0 is 0 for every q.
 */
final class LossPower {

  private final boolean quartic;
  private final int whole;
  private final int quarters;
  private final PowerTable table;

  /**
   * @param q the loss exponent, in [1, 10]
   */
  LossPower(double q) {
    double power = q - 2;
    quartic = q == 4;
    whole = (int) power;
    quarters = (int) Math.rint((power - whole) * 4);
    boolean product = power >= 0 && power == whole + quarters / 4.0;
    table = product ? null : new PowerTable(power);
  }

  /**
   * Replaces errors by derivatives.
   *
   * @param row the errors in [0, length)
   * @param factor of the derivative
   * @param weight of the loss
   * @param loss lane sums: {@code loss[i] += weight·|e_i|^q}
   * @param scratch at least {@code length} values
   */
  void derive(float[] row, int length, float factor, float weight, float[] loss, float[] scratch) {
    if (quartic) {
      deriveQuartic(row, length, factor, weight, loss);
      return;
    }
    if (table != null) {
      for (int i = 0; i < length; i++) {
        scratch[i] = table.of(row[i]);
      }
    } else {
      multiply(row, length, scratch);
    }
    for (int i = 0; i < length; i++) {
      float e = row[i];
      float derivative = scratch[i] * e;
      loss[i] += weight * (derivative * e);
      row[i] = factor * derivative;
    }
  }

  /** The canonical case in one pass. */
  private static void deriveQuartic(
      float[] row, int length, float factor, float weight, float[] loss) {
    for (int i = 0; i < length; i++) {
      float e = row[i];
      float square = e * e;
      loss[i] += weight * (square * square);
      row[i] = factor * (square * e);
    }
  }

  /** out = |e|^(whole + quarters/4). */
  private void multiply(float[] row, int length, float[] out) {
    Arrays.fill(out, 0, length, 1f);
    if ((quarters & 1) != 0) {
      for (int i = 0; i < length; i++) {
        out[i] *= (float) Math.sqrt((float) Math.sqrt(Math.abs(row[i])));
      }
    }
    if ((quarters & 2) != 0) {
      for (int i = 0; i < length; i++) {
        out[i] *= (float) Math.sqrt(Math.abs(row[i]));
      }
    }
    for (int k = 0; k < whole; k++) {
      for (int i = 0; i < length; i++) {
        out[i] *= Math.abs(row[i]);
      }
    }
  }
}

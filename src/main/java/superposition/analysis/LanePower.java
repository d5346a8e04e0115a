package superposition.analysis;

import superposition.train.PowerTable;

/**
 * |e|^q lane by lane: by multiplication for whole q, else from a table.
 *
 * <p>The trainer has arithmetic of its own for the loss, which it gets as a by-product of the
 * derivative, from |e|^(q−2) and in place. Evaluation wants the power alone, for any row, and
 * reaches it by another route on purpose: the two then check each other, because the loss of a run
 * and {@code error.loss} must agree.
 */
final class LanePower {

  private final int whole;
  private final PowerTable table;

  /**
   * @param q in [1, 10]
   */
  LanePower(double q) {
    whole = (int) q;
    table = whole == q ? null : new PowerTable(q);
  }

  /** into = |e|^q; may leave |e| in {@code e}. */
  void of(float[] into, float[] e) {
    if (table != null) {
      for (int l = 0; l < Lanes.COUNT; l++) {
        into[l] = table.of(e[l]);
      }
      return;
    }
    for (int l = 0; l < Lanes.COUNT; l++) {
      e[l] = Math.abs(e[l]);
    }
    System.arraycopy(e, 0, into, 0, Lanes.COUNT);
    for (int k = 1; k < whole; k++) {
      Lanes.multiply(into, e);
    }
  }
}

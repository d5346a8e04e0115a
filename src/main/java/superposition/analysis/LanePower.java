package superposition.analysis;

import superposition.train.PowerTable;

/** |e|^q lane by lane: by multiplication for whole q, else from a table. */
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

  /** into = |e|^q; {@code e} is overwritten by |e|. */
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

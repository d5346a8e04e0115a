package superposition.config;

/** The interval from which the value of an active feature is drawn uniformly. */
public enum InputRange {
  /** (−1, 1). */
  SYMMETRIC(-1),
  /** (0, 1). */
  UNIT(0);

  private final int low;

  InputRange(int low) {
    this.low = low;
  }

  /** Lower end; the upper end is 1. */
  public int low() {
    return low;
  }
}

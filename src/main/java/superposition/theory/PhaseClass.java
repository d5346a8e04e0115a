package superposition.theory;

/**
 * What became of the extra feature of a ReLU output model (seed 004): the three outcomes of a phase
 * diagram.
 */
public enum PhaseClass {
  /** The model ignores it. */
  NOT_REPRESENTED("not represented"),
  /** It shares its direction with another feature. */
  SUPERPOSED("in superposition"),
  /** It has a dimension of its own. */
  DEDICATED("in a dimension of its own");

  private static final double HALF = 0.5;

  private final String words;

  PhaseClass(String words) {
    this.words = words;
  }

  /** What it is called in a figure. */
  public String words() {
    return words;
  }

  /**
   * The outcome in a trained model.
   *
   * @param norm ‖W_e‖ of the extra feature e
   * @param superposition Σ_{j≠e}(Ŵ_e·W_j)²
   */
  public static PhaseClass of(double norm, double superposition) {
    if (norm < HALF) {
      return NOT_REPRESENTED;
    }
    return superposition > HALF ? SUPERPOSED : DEDICATED;
  }
}

package superposition.state;

/**
 * A place in a phase diagram of which figures are to speak.
 *
 * @param importance r of the extra feature, positive
 * @param density p of all features, in (0, 1]
 */
public record PhaseProbe(double importance, double density) {

  /** Refuses places outside of every diagram. */
  public PhaseProbe {
    if (!(importance > 0) || !(density > 0 && density <= 1)) {
      throw new IllegalArgumentException("probe: r = " + importance + ", p = " + density);
    }
  }
}

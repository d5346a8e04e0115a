package superposition.theory;

/** How far a value may lie from that of random networks and still be called like chance. */
public final class Chance {

  /**
   * Standard deviations that hold all but 3 in 1,000 normal values; with fewer, several of the many
   * values that are held against chance would differ by chance alone.
   */
  public static final double SPREADS = 3;

  private Chance() {}

  /**
   * Whether a distance from what chance gives is one that chance gives, too.
   *
   * @param spread standard deviation of one random network's value
   */
  public static boolean reaches(double distance, double spread) {
    return Math.abs(distance) <= SPREADS * spread;
  }
}

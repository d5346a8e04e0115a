package superposition.analysis;

/**
 * One sign of a feature: x_i = +1 or −1 alone.
 *
 * @param feature i
 * @param sign 1 or −1
 */
public record Side(int feature, int sign) {

  /** Refuses other signs. */
  public Side {
    if (sign != 1 && sign != -1) {
      throw new IllegalArgumentException("sign: " + sign);
    }
  }

  /** As in texts: +2 or −17. */
  public String label() {
    return (sign > 0 ? "+" : "−") + feature;
  }
}

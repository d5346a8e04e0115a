package superposition.state;

/**
 * The part of a figure's axes that is shown enlarged. Both ends of an axis that is shown as a whole
 * are NaN.
 *
 * @param panel the panel that was enlarged, from 0; panels with the same axes follow it
 * @param left least value to the right
 * @param right greatest value to the right
 * @param low least value along the other axis
 * @param high greatest value along the other axis
 */
public record Zoom(int panel, double left, double right, double low, double high) {

  /** All of the figure. */
  public static final Zoom WHOLE = new Zoom(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Refuses what is no part of two axes.
   *
   * @throws IllegalArgumentException if a panel is below 0, or the ends of an axis are neither both
   *     NaN nor finite and in order
   */
  public Zoom {
    if (panel < 0 || !isPart(left, right) || !isPart(low, high)) {
      throw new IllegalArgumentException(
          "zoom: panel %d, %s to %s, %s to %s".formatted(panel, left, right, low, high));
    }
  }

  private static boolean isPart(double from, double to) {
    boolean whole = Double.isNaN(from) && Double.isNaN(to);
    return whole || from < to && Double.isFinite(from) && Double.isFinite(to);
  }

  /** Whether both axes are shown as a whole. */
  public boolean isWhole() {
    return Double.isNaN(left) && Double.isNaN(low);
  }
}

package superposition.state;

/**
 * From where a figure in space is looked at.
 *
 * @param yaw about the vertical axis, in degrees
 * @param pitch about the horizontal axis, in degrees
 */
public record Rotation(double yaw, double pitch) {

  /** From the front, a little from the right and from above, so that no axis hides another. */
  public static final Rotation START = new Rotation(30, 20);

  /** Refuses what is not finite. */
  public Rotation {
    if (!Double.isFinite(yaw) || !Double.isFinite(pitch)) {
      throw new IllegalArgumentException("rotation: " + yaw + ", " + pitch + " is not finite");
    }
  }
}

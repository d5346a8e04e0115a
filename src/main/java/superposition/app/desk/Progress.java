package superposition.app.desk;

/**
 * Where the training stands.
 *
 * @param phase what happens
 * @param step steps done
 * @param steps steps to do; 0 of a network that was trained elsewhere
 * @param seconds since the start
 * @param problem why the run failed or diverged, a sentence; else empty
 */
public record Progress(Phase phase, int step, int steps, double seconds, String problem) {

  /** What a run does. */
  public enum Phase {
    /** Nothing was started. */
    IDLE,
    /** Steps are being done. */
    RUNNING,
    /** All steps are done. */
    DONE,
    /** The user stopped it. */
    STOPPED,
    /** Loss or weights were not finite. */
    DIVERGED,
    /** The run could not be done. */
    FAILED
  }

  public static final Progress IDLE = new Progress(Phase.IDLE, 0, 0, 0, "");

  /** Whether steps are being done. */
  public boolean running() {
    return phase == Phase.RUNNING;
  }

  /** Part of the steps done, 0 to 1; −1 where it is not known yet. */
  public double fraction() {
    return step == 0 && running() ? -1 : steps == 0 ? 0 : (double) step / steps;
  }

  /** Seconds that the rest will take if it goes on like this; NaN before the first step. */
  public double secondsLeft() {
    return step == 0 ? Double.NaN : seconds / step * (steps - step);
  }
}

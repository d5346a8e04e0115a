package superposition.state;

import java.util.Objects;

/**
 * What the chart of the session's runs sets against what: ids of metrics, or keys of a run's
 * configuration.
 *
 * @param x to the right
 * @param y upwards
 */
public record RunAxes(String x, String y) {

  /** What a new window begins with. */
  public static final RunAxes START = new RunAxes("density", "error.active.mean");

  /** Refuses null. */
  public RunAxes {
    Objects.requireNonNull(x);
    Objects.requireNonNull(y);
  }
}

package superposition.config;

import java.util.Objects;

/**
 * One network to be trained.
 *
 * @param base how
 */
public record SingleRun(RunConfig base) implements Scenario {

  /** Refuses null. */
  public SingleRun {
    Objects.requireNonNull(base);
  }

  @Override
  public SingleRun withBase(RunConfig base) {
    return new SingleRun(base);
  }
}

package superposition.sweep;

import java.util.Optional;
import superposition.config.RunConfig;
import superposition.config.SweepPoint;

/**
 * One network of a sweep.
 *
 * @param grid id of its grid
 * @param place number of its point in the grid's order
 * @param point what it is
 * @param seed of its weights and samples
 */
public record SweepCell(String grid, int place, SweepPoint point, long seed) {

  /** The run that the network as a whole is. */
  public RunConfig config() {
    return point.run().withSeed(seed);
  }

  /** What is trained of it: all of it, or what is beside dedicated neurons, if there is any. */
  public Optional<RunConfig> trained() {
    return point.trained().map(run -> run.withSeed(seed));
  }

  /** The network alone: cells of two grids that share it are trained once. */
  NetworkKey network() {
    return new NetworkKey(config(), point.dedicated());
  }

  /** What decides a network's weights. */
  record NetworkKey(RunConfig config, int dedicated) {}
}

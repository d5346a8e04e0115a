package superposition.train;

import java.util.Locale;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/** How much memory a run takes, so that one that does not fit is refused before it starts. */
final class MemoryNeed {

  private static final double USABLE = 0.85;
  private static final double GIGA = 1e9;

  private MemoryNeed() {}

  /** Bytes of weights, optimiser, gradients, snapshots and the workers' scratch memory. */
  static long bytes(RunConfig config, int threads, int snapshots) {
    long parameters = config.parameters();
    long network = 2L * config.features() * config.hidden() + config.features();
    int shards = BatchGradient.shards(config.batch());
    long lanes = Block.MAX_SAMPLES;
    boolean dense = config.density() >= HiddenLayer.DENSE;
    long worker =
        lanes * (3L * config.hidden() + config.features())
            + (dense ? 2 * lanes * config.features() : 0)
            + lanes * 5 * config.features();
    return 4
        * (parameters * (3 + shards)
            + network * (snapshots + 1L)
            + worker * Math.min(threads, shards));
  }

  /**
   * Throws if the run would not fit.
   *
   * @param memory of this Java machine, bytes
   */
  static void check(RunConfig config, int threads, int snapshots, long memory) {
    long needed = bytes(config, threads, snapshots);
    double allowed = USABLE * memory;
    if (needed > allowed) {
      throw new InvalidConfigException(
          "features",
          String.format(
              Locale.ROOT,
              "%d × %d neurons with %d snapshots need %.1f GB of memory; allowed: %.1f GB",
              config.features(),
              config.hidden(),
              snapshots,
              needed / GIGA,
              allowed / GIGA));
    }
  }
}

package superposition.train;

import superposition.config.RunConfig;
import superposition.config.Sampling;

/** Where the samples of a step come from; one source serves all threads. */
interface SampleSource {

  /** The source that a run asks for. */
  static SampleSource of(RunConfig config) {
    return config.sampling() == Sampling.QUADRATURE
        ? new QuadratureSource(config)
        : new FeatureSampler(config);
  }

  /**
   * Fills the block with the samples {@code from … to − 1} of a step's batch.
   *
   * @param stream of their shard; a source that draws nothing leaves it alone
   */
  void fill(Block block, RandomStream stream, int from, int to);
}

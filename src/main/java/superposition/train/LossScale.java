package superposition.train;

import superposition.config.RunConfig;
import superposition.config.Sampling;

/**
 * The weights with which samples enter the loss: the mean over batch and outputs, whatever the
 * sampling.
 */
final class LossScale {

  private LossScale() {}

  /** Weight of a row's sum over outputs, apart from the row's own weight if it has one. */
  static double ofRows(RunConfig config) {
    double mean = 1.0 / config.batch() / config.features();
    return switch (config.sampling()) {
      case INDEPENDENT -> mean;
      case CONDITIONAL -> someActive(config) * mean;
      case QUADRATURE -> 1.0 / config.features();
    };
  }

  /**
   * Weight of the empty sample's sum over outputs.
   *
   * @param drawn empty samples in the batch; where none are drawn their share is known
   */
  static double ofEmpty(RunConfig config, int drawn) {
    return config.sampling() == Sampling.INDEPENDENT
        ? (double) drawn / config.batch() / config.features()
        : (1 - someActive(config)) / config.features();
  }

  /** 1 − q₀ = 1 − (1 − p)ⁿ, exact also where p is tiny. */
  private static double someActive(RunConfig config) {
    return -StrictMath.expm1(config.features() * StrictMath.log1p(-config.density()));
  }
}

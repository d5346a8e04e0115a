package superposition.train;

import superposition.config.RunConfig;
import superposition.config.Sampling;

/**
 * The weights with which samples enter the loss: the mean over batch and outputs, whatever the
 * sampling.
 */
final class LossScale {

  private LossScale() {}

  /** Weight of a drawn sample's sum over outputs. */
  static double ofRows(RunConfig config) {
    double mean = 1.0 / config.batch() / config.features();
    return config.sampling() == Sampling.CONDITIONAL ? someActive(config) * mean : mean;
  }

  /**
   * Weight of the empty sample's sum over outputs.
   *
   * @param drawn empty samples in the batch; conditional sampling draws none and knows their share
   */
  static double ofEmpty(RunConfig config, int drawn) {
    return config.sampling() == Sampling.CONDITIONAL
        ? (1 - someActive(config)) / config.features()
        : (double) drawn / config.batch() / config.features();
  }

  /** 1 − q₀ = 1 − (1 − p)ⁿ, exact also where p is tiny. */
  private static double someActive(RunConfig config) {
    return -StrictMath.expm1(config.features() * StrictMath.log1p(-config.density()));
  }
}

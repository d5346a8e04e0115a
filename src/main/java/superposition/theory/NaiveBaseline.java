package superposition.theory;

import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;

/**
 * The baseline that gives feature k a neuron of its own for k &lt; hidden and ignores the rest: it
 * outputs the target for the first m features and 0 for the others, whatever the hidden activation
 * could do (report 1, "naive solution"). All errors are exact.
 *
 * <p>With E|t|^r = ∫|target(x)|^r over the input range — 1/(2(r+1)) for relu on (−1, 1), else
 * 1/(r+1) — the errors of an ignored feature are E|t|² while it is active, and p·E|t|^r on the
 * training distribution.
 *
 * @param config network and data
 */
public record NaiveBaseline(RunConfig config) {

  /** E|target(x)|^r of an active feature. */
  public double targetMoment(double r) {
    boolean half = config.target() == Target.RELU && config.inputRange() == InputRange.SYMMETRIC;
    return 1 / ((half ? 2 : 1) * (r + 1));
  }

  /** Squared error of a feature that is active: 0 for a dedicated one, else E|t|². */
  public double active(int feature) {
    return feature < config.hidden() ? 0 : targetMoment(2);
  }

  /**
   * Mean over the features of {@link #active(int)}: (1 − m/n)·E|t|², 0 where m ≥ n. The error of
   * the active outputs under any number of active features is the same.
   */
  public double active() {
    return ignoredShare() * targetMoment(2);
  }

  /** Mean squared error over all outputs on the training distribution: p·{@link #active()}. */
  public double allOutputs() {
    return config.density() * active();
  }

  /** The training loss: p·E|t|^q·mean_i(I_i over the ignored features, 0 for the others). */
  public double loss() {
    float[] importance = config.importance().weights(config.features());
    double ignored = 0;
    for (int i = config.hidden(); i < importance.length; i++) {
      ignored += importance[i];
    }
    return config.density() * targetMoment(config.lossExponent()) * ignored / importance.length;
  }

  /** Mean squared error of one output on the training distribution. */
  public double allOutputs(int feature) {
    return config.density() * active(feature);
  }

  /** One output's part of the training loss, p·I_i·E|t|^q; 0 for a dedicated feature. */
  public double loss(int feature) {
    return feature < config.hidden()
        ? 0
        : config.density()
            * targetMoment(config.lossExponent())
            * config.importance().weights(config.features())[feature];
  }

  private double ignoredShare() {
    return Math.max(0, 1 - (double) config.hidden() / config.features());
  }
}

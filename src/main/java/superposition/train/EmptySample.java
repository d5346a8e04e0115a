package superposition.train;

import superposition.config.Activation;
import superposition.config.RunConfig;

/** Loss and gradient of the sample with no active feature: only a bias makes it cost anything. */
final class EmptySample {

  private final RunConfig config;
  private final float[] importance;
  private final LossPower power;
  private final float[] error = new float[1];
  private final float[] loss = new float[1];
  private final float[] scratch = new float[1];

  EmptySample(RunConfig config) {
    this.config = config;
    importance = config.importance().weights(config.features());
    power = new LossPower(config.lossExponent());
  }

  /**
   * Adds to the bias gradient.
   *
   * @param weight of the sample's sum over outputs in the loss
   * @return its share of the loss
   */
  double add(Parameters weights, Parameters gradient, double weight) {
    if (weights.bias == null || weight == 0) {
      return 0;
    }
    boolean rectified = config.outputActivation() == Activation.RELU;
    double total = 0;
    for (int j = 0; j < weights.bias.length; j++) {
      error[0] = rectified ? Math.max(weights.bias[j], 0f) : weights.bias[j];
      loss[0] = 0;
      float factor = (float) (weight * config.lossExponent() * importance[j]);
      power.derive(error, 1, factor, importance[j], loss, scratch);
      gradient.bias[j] += error[0];
      total += loss[0];
    }
    return total * weight;
  }
}

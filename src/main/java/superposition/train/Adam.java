package superposition.train;

import superposition.config.RunConfig;
import superposition.config.Schedule;

/**
 * Adam (Kingma and Ba, 2015; β 0.9 and 0.999, ε 1e-8), element-wise as PyTorch computes it, in
 * single precision.
 */
public final class Adam {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  // 1 − β rounded once, as PyTorch does; 1 − 0.999f would be off by 5e-5 of itself
  private static final float REST_1 = 0.1f;
  private static final float REST_2 = 0.001f;
  private static final double EPSILON = 1e-8;

  private final RunConfig config;
  private final float[][] weights;
  private final float[][] first;
  private final float[][] second;
  private final float epsilon;
  private double power1 = 1;
  private double power2 = 1;

  /**
   * @param config rate, schedule and number of steps
   * @param weights what is to be trained, in rows of any length; written to by {@link #step}
   */
  public Adam(RunConfig config, float[][] weights) {
    this.config = config;
    this.weights = weights;
    first = zeros(weights);
    second = zeros(weights);
    epsilon = (float) epsilon(config);
  }

  private static float[][] zeros(float[][] rows) {
    float[][] zeros = new float[rows.length][];
    for (int k = 0; k < rows.length; k++) {
      zeros[k] = new float[rows[k].length];
    }
    return zeros;
  }

  /**
   * ε·min_i I_i, but no less than ε/n. Adam sees the scale of a loss by the size of its gradients
   * against ε alone, and an output's are in proportion to its importance: where that is small, they
   * are as small as 1e-8, and features would be left out for that alone. The bound is the ε of a
   * loss that is summed over the n outputs, as the toy models have it, instead of averaged.
   */
  private static double epsilon(RunConfig config) {
    double least = 1;
    for (float weight : config.importance().weights(config.features())) {
      least = Math.min(least, weight);
    }
    return EPSILON * Math.max(least, 1.0 / config.features());
  }

  /** The rate of step t = 0 … steps − 1. */
  static double rate(RunConfig config, int step) {
    return config.schedule() == Schedule.CONSTANT
        ? config.learningRate()
        : config.learningRate() * (1 + StrictMath.cos(Math.PI * step / config.steps())) / 2;
  }

  /**
   * One step.
   *
   * @param step 0, 1, 2, … in turn
   * @param gradient rows as those of the weights
   * @return whether all weights and moments are still finite
   */
  public boolean step(int step, float[][] gradient) {
    power1 *= 0.9;
    power2 *= 0.999;
    float rate = (float) (rate(config, step) / (1 - power1));
    float root = (float) Math.sqrt(1 - power2);
    float poison = 0;
    for (int k = 0; k < weights.length; k++) {
      update(weights[k], gradient[k], first[k], second[k], rate, root, epsilon);
      // an infinite second moment would hold its weight still for good, and look healthy
      poison += zeroIfFinite(weights[k]) + zeroIfFinite(second[k]);
    }
    return poison == 0;
  }

  private static void update(
      float[] w, float[] g, float[] first, float[] second, float rate, float root, float epsilon) {
    for (int i = 0; i < w.length; i++) {
      float m = BETA_1 * first[i] + REST_1 * g[i];
      float v = BETA_2 * second[i] + REST_2 * (g[i] * g[i]);
      first[i] = m;
      second[i] = v;
      w[i] = w[i] - rate * (m / ((float) Math.sqrt(v) / root + epsilon));
    }
  }

  /** 0, or NaN if a value is infinite or NaN. */
  private static float zeroIfFinite(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value * 0f;
    }
    return sum;
  }
}

package superposition.config;

import java.util.Arrays;

/** The weights I_i of the features in the loss. */
public sealed interface Importance {

  /** I_i for i = 0 … features − 1; all positive. */
  float[] weights(int features);

  /**
   * The importance of features {@code first}, {@code first} + 1, … among themselves; a factor that
   * all of them share is left out.
   *
   * @param first 0 to 4095
   */
  Importance without(int first);

  /** All features weigh 1. */
  record Uniform() implements Importance {
    @Override
    public float[] weights(int features) {
      float[] weights = new float[features];
      Arrays.fill(weights, 1f);
      return weights;
    }

    @Override
    public Uniform without(int first) {
      return this;
    }
  }

  /**
   * I_i = ratio^i.
   *
   * @param ratio in (0, 1]
   */
  record Geometric(double ratio) implements Importance {
    /** Refuses a ratio outside (0, 1]. */
    public Geometric {
      Check.positive("importance.ratio", ratio, 1);
    }

    @Override
    public float[] weights(int features) {
      float[] weights = new float[features];
      double weight = 1;
      for (int i = 0; i < features; i++) {
        weights[i] = (float) weight;
        weight *= ratio;
      }
      return weights;
    }

    @Override
    public Geometric without(int first) {
      return this;
    }
  }

  /**
   * The first {@code count} features weigh {@code weight}, the others 1.
   *
   * @param count from 1 to 4096
   * @param weight in (0, 1e6]
   */
  record First(int count, double weight) implements Importance {
    /** Refuses values outside of their ranges. */
    public First {
      Check.range("importance.count", count, 1, RunConfig.MAX_FEATURES);
      Check.positive("importance.weight", weight, 1e6);
    }

    @Override
    public float[] weights(int features) {
      float[] weights = new Uniform().weights(features);
      Arrays.fill(weights, 0, Math.min(count, features), (float) weight);
      return weights;
    }

    @Override
    public Importance without(int first) {
      return first < count ? new First(count - first, weight) : new Uniform();
    }
  }

  /**
   * The last {@code count} features weigh {@code weight}, the others 1.
   *
   * @param count from 1 to 4096
   * @param weight in (0, 1e6]
   */
  record Last(int count, double weight) implements Importance {
    /** Refuses values outside of their ranges. */
    public Last {
      Check.range("importance.count", count, 1, RunConfig.MAX_FEATURES);
      Check.positive("importance.weight", weight, 1e6);
    }

    @Override
    public float[] weights(int features) {
      float[] weights = new Uniform().weights(features);
      Arrays.fill(weights, Math.max(0, features - count), features, (float) weight);
      return weights;
    }

    @Override
    public Last without(int first) {
      return this;
    }
  }
}

package superposition.analysis;

import superposition.config.Activation;
import superposition.config.Target;
import superposition.model.Activations;
import superposition.train.RandomStream;

/**
 * Loops over {@value #COUNT} samples side by side, one arithmetic step each, plain enough for the
 * compiler to turn into vector code. Arrays have {@value #COUNT} values.
 */
final class Lanes {

  /** Samples of a block: small enough for a hidden layer of ten neurons to stay in the L1 cache. */
  static final int COUNT = 256;

  private static final int FOLDED = 32;

  private Lanes() {}

  /** into += w·v. */
  static void addScaled(float[] into, float w, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] += w * v[l];
    }
  }

  /** into += a·b. */
  static void addProduct(float[] into, float[] a, float[] b) {
    for (int l = 0; l < COUNT; l++) {
      into[l] += a[l] * b[l];
    }
  }

  /** into = w[index]. */
  static void gather(float[] into, float[] w, int[] index) {
    for (int l = 0; l < COUNT; l++) {
      into[l] = w[index[l]];
    }
  }

  /** into += w[index]·v. */
  static void addGathered(float[] into, float[] w, int[] index, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] += w[index[l]] * v[l];
    }
  }

  /** into = a + w·v. */
  static void scaledSum(float[] into, float[] a, float w, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] = a[l] + w * v[l];
    }
  }

  /** into = a − b. */
  static void difference(float[] into, float[] a, float[] b) {
    for (int l = 0; l < COUNT; l++) {
      into[l] = a[l] - b[l];
    }
  }

  /** into −= v. */
  static void subtract(float[] into, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] -= v[l];
    }
  }

  /** into *= v. */
  static void multiply(float[] into, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] *= v[l];
    }
  }

  /** into += v². */
  static void addSquare(float[] into, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] += v[l] * v[l];
    }
  }

  /** into = v². */
  static void square(float[] into, float[] v) {
    for (int l = 0; l < COUNT; l++) {
      into[l] = v[l] * v[l];
    }
  }

  /** Applies an activation in place. */
  static void activate(Activation activation, float[] z) {
    switch (activation) {
      case RELU -> {
        // (z + |z|)/2 is max(z, 0) exactly, and the only form that becomes vector code everywhere;
        // the trainer's hidden layer does the same in a loop that is shaped for its own blocks
        for (int l = 0; l < COUNT; l++) {
          z[l] = 0.5f * (z[l] + Math.abs(z[l]));
        }
      }
      case ABS -> {
        for (int l = 0; l < COUNT; l++) {
          z[l] = Math.abs(z[l]);
        }
      }
      case IDENTITY -> {}
      case GELU -> {
        for (int l = 0; l < COUNT; l++) {
          z[l] = (float) Activations.value(Activation.GELU, z[l]);
        }
      }
    }
  }

  /** into = target(x). */
  static void target(Target target, float[] into, float[] x) {
    for (int l = 0; l < COUNT; l++) {
      into[l] = target.of(x[l]);
    }
  }

  /**
   * Values uniform in (low, 1), one from each of {@code size} strata of equal width; lanes past the
   * last are not to be counted.
   *
   * @param from stratum of the first lane
   */
  static void stratify(float[] into, RandomStream stream, int from, int size, int low) {
    for (int l = 0; l < COUNT; l++) {
      double quantile = Math.min(1, (from + l + stream.uniform()) / size);
      into[l] = (float) (low + (1 - low) * quantile);
    }
  }

  /**
   * The sum of the first {@code count} lanes. Whole blocks are folded in vectors, then added in
   * double precision; the order is the same everywhere. Overwrites the lanes.
   */
  static double sum(float[] v, int count) {
    int last = count;
    if (count == COUNT) {
      for (int l = 0; l < 128; l++) {
        v[l] += v[l + 128];
      }
      for (int l = 0; l < 64; l++) {
        v[l] += v[l + 64];
      }
      for (int l = 0; l < FOLDED; l++) {
        v[l] += v[l + FOLDED];
      }
      last = FOLDED;
    }
    double sum = 0;
    for (int l = 0; l < last; l++) {
      sum += v[l];
    }
    return sum;
  }
}

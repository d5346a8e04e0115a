package superposition.train;

import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;

/**
 * Draws sparse samples by skipping from one active feature to the next, across the borders of
 * samples: one random number gives the length of the skip (geometric, by alias table) and the
 * feature's value. The cost follows the number of active features, not of features.
 */
final class FeatureSampler implements SampleSource {

  /**
   * Skips up to this many features come from one draw; the last outcome of the table means "none of
   * these".
   */
  private static final int LONGEST_SKIP = 255;

  /** Below this density the steps of the alias table, 2⁻³⁶, would show. */
  private static final double RARE = 1e-6;

  private final int features;
  private final double density;
  private final float low;
  private final float unit;
  private final AliasTable skips;
  private final AliasTable first;

  FeatureSampler(RunConfig config) {
    features = config.features();
    density = config.density();
    // 24 bits u give (u + 1/4)·2⁻²⁴, which rounds to neither 0 nor 1, or (u + 1/2)·2⁻²³ − 1
    boolean symmetric = config.inputRange() == InputRange.SYMMETRIC;
    unit = symmetric ? 0x1p-23f : 0x1p-24f;
    low = symmetric ? -1 + 0x1p-24f : 0x1p-26f;
    skips = new AliasTable(geometric(config.density(), LONGEST_SKIP));
    first = config.sampling() == Sampling.CONDITIONAL ? firstActive(config) : null;
  }

  /** P(k) = p(1−p)^k for k = 0 … length−1, and the rest at k = length. */
  private static double[] geometric(double p, int length) {
    double[] mass = new double[length + 1];
    double left = 1;
    for (int k = 0; k < length; k++) {
      mass[k] = p * left;
      left *= 1 - p;
    }
    mass[length] = left;
    return mass;
  }

  /** The first active feature of a sample that has one: P(j) = p(1−p)^j/(1−q₀). */
  private static AliasTable firstActive(RunConfig config) {
    double[] mass = geometric(config.density(), config.features());
    double some = 0;
    for (int j = 0; j < config.features(); j++) {
      some += mass[j];
    }
    double[] conditional = new double[config.features()];
    for (int j = 0; j < conditional.length; j++) {
      conditional[j] = mass[j] / some;
    }
    return new AliasTable(conditional);
  }

  @Override
  public void fill(Block block, RandomStream stream, int from, int to) {
    draw(stream, to - from, block);
  }

  /** Fills the block with {@code samples} samples of the stream. */
  void draw(RandomStream stream, int samples, Block block) {
    block.clear(samples * features);
    if (density == 1) {
      drawAll(stream, samples, block);
    } else if (first != null) {
      drawConditional(stream, samples, block);
      block.spread();
    } else if (density < RARE) {
      drawRare(stream, samples, block);
      block.spread();
    } else {
      drawIndependent(stream, samples, block);
    }
    block.empty = samples - block.rows;
  }

  /**
   * Every feature of every sample. Takes from the stream what the other two would take, who learn
   * only from one number more that a sample, or the block, is over.
   */
  private void drawAll(RandomStream stream, int samples, Block block) {
    for (int row = 0; row < samples; row++) {
      if (block.dense != null) {
        fill(block.dense[row], stream);
      } else {
        for (int feature = 0; feature < features; feature++) {
          block.add(row, feature, value(stream.next()));
        }
      }
      if (first != null) {
        stream.next();
      }
    }
    if (first == null) {
      stream.next();
    }
    block.rows = samples;
  }

  private void fill(float[] x, RandomStream stream) {
    long state = stream.state();
    for (int feature = 0; feature < x.length; feature++) {
      state = RandomStream.after(state);
      x[feature] = value(RandomStream.bits(state));
    }
    stream.moveTo(state);
  }

  /** Everything the loop needs is in local variables, which makes it twice as fast. */
  private void drawIndependent(RandomStream stream, int samples, Block block) {
    long[] columns = skips.columns();
    float[][] dense = block.dense;
    float[] x = null;
    if (dense != null) {
      block.clearRows(samples);
      x = dense[0];
    }
    long state = stream.state();
    int end = features;
    int sample = 0;
    int row = 0;
    int active = 0;
    int feature = -1;
    while (true) {
      state = RandomStream.after(state);
      long bits = RandomStream.bits(state);
      int skip = AliasTable.draw(columns, bits);
      // the table's last outcome passes over LONGEST_SKIP inactive features and stands on the last
      // of them
      feature += Math.min(skip + 1, LONGEST_SKIP);
      if (feature >= end) {
        int passed = feature / end;
        sample += passed;
        feature -= passed * end;
        row += active;
        active = 0;
        if (sample >= samples) {
          break;
        }
        x = dense == null ? null : dense[row];
      }
      if (skip < LONGEST_SKIP) {
        active = 1;
        if (x != null) {
          x[feature] = value(bits);
        } else {
          block.add(row, feature, value(bits));
        }
      }
    }
    stream.moveTo(state);
    block.rows = row;
  }

  /** The same with skips by inversion, ⌊ln u/ln(1 − p)⌋, of which there are hardly any. */
  private void drawRare(RandomStream stream, int samples, Block block) {
    double end = (double) samples * features;
    double place = -1;
    int lastSample = -1;
    while (true) {
      place += 1 + Math.floor(StrictMath.log(stream.uniform()) / StrictMath.log1p(-density));
      if (!(place < end)) {
        return;
      }
      int sample = (int) (place / features);
      block.rows += sample == lastSample ? 0 : 1;
      lastSample = sample;
      int feature = (int) (place - (double) sample * features);
      block.add(block.rows - 1, feature, value(stream.next()));
    }
  }

  private void drawConditional(RandomStream stream, int samples, Block block) {
    for (int row = 0; row < samples; row++) {
      long bits = stream.next();
      int feature = first.draw(bits);
      while (feature < features) {
        block.add(row, feature, value(bits));
        bits = stream.next();
        int skip = skips.draw(bits);
        while (skip == LONGEST_SKIP && feature < features) {
          feature += LONGEST_SKIP;
          bits = stream.next();
          skip = skips.draw(bits);
        }
        feature += skip + 1;
      }
    }
    block.rows = samples;
  }

  private float value(long bits) {
    return (int) (bits >>> 40) * unit + low;
  }
}

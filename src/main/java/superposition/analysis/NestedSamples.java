package superposition.analysis;

import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * A block of samples at every density from one draw: an entry that is active at a density is active
 * with the same value at every larger one, so that differences between densities carry little
 * noise.
 */
final class NestedSamples {

  private static final double CHANCES = 0x1p31;
  private static final double VALUES = 0x1p-24;

  private final SampleBlock block;
  private final int low;
  private final int[][] chance;
  private final float[][] value;

  NestedSamples(RunConfig config, Network network) {
    block = new SampleBlock(config, network);
    low = config.inputRange().low();
    chance = new int[network.features()][Lanes.COUNT];
    value = new float[network.features()][Lanes.COUNT];
  }

  /** Draws the next block: one number says from which density an entry is active and its value. */
  void draw(RandomStream stream) {
    for (int i = 0; i < chance.length; i++) {
      for (int l = 0; l < Lanes.COUNT; l++) {
        long bits = stream.next();
        chance[i][l] = (int) (bits >>> 33);
        value[i][l] = (float) (low + (1 - low) * ((bits & 0xFFFFFF) + 0.5) * VALUES);
      }
    }
  }

  /** The block at a density in (0, 1]; the same object every time. */
  SampleBlock at(double density) {
    int last = (int) (Math.round(density * CHANCES) - 1);
    block.clear();
    for (int i = 0; i < chance.length; i++) {
      int[] c = chance[i];
      float[] v = value[i];
      float[] x = block.x[i];
      for (int l = 0; l < Lanes.COUNT; l++) {
        x[l] = c[l] <= last ? v[l] : 0f;
      }
      block.join(i);
    }
    return block;
  }
}

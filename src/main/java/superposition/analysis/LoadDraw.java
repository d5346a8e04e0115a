package superposition.analysis;

import java.util.stream.IntStream;
import superposition.train.RandomStream;

/**
 * Random distinct features with values, lane by lane: the first k of them are k random active
 * features. A sample depends on its number only, so that every k sees the same ones.
 */
final class LoadDraw {

  /** The features, {@code [place in the draw][lane]}. */
  final int[][] feature;

  /** Their values. */
  final float[][] x;

  private final long seed;
  private final int low;
  private final int[] order;
  private final int[] swapped;

  /**
   * @param most features a sample
   */
  LoadDraw(Study study, int most) {
    seed = study.seed();
    low = study.model().config().inputRange().low();
    order = IntStream.range(0, study.model().network().features()).toArray();
    swapped = new int[most];
    feature = new int[most][Lanes.COUNT];
    x = new float[most][Lanes.COUNT];
  }

  /**
   * Draws a block.
   *
   * @param first number of the first sample
   */
  void next(int first) {
    for (int l = 0; l < Lanes.COUNT; l++) {
      draw(l, Purpose.LOAD.stream(seed, first + l));
    }
  }

  /** One lane: the start of Fisher and Yates' shuffle, and a uniform value a feature. */
  private void draw(int lane, RandomStream stream) {
    for (int k = 0; k < swapped.length; k++) {
      int left = order.length - k;
      swapped[k] = k + (int) Math.min(left - 1, (long) (stream.uniform() * left));
      swap(k, swapped[k]);
      feature[k][lane] = order[k];
      x[k][lane] = (float) (low + (1 - low) * stream.uniform());
    }
    // back to the order 0 … n − 1, so that the next sample does not depend on this one
    for (int k = swapped.length - 1; k >= 0; k--) {
      swap(k, swapped[k]);
    }
  }

  private void swap(int a, int b) {
    int feature = order[a];
    order[a] = order[b];
    order[b] = feature;
  }
}

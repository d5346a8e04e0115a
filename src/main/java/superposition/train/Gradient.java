package superposition.train;

import java.util.Arrays;
import superposition.config.RunConfig;

/** What a shard of a batch adds: the gradient, the loss, and how many of its samples were empty. */
final class Gradient {

  /** Sum over samples and outputs of the loss' derivative, already divided by batch and outputs. */
  final Parameters of;

  /** Sum over the shard's rows and outputs of I·|e|^q. */
  double loss;

  /** Samples without an active feature. */
  int empty;

  private final float[][] rows;

  Gradient(RunConfig config) {
    of = new Parameters(config);
    rows = of.rows();
  }

  void clear() {
    for (float[] row : rows) {
      Arrays.fill(row, 0);
    }
    loss = 0;
    empty = 0;
  }

  /** The rows of {@link #of}. */
  float[][] rows() {
    return rows;
  }
}

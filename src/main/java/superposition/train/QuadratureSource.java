package superposition.train;

import superposition.config.RunConfig;

/** The same points at every step, each a row with its weight in the expectation of the loss. */
final class QuadratureSource implements SampleSource {

  private final QuadraturePoints points;
  private final RunConfig config;

  QuadratureSource(RunConfig config) {
    this.config = config;
    points =
        new QuadraturePoints(
            config.features(), config.nodesPerFeature() - 1, config.inputRange().low());
  }

  /** Shares the points out as a batch's samples are, of which there may be more. */
  @Override
  public void fill(Block block, RandomStream stream, int from, int to) {
    int first = share(from);
    int end = share(to);
    block.clear((end - first) * config.features());
    block.rows = end - first;
    if (block.weight.length < block.rows) {
      block.weight = new float[Block.MAX_SAMPLES];
    }
    for (int point = first; point < end; point++) {
      int row = point - first;
      block.weight[row] = (float) points.weight(point, config.density());
      for (int k = 0; k < points.features(point).length; k++) {
        block.add(row, points.features(point)[k], points.values(point)[k]);
      }
    }
    block.spread();
  }

  private int share(int sample) {
    return (int) ((long) sample * points.count() / config.batch());
  }
}

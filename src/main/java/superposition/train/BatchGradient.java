package superposition.train;

import superposition.config.RunConfig;

/**
 * Loss and gradient of a fresh mini-batch. The batch is cut into shards of whole blocks, whose
 * number follows from the batch alone; each has its own random stream and its own sums, which are
 * added in order. So threads change nothing but time.
 */
final class BatchGradient implements AutoCloseable {

  private static final int MAX_SHARDS = 8;
  private static final long SAMPLES = 4;

  private final RunConfig config;
  private final SampleSource source;
  private final EmptySample emptySample;
  private final Gradient[] shards;
  private final BlockKernel[] kernels;
  private final Block[] blocks;
  private final RandomStream[] streams;
  private final WorkerTeam team;
  private Parameters weights;
  private int step;

  BatchGradient(RunConfig config, int threads) {
    this.config = config;
    source = SampleSource.of(config);
    emptySample = new EmptySample(config);
    shards = new Gradient[shards(config.batch())];
    for (int k = 0; k < shards.length; k++) {
      shards[k] = new Gradient(config);
    }
    int workers = Math.max(1, Math.min(threads, shards.length));
    kernels = new BlockKernel[workers];
    blocks = new Block[workers];
    streams = new RandomStream[workers];
    for (int k = 0; k < workers; k++) {
      kernels[k] = new PlainKernel(config);
      streams[k] = new RandomStream(config.seed());
      blocks[k] = HiddenLayer.isDense(config) ? new Block(config.features()) : new Block();
    }
    team = new WorkerTeam(workers, shards.length, this::shard);
  }

  /** Shards of a batch: as many as there are whole blocks, at most {@value #MAX_SHARDS}. */
  static int shards(int batch) {
    return Math.max(1, Math.min(MAX_SHARDS, batch / Block.MAX_SAMPLES));
  }

  /**
   * Computes the gradient for the samples of a step.
   *
   * @return the loss
   */
  double compute(int step, Parameters weights) {
    this.step = step;
    this.weights = weights;
    team.run();
    Gradient total = shards[0];
    double loss = 0;
    int empty = 0;
    for (Gradient shard : shards) {
      loss += shard.loss;
      empty += shard.empty;
    }
    addShards(total.rows());
    return loss * LossScale.ofRows(config)
        + emptySample.add(weights, total.of, LossScale.ofEmpty(config, empty));
  }

  /** The gradient's rows, in the order of {@link Parameters#rows()}. */
  float[][] rows() {
    return shards[0].rows();
  }

  private void addShards(float[][] rows) {
    for (int r = 0; r < rows.length; r++) {
      float[] sum = rows[r];
      for (int k = 1; k < shards.length; k++) {
        add(sum, shards[k].rows()[r]);
      }
    }
  }

  private static void add(float[] sum, float[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }

  private void shard(int shard, int worker) {
    Gradient gradient = shards[shard];
    gradient.clear();
    RandomStream stream = streams[worker];
    stream.moveTo(config.seed(), SAMPLES, step, shard);
    int from = (int) ((long) config.batch() * shard / shards.length);
    int to = (int) ((long) config.batch() * (shard + 1) / shards.length);
    for (int at = from; at < to; at += Block.MAX_SAMPLES) {
      source.fill(blocks[worker], stream, at, Math.min(at + Block.MAX_SAMPLES, to));
      kernels[worker].accumulate(blocks[worker], weights, gradient);
    }
  }

  @Override
  public void close() {
    team.close();
  }
}

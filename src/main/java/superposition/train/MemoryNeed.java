package superposition.train;

import java.util.Locale;
import superposition.config.RunConfig;

/**
 * How much memory a run takes at its peak, so that one that does not fit is refused before it
 * starts.
 */
final class MemoryNeed {

  private static final String FIELD = "features";
  private static final int HEADER = 16;
  private static final long MAX_REGION = 32L << 20;
  private static final long MIN_REGION = 1L << 20;
  private static final int REGIONS = 2048;

  private final RunConfig config;
  private final int snapshots;
  private final long region;
  private final long bytes;

  private MemoryNeed(RunConfig config, int threads, int snapshots, long heap) {
    this.config = config;
    this.snapshots = snapshots;
    long even = Long.highestOneBit(Math.max(1, heap / REGIONS));
    region = Math.max(MIN_REGION, Math.min(MAX_REGION, even));
    int shards = BatchGradient.shards(config.batch());
    bytes =
        // weights, Adam's moments, gradients; two networks are being made while one is kept
        4 * config.parameters() * (3 + shards)
            + network() * (snapshots + 2L)
            + worker() * Math.max(1, Math.min(threads, shards))
            // losses, once more while they grow and once more when they are asked for
            + 3 * array(8L * config.steps());
  }

  /** The need of a run on this Java machine. */
  static MemoryNeed of(RunConfig config, int threads, int snapshots) {
    return of(config, threads, snapshots, Runtime.getRuntime().maxMemory());
  }

  /** The need of a run on a Java machine with a heap of so many bytes. */
  static MemoryNeed of(RunConfig config, int threads, int snapshots, long heap) {
    return new MemoryNeed(config, threads, snapshots, heap);
  }

  /** Bytes at the run's peak. */
  long bytes() {
    return bytes;
  }

  /** Throws if the run does not fit into what is free, if need be after a garbage collection. */
  void check() {
    FreeMemory.require(bytes, FIELD, what());
  }

  /** Throws if the run does not fit into so many free bytes. */
  void check(long free) {
    FreeMemory.require(bytes, FIELD, what(), free);
  }

  private String what() {
    return String.format(
        Locale.ROOT,
        "%d × %d neurons for %d steps with %d snapshots",
        config.features(),
        config.hidden(),
        config.steps(),
        snapshots);
  }

  /** A snapshot's weights. */
  private long network() {
    return 2 * array(4L * config.features() * config.hidden()) + array(4L * config.features());
  }

  /**
   * A worker's scratch memory: hidden layer, panel of outputs, entries of a block, dense inputs.
   */
  private long worker() {
    long lanes = Block.MAX_SAMPLES;
    long inputs = config.density() >= HiddenLayer.DENSE ? 2 : 0;
    long rows = lanes * (3L * config.hidden() + (1 + inputs) * config.features());
    return 4 * rows + 5 * array(4 * lanes * config.features());
  }

  /** An array's size; the garbage collector gives a large one whole regions. */
  private long array(long content) {
    long size = content + HEADER;
    return size < region / 2 ? size : (size + region - 1) / region * region;
  }
}

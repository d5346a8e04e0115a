package superposition.analysis;

import java.util.stream.IntStream;

/**
 * Splits samples into groups that are evaluated in parallel. The split and the order in which
 * groups are added up depend on the sizes only, so that results have the same bits on any number of
 * threads.
 *
 * @param samples in all, at least 1
 * @param groups at least 1, at most {@code samples}
 */
record SamplePlan(int samples, int groups) {

  private static final int MOST_GROUPS = 32;
  private static final int FEWEST_GROUPS = 4;
  private static final long MOST_SUMS = 16_000_000;

  /**
   * 32 groups; down to 4 where each has so many sums that they would fill the memory.
   *
   * @param components sums a group
   */
  static SamplePlan of(int samples, long components) {
    long affordable = Math.max(FEWEST_GROUPS, MOST_SUMS / components);
    return new SamplePlan(samples, (int) Math.min(Math.min(MOST_GROUPS, samples), affordable));
  }

  /**
   * The same without groups that would leave most of a block's lanes empty: for work that costs a
   * block as much, however few of its lanes count.
   */
  static SamplePlan ofBlocks(int samples, long components) {
    SamplePlan plan = of(samples, components);
    int filled = Math.max(FEWEST_GROUPS, samples / Lanes.COUNT);
    return new SamplePlan(samples, Math.min(plan.groups, filled));
  }

  /** Index of the first sample of a group. */
  int from(int group) {
    return (int) ((long) samples * group / groups);
  }

  /** Samples in a group. */
  int size(int group) {
    return from(group + 1) - from(group);
  }

  /**
   * Evaluates all groups.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  SampledMeans evaluate(int components, Evaluation evaluation) {
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    double[][] sums = new double[groups][];
    IntStream.range(0, groups)
        .parallel()
        .forEach(
            g -> {
              checkpoint.pass();
              double[] own = new double[components];
              evaluation.add(g, own, checkpoint);
              sums[g] = own;
            });
    int[] counts = IntStream.range(0, groups).map(this::size).toArray();
    return new SampledMeans(sums, counts);
  }

  /** The work on one group. */
  interface Evaluation {
    /** Adds each sample's values to the group's sums; passes the checkpoint now and then. */
    void add(int group, double[] sums, Checkpoint checkpoint);
  }
}

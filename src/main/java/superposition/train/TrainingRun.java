package superposition.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import superposition.config.RunConfig;

/**
 * A training run, pulled forward by its caller: mini-batch Adam on the loss of {@link RunConfig}.
 * Used by one thread at a time; worker threads of its own share the work. The weights after a step
 * depend on the configuration alone, bit for bit.
 *
 * <p>A run whose loss or weights stop being finite ends there and keeps the last good snapshot.
 */
public final class TrainingRun implements AutoCloseable {

  /** Snapshots that a run keeps, the first weights and the last ones among them. */
  public static final int SNAPSHOTS = 200;

  private final RunConfig config;
  private final boolean keeping;
  private final Parameters weights;
  private final Adam adam;
  private final BatchGradient gradient;
  private final List<Snapshot> kept = new ArrayList<>();
  private Snapshot good;
  private double[] losses = new double[1024];
  private int step;
  private int divergedAt = -1;

  /**
   * A run on all cores that keeps its snapshots.
   *
   * @throws superposition.config.InvalidConfigException if its memory would not fit, with the
   *     figure
   */
  public TrainingRun(RunConfig config) {
    this(config, Runtime.getRuntime().availableProcessors(), true);
  }

  /**
   * @param threads that share the work, at least 1
   * @param keeping whether the snapshots on the way are kept, or the last good one only
   * @throws superposition.config.InvalidConfigException if its memory would not fit, with the
   *     figure
   */
  public TrainingRun(RunConfig config, int threads, boolean keeping) {
    int snapshots = keeping ? SNAPSHOTS : 1;
    MemoryNeed.of(config, threads, snapshots).check();
    this.config = config;
    this.keeping = keeping;
    weights = Initializer.draw(config);
    adam = new Adam(config, weights.rows());
    good = new Snapshot(0, Double.NaN, weights.network(config));
    keep();
    gradient = new BatchGradient(config, threads);
  }

  /** Memory that a run takes at its peak if it does not keep its snapshots, in bytes. */
  public static long bytes(RunConfig config, int threads) {
    return MemoryNeed.of(config, threads, 1).bytes();
  }

  /** Trains to the end on all cores. */
  public static TrainedModel train(RunConfig config) {
    try (TrainingRun run = new TrainingRun(config)) {
      run.advance(config.steps());
      return run.result();
    }
  }

  /** What is trained. */
  public RunConfig config() {
    return config;
  }

  /** Steps done. */
  public int step() {
    return step;
  }

  /** Whether all steps are done, or the run diverged. */
  public boolean isFinished() {
    return step >= config.steps() || isDiverged();
  }

  /** Whether a loss or a weight stopped being finite. */
  public boolean isDiverged() {
    return divergedAt >= 0;
  }

  /**
   * Does up to {@code steps} more steps, fewer at the end of the run, and returns where it stands.
   */
  public Snapshot advance(int steps) {
    int until = (int) Math.min((long) step + steps, config.steps());
    while (step < until && !isDiverged()) {
      double loss = gradient.compute(step, weights);
      boolean finite = adam.step(step, gradient.rows());
      if (!finite || !Double.isFinite(loss)) {
        divergedAt = step;
        break;
      }
      if (step == losses.length) {
        losses = Arrays.copyOf(losses, (int) Math.min(2L * step, config.steps()));
      }
      losses[step++] = loss;
      if (isSnapshot(step, config.steps())) {
        good = new Snapshot(step, loss, weights.network(config));
        keep();
      }
    }
    return snapshot();
  }

  /** Where the run stands; after a divergence the last good snapshot. */
  public Snapshot snapshot() {
    if (isDiverged() || good.step() == step) {
      return good;
    }
    return new Snapshot(step, losses[step - 1], weights.network(config));
  }

  /** Mini-batch losses of the steps done, oldest first. */
  public double[] losses() {
    return Arrays.copyOf(losses, step);
  }

  /** What there is so far. */
  public TrainedModel result() {
    List<Snapshot> snapshots = new ArrayList<>(kept);
    Snapshot now = snapshot();
    if (keeping && snapshots.get(snapshots.size() - 1).step() != now.step()) {
      snapshots.add(now);
    }
    return new TrainedModel(config, now.network(), losses(), snapshots, divergedAt);
  }

  /** Frees the worker threads; the run can not go on, but its result can still be asked for. */
  @Override
  public void close() {
    gradient.close();
  }

  /** Whether a step is one of the {@value #SNAPSHOTS} evenly spread ones; the last always is. */
  public static boolean isSnapshot(int step, int steps) {
    long intervals = SNAPSHOTS - 1;
    return step * intervals / steps != (step - 1) * intervals / steps;
  }

  private void keep() {
    if (keeping) {
      kept.add(good);
    }
  }
}

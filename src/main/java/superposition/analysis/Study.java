package superposition.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import superposition.train.TrainedModel;

/**
 * A trained model with its analyses, each computed at most once, on the thread that asks first.
 * Safe for use by several threads.
 */
public final class Study {

  /** Samples of an interactive evaluation. */
  public static final int INTERACTIVE_SAMPLES = 20_000;

  /** Samples of a refined or saved evaluation. */
  public static final int FULL_SAMPLES = 60_000;

  private final TrainedModel model;
  private final int samples;
  private final long seed;
  private final Map<Analysis<?>, FutureTask<?>> results = new ConcurrentHashMap<>();

  /**
   * @param samples background samples of sampled quantities
   * @param seed of the evaluation, apart from the run's
   */
  public Study(TrainedModel model, int samples, long seed) {
    this.model = model;
    this.samples = samples;
    this.seed = seed;
  }

  /** The model. */
  public TrainedModel model() {
    return model;
  }

  /** Background samples of sampled quantities. */
  public int samples() {
    return samples;
  }

  /** Seed of the evaluation. */
  public long seed() {
    return seed;
  }

  /** The result of an analysis, computed now if nobody asked before. */
  @SuppressWarnings("unchecked") // the map pairs an Analysis<R> with a task of R only
  public <R> R get(Analysis<R> analysis) {
    FutureTask<R> fresh = new FutureTask<>(() -> analysis.of(this));
    FutureTask<R> task = (FutureTask<R>) results.putIfAbsent(analysis, fresh);
    if (task == null) {
      task = fresh;
      task.run();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}

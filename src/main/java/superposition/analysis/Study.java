package superposition.analysis;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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

  /** Of the samples that measure, apart from those that train; the same wherever one looks. */
  public static final long EVALUATION_SEED = 0;

  private static final int MAX_SAMPLES = 100_000_000;

  private final TrainedModel model;
  private final int samples;
  private final long seed;
  private final Map<Analysis<?>, FutureTask<?>> results = new ConcurrentHashMap<>();

  /**
   * @param samples background samples of sampled quantities, 1 to 100 million
   * @param seed of the evaluation, apart from the run's
   */
  public Study(TrainedModel model, int samples, long seed) {
    if (samples < 1 || samples > MAX_SAMPLES) {
      throw new IllegalArgumentException(
          "samples: " + samples + " is out of range; allowed: 1 to " + MAX_SAMPLES);
    }
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

  /**
   * The result of an analysis, computed now if nobody asked before. What failed or was cancelled is
   * not kept.
   *
   * <p>Not to be asked from the parts of a parallel stream: a pool's thread would wait here for a
   * result whose own parts wait for that thread. Ask before the stream and hand the result in.
   *
   * @throws CancellationException if this thread is interrupted
   */
  @SuppressWarnings("unchecked") // the map pairs an Analysis<R> with a task of R only
  public <R> R get(Analysis<R> analysis) {
    while (true) {
      FutureTask<R> fresh = new FutureTask<>(() -> analysis.of(this));
      FutureTask<R> other = (FutureTask<R>) results.putIfAbsent(analysis, fresh);
      if (other == null) {
        fresh.run();
      }
      FutureTask<R> task = other == null ? fresh : other;
      try {
        return task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      } catch (ExecutionException e) {
        results.remove(analysis, task);
        boolean cancelledByAnother = other != null && e.getCause() instanceof CancellationException;
        if (!cancelledByAnother) {
          throw unchecked(e.getCause());
        }
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}

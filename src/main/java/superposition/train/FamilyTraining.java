package superposition.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import superposition.config.RunConfig;

/**
 * Trains several runs, each on a thread of its own: with more runs than cores that takes less time
 * than to share the work of each. The longest begin first, so that none is left alone at the end.
 */
public final class FamilyTraining {

  /** Steps between two looks at whether the work is still wanted. */
  private static final int BITE = 8;

  private FamilyTraining() {}

  /** Hears how far the work is; called on the threads that train, several at a time. */
  public interface Listener {

    /** So many steps are done of so many, of all runs together. */
    void progressed(long done, long all);

    /**
     * A run has ended; it may have diverged.
     *
     * @param member its number
     */
    void trained(int member, TrainedModel model);
  }

  /**
   * Trains all and returns when the last has ended. Models have no snapshots.
   *
   * @param threads most runs at a time, at least 1; a single run gets them all
   * @throws superposition.config.InvalidConfigException if a run would not fit into memory
   * @throws CancellationException if the thread is interrupted; the runs end with their next steps
   */
  public static void train(List<RunConfig> runs, int threads, Listener listener) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(threads, runs.size())),
            work -> {
              Thread thread = new Thread(work, "family");
              thread.setDaemon(true);
              return thread;
            });
    try {
      CompletionService<Integer> ended = new ExecutorCompletionService<>(workers);
      long all = runs.stream().mapToLong(RunConfig::steps).sum();
      AtomicLong done = new AtomicLong();
      int each = runs.size() == 1 ? threads : 1;
      for (int member : longestFirst(runs)) {
        ended.submit(
            () -> {
              TrainedModel model = train(runs.get(member), each, done, all, listener);
              listener.trained(member, model);
              return member;
            });
      }
      for (int k = 0; k < runs.size(); k++) {
        ended.take().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("training interrupted");
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Integer> longestFirst(List<RunConfig> runs) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, runs.size()).boxed().toList());
    order.sort(Comparator.comparingDouble(member -> -work(runs.get(member))));
    return order;
  }

  /** About in proportion to the time: dense inputs double the work on the matrices. */
  private static double work(RunConfig run) {
    return (double) run.steps() * run.batch() * run.parameters() * (1 + run.density());
  }

  private static TrainedModel train(
      RunConfig config, int threads, AtomicLong done, long all, Listener listener) {
    try (TrainingRun run = new TrainingRun(config, threads, false)) {
      while (!run.isFinished()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("training interrupted");
        }
        int before = run.step();
        run.advance(BITE);
        listener.progressed(done.addAndGet(run.step() - before), all);
      }
      return run.result();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}

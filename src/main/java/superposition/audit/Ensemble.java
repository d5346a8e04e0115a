package superposition.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import superposition.analysis.Study;
import superposition.audit.probe.Probes;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Trains a run under several seeds and measures each network; each seed has a thread of its own.
 */
final class Ensemble {

  /** Name of the threads that work. */
  static final String THREAD = "audit";

  /** How often a training looks whether it is still wanted, in parts of the run. */
  private static final int PARTS = 100;

  /** Parts of the work on one seed: training takes one, measuring the rest. */
  private static final int SHARES = 4;

  /** Trained values above which one network at a time is enough for the memory. */
  private static final long LARGE = 1_000_000;

  private final RunConfig config;
  private final int seeds;
  private final Auditor.Progress progress;
  private final AtomicInteger done = new AtomicInteger();

  private Ensemble(RunConfig config, int seeds, Auditor.Progress progress) {
    this.config = config;
    this.seeds = seeds;
    this.progress = progress;
  }

  /**
   * Values of the seeds s, s + 1, … by id; none where training diverged.
   *
   * @param config the run with the first seed s
   * @throws CancellationException if the thread is interrupted
   */
  static List<Map<String, Double>> measure(
      RunConfig config, int seeds, int threads, Auditor.Progress progress) {
    int workers = config.parameters() > LARGE ? 1 : Math.min(threads, seeds);
    Ensemble ensemble = new Ensemble(config, seeds, progress);
    ExecutorService pool = Executors.newFixedThreadPool(workers, Ensemble::thread);
    try {
      List<Future<Map<String, Double>>> pending = new ArrayList<>();
      for (int k = 0; k < seeds; k++) {
        RunConfig seeded = config.withSeed(config.seed() + k);
        pending.add(pool.submit(() -> ensemble.measure(seeded, threads / workers)));
      }
      List<Map<String, Double>> results = new ArrayList<>();
      for (Future<Map<String, Double>> each : pending) {
        results.add(get(each));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, THREAD);
    thread.setDaemon(true);
    return thread;
  }

  private Map<String, Double> measure(RunConfig seeded, int threads) {
    TrainedModel model = train(seeded, threads);
    finished(1);
    Map<String, Double> values =
        model.diverged()
            ? Map.of()
            : Probes.of(new Study(model, Study.FULL_SAMPLES, seeded.seed()));
    finished(SHARES - 1);
    return values;
  }

  private void finished(int shares) {
    progress.show(done.addAndGet(shares), seeds * SHARES);
  }

  private static TrainedModel train(RunConfig config, int threads) {
    try (TrainingRun run = new TrainingRun(config, threads, false)) {
      while (!run.isFinished()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("audit interrupted");
        }
        run.advance(Math.max(1, config.steps() / PARTS));
      }
      return run.result();
    }
  }

  private static <T> T get(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("audit interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}

package superposition.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.store.BadInputException;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Trains and measures the cells of a sweep on all cores: a thread a network while there are as many
 * of these as threads, several threads a network where there are fewer. Threads and the order in
 * which networks finish change nothing but time. A cell that diverges or fails is a marked cell,
 * and so is one for which there was no memory, which the next start tries again.
 *
 * <p>One thread calls {@link #run}; any may pause, resume and cancel.
 */
public final class SweepRun {

  private static final double USABLE_MEMORY = 0.7;

  private final Sweep sweep;
  private final SweepResult result;
  private final Map<SweepCell.NetworkKey, List<SweepCell>> open = new LinkedHashMap<>();
  private final int threads;
  private final Gate gate = new Gate();
  private final Set<Thread> busy = new HashSet<>();
  private final AtomicInteger next = new AtomicInteger();
  private double costDone;
  private double costLeft;
  private int finished;
  private long start;
  private volatile RuntimeException failure;

  /**
   * @param known results of an earlier start, which are not computed again
   * @param threads at least 1
   */
  public SweepRun(Sweep sweep, List<CellResult> known, int threads) {
    this.sweep = sweep;
    this.threads = threads;
    result = new SweepResult(sweep);
    known.forEach(result::add);
    for (SweepCell cell : sweep.cells()) {
      if (result.of(cell) == null) {
        open.computeIfAbsent(cell.network(), key -> new ArrayList<>()).add(cell);
      }
    }
    open.keySet().forEach(network -> costLeft += cost(network));
  }

  /**
   * Does what there is to do and returns when it is done or cancelled.
   *
   * @return all results, those known before included; fewer than cells if it was cancelled
   * @throws RuntimeException what the listener threw, which ends the sweep
   */
  public SweepResult run(SweepListener listener) {
    List<SweepCell.NetworkKey> networks = List.copyOf(open.keySet());
    start = System.nanoTime();
    if (networks.isEmpty()) {
      return result;
    }
    int workers = Math.min(Math.min(threads, networks.size()), affordable(networks));
    int each = Math.max(1, threads / workers);
    // A pool of its own, in which the parallel parts of analyses run too: no more threads than
    // asked.
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int k = 0; k < workers; k++) {
        tasks.add(pool.submit(() -> work(networks, each, listener)));
      }
      tasks.forEach(ForkJoinTask::quietlyJoin);
    } finally {
      pool.shutdown();
    }
    if (failure != null) {
      throw failure;
    }
    return result;
  }

  /** What is finished so far; grows while the sweep runs. */
  public SweepResult result() {
    return result;
  }

  /** Stops all work until {@link #resume}; analyses that are under way are finished first. */
  public void pause() {
    gate.pause();
  }

  /** Goes on after a pause. */
  public void resume() {
    gate.resume();
  }

  /** Whether it was paused. */
  public boolean isPaused() {
    return gate.isPaused();
  }

  /** Ends all work at once; cells that were not finished stay open. */
  public void cancel() {
    gate.close();
    synchronized (busy) {
      busy.forEach(Thread::interrupt);
    }
  }

  /** Whether it was cancelled. */
  public boolean isCancelled() {
    return gate.isClosed();
  }

  private void work(List<SweepCell.NetworkKey> networks, int each, SweepListener listener) {
    try {
      int k;
      while ((k = next.getAndIncrement()) < networks.size()) {
        gate.pass();
        enter();
        try {
          finish(networks.get(k), each, listener);
        } finally {
          leave();
        }
      }
    } catch (CancellationException e) {
      // What is done is done.
    } catch (RuntimeException | Error e) {
      failure = e instanceof RuntimeException r ? r : new IllegalStateException(e);
      cancel();
    }
  }

  private void enter() {
    synchronized (busy) {
      busy.add(Thread.currentThread());
    }
  }

  private void leave() {
    synchronized (busy) {
      busy.remove(Thread.currentThread());
      Thread.interrupted(); // the thread is the pool's, and another task may be next on it
    }
  }

  private void finish(SweepCell.NetworkKey network, int each, SweepListener listener) {
    TrainedModel model = null;
    CellResult.State state = CellResult.State.FAILED;
    Map<String, Double> metrics = Map.of();
    String problem = "";
    try {
      model = CellTraining.train(network, each, gate);
      if (model.diverged()) {
        state = CellResult.State.DIVERGED;
        problem = "a loss or weight is not finite at step " + model.divergedAt();
      } else {
        metrics = CellTraining.measure(model, sweep.plan().metrics());
        state = CellResult.State.DONE;
      }
    } catch (CancellationException e) {
      throw e;
    } catch (InvalidConfigException e) { // a valid configuration, but too large for the memory
      state = CellResult.State.OUT_OF_MEMORY;
      problem = e.getMessage();
    } catch (OutOfMemoryError e) {
      state = CellResult.State.OUT_OF_MEMORY;
      problem = String.valueOf(e);
    } catch (RuntimeException e) {
      problem = String.valueOf(e);
    }
    if (gate.isClosed()) { // an interruption may have gone by as a failure
      throw new CancellationException("sweep cancelled");
    }
    tell(network, state, metrics, BadInputException.oneLine(problem), model, listener);
  }

  private synchronized void tell(
      SweepCell.NetworkKey network,
      CellResult.State state,
      Map<String, Double> metrics,
      String problem,
      TrainedModel model,
      SweepListener listener) {
    costDone += cost(network);
    costLeft -= cost(network);
    finished += open.get(network).size();
    for (SweepCell cell : open.get(network)) {
      CellResult one = new CellResult(cell, state, metrics, problem);
      result.add(one);
      listener.finished(one, model, progress());
    }
  }

  private SweepProgress progress() {
    double seconds = (System.nanoTime() - start - gate.pausedNanos()) / 1e9;
    return new SweepProgress(
        result.size(),
        sweep.cells().size(),
        result.failures(),
        seconds / finished,
        Math.max(0, seconds * costLeft / costDone));
  }

  /**
   * Multiply-adds of a network's training and measuring, roughly: for the time left, so that a long
   * run counts for more than a short one.
   */
  private static double cost(SweepCell.NetworkKey network) {
    RunConfig config = network.config();
    double size = (double) config.features() * config.hidden();
    double training =
        CellTraining.trained(network)
            .map(c -> (double) c.features() * c.hidden() * c.steps() * c.batch())
            .orElse(0.0);
    return training + 4 * size * superposition.analysis.Study.FULL_SAMPLES;
  }

  /** How many of the largest networks fit into memory side by side; 1 at least. */
  private int affordable(List<SweepCell.NetworkKey> networks) {
    long need = 1;
    for (SweepCell.NetworkKey network : networks) {
      need = Math.max(need, TrainingRun.bytes(network.config(), 1));
    }
    double room = USABLE_MEMORY * Runtime.getRuntime().maxMemory();
    return (int) Math.max(1, Math.min(threads, room / need));
  }
}

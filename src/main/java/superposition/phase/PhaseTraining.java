package superposition.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.train.QuadraturePoints;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Trains the models of a phase diagram, coarse first, and ranks those of a cell by a quadrature no
 * coarser than the training's. What is done can be asked for at any time and by any thread; the
 * cells are the same, bit for bit, on any number of threads.
 */
public final class PhaseTraining {

  /**
   * Most points of the quadrature that ranks, unless the training has more: 63 a feature for n = 2,
   * 30 for 3, 12 for 4.
   */
  static final int RANKING_POINTS = 30_000;

  private final PhasePlan plan;
  private final QuadraturePoints training;
  private final QuadraturePoints ranking;
  private final PhaseDiagram untrained;
  private final PhaseCell[] cells;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final Object running = new Object();
  private IntConsumer progress;
  private int done;
  private volatile boolean stopped;

  /**
   * @throws superposition.config.InvalidConfigException if its memory would not fit, with the
   *     figure
   */
  public PhaseTraining(PhasePlan plan) {
    PhaseMemory.of(plan, Runtime.getRuntime().availableProcessors()).check();
    this.plan = plan;
    training = plan.base().sampling() == Sampling.QUADRATURE ? points(plan.base()) : null;
    int most = Math.max(RANKING_POINTS, plan.base().batch());
    ranking = points(plan.base().withSampling(Sampling.QUADRATURE).withBatch(most));
    untrained = PhaseDiagram.untrained(plan);
    cells = new PhaseCell[plan.cells()];
  }

  private static QuadraturePoints points(RunConfig run) {
    return new QuadraturePoints(run.features(), run.nodesPerFeature() - 1, run.inputRange().low());
  }

  /** What is trained. */
  public PhasePlan plan() {
    return plan;
  }

  /**
   * Trains what is not done yet, and returns when all is done or soon after this thread was
   * interrupted; its interrupted status stays set then, and what is done is kept.
   *
   * @param threads that share the work, at least 1
   * @param progress is told how many cells are done, one call at a time, by the threads that do it
   */
  public void run(int threads, IntConsumer progress) {
    synchronized (running) { // a run that was just stopped takes a moment to end
      this.progress = progress;
      work(threads);
    }
  }

  private void work(int threads) {
    stopped = false;
    List<PhaseJob> jobs =
        PhaseJob.of(plan.grid(), plan.models()).stream().filter(job -> !isDone(job)).toList();
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int k = 0; k < Math.min(threads, jobs.size()); k++) {
      Thread worker = new Thread(() -> work(jobs, next), "phase-diagram-" + (k + 1));
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          stopped = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() != null) {
      throw failure.getAndSet(null);
    }
  }

  private void work(List<PhaseJob> jobs, AtomicInteger next) {
    try {
      int k;
      while (!stopped && (k = next.getAndIncrement()) < jobs.size()) {
        train(jobs.get(k));
      }
    } catch (CancellationException e) {
      // stopped in the middle of a step: what is done stays, this job will be done anew
    } catch (RuntimeException e) {
      failure.set(e);
      stopped = true;
    } catch (OutOfMemoryError e) {
      failure.set(new IllegalStateException("there is not enough memory for this diagram", e));
      stopped = true;
    }
  }

  private void train(PhaseJob job) {
    int each = plan.models();
    int[] rows = new int[job.rows().size() * each];
    int[] models = new int[rows.length];
    for (int lane = 0; lane < rows.length; lane++) {
      rows[lane] = job.rows().get(lane / each);
      models[lane] = lane % each;
    }
    TinyModels block = new TinyModels(plan, job.column(), rows, models, training, () -> stopped);
    while (block.steps() < plan.base().steps()) {
      block.advance();
    }
    float[] losses = block.losses(ranking);
    List<PhaseCell> trained = new ArrayList<>();
    for (int k = 0; k < job.rows().size(); k++) {
      trained.add(CellModels.of(block, job.rows().get(k), job.column(), k * each, each, losses));
    }
    keep(trained);
  }

  private synchronized void keep(List<PhaseCell> trained) {
    for (PhaseCell cell : trained) {
      cells[cell.row() * plan.grid() + cell.column()] = cell;
    }
    done += trained.size();
    progress.accept(done);
  }

  private synchronized boolean isDone(PhaseJob job) {
    return cells[job.rows().get(0) * plan.grid() + job.column()] != null;
  }

  /** Cells done. */
  public synchronized int done() {
    return done;
  }

  /** What there is so far. */
  public synchronized PhaseDiagram diagram() {
    return untrained.with(cells);
  }

  /**
   * Trains one model again and keeps its history: its weights are those of the diagram, bit for
   * bit. The losses are means over the outputs, as those of a training run.
   *
   * @param row of the importance
   * @param column of the density
   * @param model number in the cell
   * @throws CancellationException if the calling thread is interrupted
   */
  public static TrainedModel retrace(PhasePlan plan, int row, int column, int model) {
    RunConfig run = plan.run(row, column, model);
    QuadraturePoints quadrature = run.sampling() == Sampling.QUADRATURE ? points(run) : null;
    BooleanSupplier stopped = Thread.currentThread()::isInterrupted;
    TinyModels one =
        new TinyModels(plan, column, new int[] {row}, new int[] {model}, quadrature, stopped);
    List<Snapshot> snapshots = new ArrayList<>();
    snapshots.add(new Snapshot(0, Double.NaN, one.network(0)));
    double[] losses = new double[run.steps()];
    for (int step = 1; step <= run.steps(); step++) {
      losses[step - 1] = one.losses()[0] / (double) run.features();
      one.advance();
      if (TrainingRun.isSnapshot(step, run.steps())) {
        snapshots.add(new Snapshot(step, losses[step - 1], one.network(0)));
      }
    }
    return new TrainedModel(run, one.network(0), losses, snapshots, -1);
  }
}

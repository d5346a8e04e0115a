package superposition.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that do the numbered parts of a job together with the caller, thousands of times a
 * second. A worker spins for a moment for the next job, since waking a parked thread costs a good
 * part of a training step, and then parks.
 */
final class WorkerTeam implements AutoCloseable {

  /** What is done for a part; {@code worker} tells whose scratch memory to use. */
  interface Job {
    void run(int part, int worker);
  }

  private static final int SPINS = 2_000;

  /**
   * In the first moments of a process the JIT compiler is what everybody waits for, and it needs
   * the other core: for this long after the first job, callers work alone.
   */
  private static final long COLD_NANOS = 300_000_000;

  private static volatile boolean cold = true;
  private static long firstJob;

  private final Thread[] threads;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final int parts;
  private final Job job;
  private volatile int round;
  private volatile boolean closed;
  private volatile Throwable failure;

  /**
   * @param workers threads in all, the caller's included; at least 1
   * @param parts of every job
   */
  WorkerTeam(int workers, int parts, Job job) {
    this.parts = parts;
    this.job = job;
    next.set(parts);
    threads = new Thread[Math.min(workers, parts) - 1];
    for (int k = 0; k < threads.length; k++) {
      int worker = k + 1;
      threads[k] = new Thread(() -> work(worker), "training-" + worker);
      threads[k].setDaemon(true);
      threads[k].start();
    }
  }

  /**
   * Does all parts and returns when the last is done.
   *
   * @throws IllegalStateException if a part failed, now or in an earlier round, or the team is
   *     closed
   */
  void run() {
    if (closed) {
      throw new IllegalStateException("the team was sent home");
    }
    done.set(0);
    next.set(0);
    round++;
    if (!isCold()) {
      wake();
    }
    take(0);
    for (int spins = 0; done.get() < parts; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("a training worker failed", failure);
    }
  }

  private void work(int worker) {
    int seen = 0;
    while (!closed) {
      int spins = 0;
      while (round == seen && !closed) {
        if (++spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      seen = round;
      take(worker);
    }
  }

  private void take(int worker) {
    int part;
    while ((part = next.getAndIncrement()) < parts) {
      try {
        job.run(part, worker);
      } catch (Throwable e) {
        failure = e;
      } finally {
        done.incrementAndGet();
      }
      if (worker == 0 && cold && !isCold()) {
        wake();
      }
    }
  }

  private void wake() {
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }

  private static boolean isCold() {
    if (cold) {
      synchronized (WorkerTeam.class) {
        firstJob = firstJob == 0 ? System.nanoTime() : firstJob;
        cold = System.nanoTime() - firstJob < COLD_NANOS;
      }
    }
    return cold;
  }

  /** Ends the cold phase at once; for tests, which want all workers from the first job on. */
  static void warmUp() {
    cold = false;
  }

  @Override
  public void close() {
    closed = true;
    wake();
  }
}

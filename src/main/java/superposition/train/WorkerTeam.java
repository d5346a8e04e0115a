package superposition.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
   * the other core: until this much time was spent on jobs, callers work alone.
   */
  private static final long COLD_NANOS = 300_000_000;

  private static final AtomicLong spent = new AtomicLong();

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

  /** Number of workers, the caller included. */
  int size() {
    return threads.length + 1;
  }

  /** Does all parts and returns when the last is done. */
  void run() {
    boolean cold = spent.get() < COLD_NANOS;
    long start = cold ? System.nanoTime() : 0;
    done.set(0);
    next.set(0);
    if (!cold) {
      round++;
      for (Thread thread : threads) {
        LockSupport.unpark(thread);
      }
    }
    take(0);
    for (int spins = 0; done.get() < parts; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (cold) {
      spent.addAndGet(System.nanoTime() - start);
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
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}

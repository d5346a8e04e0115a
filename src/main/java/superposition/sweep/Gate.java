package superposition.sweep;

import java.util.concurrent.CancellationException;

/** Where the workers of a sweep ask whether they may go on. */
final class Gate {

  private boolean paused;
  private boolean closed;
  private long pausedAt;
  private long pausedNanos;

  /** Goes on, at once or when the pause ends. */
  synchronized void pass() {
    while (paused && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new CancellationException("interrupted");
      }
    }
    if (closed) {
      throw new CancellationException("sweep cancelled");
    }
  }

  synchronized void pause() {
    if (!paused) {
      paused = true;
      pausedAt = System.nanoTime();
    }
  }

  synchronized void resume() {
    if (paused) {
      paused = false;
      pausedNanos += System.nanoTime() - pausedAt;
      notifyAll();
    }
  }

  /** Lets nobody through any more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isPaused() {
    return paused;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Time spent in pauses that have ended. */
  synchronized long pausedNanos() {
    return pausedNanos;
  }
}

package superposition.analysis;

import java.util.concurrent.CancellationException;

/**
 * Where long work looks whether it is still wanted. Workers of a pool do not see that the thread
 * that waits for them was interrupted, so they ask that thread.
 *
 * @param owner the thread that asked for the work
 */
record Checkpoint(Thread owner) {

  /**
   * Goes on, unless the owner was interrupted; its interrupted status stays set.
   *
   * @throws CancellationException if so
   */
  void pass() {
    if (owner.isInterrupted()) {
      throw new CancellationException("analysis interrupted");
    }
  }
}

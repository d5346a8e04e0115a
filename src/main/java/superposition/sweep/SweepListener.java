package superposition.sweep;

import superposition.train.TrainedModel;

/** Who wants to know of each cell as it finishes; called by one thread at a time. */
@FunctionalInterface
public interface SweepListener {

  /**
   * A cell was finished.
   *
   * @param model the network; null if there is none. Not held by the engine afterwards: a listener
   *     that needs it keeps it
   */
  void finished(CellResult result, TrainedModel model, SweepProgress progress);
}

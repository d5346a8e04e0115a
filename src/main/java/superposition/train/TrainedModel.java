package superposition.train;

import java.util.List;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * What a run left: its configuration, the final weights and how it got there. Weights trained
 * elsewhere are a model with no losses and no snapshots.
 *
 * @param config what was to be trained
 * @param network the last good weights
 * @param losses mini-batch loss of each step done, in order; read only
 * @param snapshots evenly spread over the run, first at step 0, last the final weights; may be
 *     empty
 * @param divergedAt the step whose loss or weights were not finite, or −1; the network is then the
 *     last good snapshot
 */
public record TrainedModel(
    RunConfig config, Network network, double[] losses, List<Snapshot> snapshots, int divergedAt) {

  /** Keeps the array, which nobody may write to any more, and copies the list. */
  public TrainedModel {
    snapshots = List.copyOf(snapshots);
  }

  /** A network whose training is not known. */
  public static TrainedModel of(RunConfig config, Network network) {
    return new TrainedModel(config, network, new double[0], List.of(), -1);
  }

  /** Whether the run ended because a loss or a weight was not finite. */
  public boolean diverged() {
    return divergedAt >= 0;
  }
}

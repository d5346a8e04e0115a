package superposition.train;

import java.util.Arrays;
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

  /**
   * The run as it was after a step: its last snapshot up to there. All of the run where it has no
   * snapshots so early.
   */
  public TrainedModel at(int step) {
    int shown = -1;
    while (shown + 1 < snapshots.size() && snapshots.get(shown + 1).step() <= step) {
      shown++;
    }
    if (shown < 0) {
      return this;
    }
    Snapshot then = snapshots.get(shown);
    double[] until = Arrays.copyOf(losses, then.step());
    return new TrainedModel(config, then.network(), until, snapshots.subList(0, shown + 1), -1);
  }

  /** Whether the run ended because a loss or a weight was not finite. */
  public boolean diverged() {
    return divergedAt >= 0;
  }
}

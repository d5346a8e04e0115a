package superposition.analysis;

import java.util.Arrays;
import superposition.model.Network;
import superposition.train.RowSums;

/** One output before its activation, over the lanes: {@code b_i + Σ_n W_out[i][n]·h_n}. */
final class OutputSum {

  private final Network network;
  private final float[] wOut;
  private final int[] neurons;

  OutputSum(Network network) {
    this.network = network;
    wOut = network.wOut();
    neurons = RowSums.inOrder(0, network.hidden());
  }

  /** Sets y to output i, given the hidden values {@code [neuron][lane]}. */
  void of(int i, float[][] hidden, float[] y) {
    Arrays.fill(y, network.bias(i));
    RowSums.add(y, Lanes.COUNT, hidden, neurons, neurons.length, wOut, i * neurons.length);
  }
}

package superposition.figure.probe;

import superposition.config.RunConfig;
import superposition.model.Activations;
import superposition.model.Network;
import superposition.state.Probe;
import superposition.train.TrainedModel;

/**
 * A network's answer to one input that was set by hand, beside what was asked for and what the
 * naive network says.
 *
 * @param input x_i
 * @param hidden h_n = φ(Σ_i W_in[n,i]·x_i)
 * @param output y_i = ψ(Σ_n W_out[i,n]·h_n + b_i)
 * @param target target(x_i)
 * @param naive what the naive network says: the target for the first m features, else 0 (theory,
 *     {@code NaiveBaseline})
 */
public record ProbeAnswer(
    double[] input, double[] hidden, double[] output, double[] target, double[] naive) {

  /**
   * The answer to an input; features that the network does not have are left out of it, and values
   * below its range of inputs are raised to the lower end.
   */
  public static ProbeAnswer of(TrainedModel model, Probe probe) {
    RunConfig config = model.config();
    Network network = model.network();
    double[] input = new double[network.features()];
    double low = config.inputRange().low();
    probe
        .inputs()
        .subMap(0, input.length)
        .forEach((feature, value) -> input[feature] = Math.max(low, value));
    double[] hidden = new double[network.hidden()];
    for (int n = 0; n < hidden.length; n++) {
      double z = 0;
      for (int feature : probe.inputs().subMap(0, input.length).keySet()) {
        z += network.wIn(n, feature) * input[feature];
      }
      hidden[n] = Activations.value(network.hiddenActivation(), z);
    }
    double[] target = new double[input.length];
    double[] naive = new double[input.length];
    for (int i = 0; i < input.length; i++) {
      target[i] = config.target().of((float) input[i]);
      naive[i] = i < hidden.length ? target[i] : 0;
    }
    return new ProbeAnswer(input, hidden, outputs(network, hidden), target, naive);
  }

  private static double[] outputs(Network network, double[] hidden) {
    double[] output = new double[network.features()];
    for (int i = 0; i < output.length; i++) {
      double y = network.bias(i);
      for (int n = 0; n < hidden.length; n++) {
        y += network.wOut(i, n) * hidden[n];
      }
      output[i] = Activations.value(network.outputActivation(), y);
    }
    return output;
  }

  /** Mean over the outputs of the squared error. */
  public double squaredError() {
    return squaredError(output);
  }

  /** The same of the naive network. */
  public double naiveSquaredError() {
    return squaredError(naive);
  }

  private double squaredError(double[] of) {
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += (of[i] - target[i]) * (of[i] - target[i]);
    }
    return sum / of.length;
  }
}

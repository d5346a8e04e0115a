package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import superposition.config.Activation;
import superposition.model.Network;

/**
 * Of how many features a neuron is made: k of them have |W_in[n,i]| > 0.1·max_i |W_in[n,i]|, and k
 * gives its {@link NeuronClass}. Both weights of a neuron may be rescaled against each other
 * without a change.
 *
 * <p>Ids: {@code stack.mono}, {@code stack.slightly}, {@code stack.highly}, the number of neurons
 * of each class; absent where the hidden units are linear, because then any rotation of them is the
 * same network. Neurons without weights have no class. Array: {@code stack.features}, k of each
 * neuron.
 */
public final class NeuronClasses implements Analysis<NeuronClasses.Result> {

  /** The analysis. */
  public static final NeuronClasses ANALYSIS = new NeuronClasses();

  /** Part of a neuron's largest weight from which on a feature counts. */
  public static final double THRESHOLD = 0.1;

  private NeuronClasses() {}

  @Override
  public List<String> metrics() {
    return List.of("stack.mono", "stack.slightly", "stack.highly");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[] features = new double[network.hidden()];
    int[] largest = new int[network.hidden()];
    for (int n = 0; n < network.hidden(); n++) {
      for (int i = 0; i < network.features(); i++) {
        if (Math.abs(network.wIn(n, i)) > Math.abs(network.wIn(n, largest[n]))) {
          largest[n] = i;
        }
      }
      double bound = THRESHOLD * Math.abs(network.wIn(n, largest[n]));
      for (int i = 0; i < network.features(); i++) {
        features[n] += Math.abs(network.wIn(n, i)) > bound ? 1 : 0;
      }
    }
    boolean basis = network.hiddenActivation() != Activation.IDENTITY;
    return new Result(features, largest, basis);
  }

  /**
   * One value a neuron.
   *
   * @param features k, 0 for a neuron without weights
   * @param largest the feature of its largest weight, the first of equals
   * @param basis whether single neurons mean anything: not where they are linear
   */
  public record Result(double[] features, int[] largest, boolean basis) implements Measurement {

    /** The class of a neuron; none if it has no weights. */
    public Optional<NeuronClass> of(int neuron) {
      return features[neuron] < 1
          ? Optional.empty()
          : Optional.of(NeuronClass.of((int) features[neuron]));
    }

    /** Number of neurons of a class. */
    public int count(NeuronClass kind) {
      return (int)
          Arrays.stream(features).filter(k -> k >= 1 && NeuronClass.of((int) k) == kind).count();
    }

    @Override
    public void report(Report report) {
      if (basis) {
        report.put("stack.mono", count(NeuronClass.MONOSEMANTIC));
        report.put("stack.slightly", count(NeuronClass.SLIGHTLY));
        report.put("stack.highly", count(NeuronClass.HIGHLY));
        report.array("stack.features", features);
      }
    }
  }
}

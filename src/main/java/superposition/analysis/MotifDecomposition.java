package superposition.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import superposition.model.Network;

/**
 * The weights W_in[n,i] by what they are for, each in one part at most but for the instances, which
 * may share some (seed 003: "we can (mostly) decompose it").
 *
 * <ul>
 *   <li>An instance of the {@link InhibitionMotif}: the carrier's weights of both its features, and
 *       the inhibitor's of the strong one and of its own.
 *   <li>Absolute value: weights (n,i) in no instance that take part in answering a side, W_out[i,n]
 *       ·relu(s·W_in[n,i]) ≥ {@value #ANSWER}; several neurons may share a side.
 *   <li>The rest: small conditional biases, by which a feature moves outputs other than its own.
 * </ul>
 *
 * <p>The report names the parts only; the rule is chosen here.
 */
public final class MotifDecomposition implements Analysis<MotifDecomposition.Result> {

  /** The analysis. */
  public static final MotifDecomposition ANALYSIS = new MotifDecomposition();

  /** What a neuron adds to the right answer, which is 1, from which on it takes part in it. */
  public static final double ANSWER = 0.1;

  private MotifDecomposition() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int features = network.features();
    boolean[] claimed = new boolean[network.hidden() * features];
    List<Instance> instances = new ArrayList<>();
    for (InhibitionMotif.Hit hit : study.get(InhibitionMotif.ANALYSIS).hits()) {
      Part part = new Part(features, new boolean[claimed.length]);
      part.add(hit.carrier(), hit.strong());
      part.add(hit.carrier(), hit.weak());
      part.add(hit.inhibitor(), hit.strong());
      hit.own().ifPresent(own -> part.add(hit.inhibitor(), own));
      instances.add(new Instance(hit, part));
      for (int k = 0; k < claimed.length; k++) {
        claimed[k] |= part.weights[k];
      }
    }
    instances.sort(Comparator.comparingDouble(one -> -one.hit.interference()));
    Part absolute = new Part(features, new boolean[claimed.length]);
    MotifSearch search = new MotifSearch(network);
    for (int n = 0; n < network.hidden(); n++) {
      for (Side side : search.answers(n, ANSWER)) {
        if (!claimed[n * features + side.feature()]) {
          absolute.add(n, side);
        }
      }
    }
    Part rest = new Part(features, new boolean[claimed.length]);
    for (int k = 0; k < claimed.length; k++) {
      rest.weights[k] = !claimed[k] && !absolute.weights[k];
    }
    return new Result(absolute, instances, rest);
  }

  /**
   * Some of a network's weights.
   *
   * @param features n
   * @param weights whether a weight is one of them, neurons × features; nobody may write to them
   */
  public record Part(int features, boolean[] weights) {

    /** Whether a weight is one of them. */
    public boolean has(int neuron, int feature) {
      return weights[neuron * features + feature];
    }

    private void add(int neuron, Side side) {
      weights[neuron * features + side.feature()] = true;
    }
  }

  /** An instance with its weights. */
  public record Instance(InhibitionMotif.Hit hit, Part part) {}

  /**
   * @param absolute weights that implement the absolute value, or one side of it
   * @param instances by falling interference
   * @param rest what neither explains
   */
  public record Result(Part absolute, List<Instance> instances, Part rest) {

    /** Copies the list. */
    public Result {
      instances = List.copyOf(instances);
    }
  }
}

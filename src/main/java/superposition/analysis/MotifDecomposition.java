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
    int weights = network.hidden() * features;
    List<Instance> instances = new ArrayList<>();
    Part motif = new Part(features, new boolean[weights]);
    for (InhibitionMotif.Hit hit : study.get(InhibitionMotif.ANALYSIS).hits()) {
      instances.add(new Instance(hit));
      motif.add(hit.carrier(), hit.strong());
      motif.add(hit.carrier(), hit.weak());
      motif.add(hit.inhibitor(), hit.strong());
      hit.own().ifPresent(own -> motif.add(hit.inhibitor(), own));
    }
    instances.sort(Comparator.comparingDouble(one -> -one.hit.interference()));
    Part absolute = new Part(features, new boolean[weights]);
    MotifSearch search = new MotifSearch(network);
    for (int n = 0; n < network.hidden(); n++) {
      for (Side side : search.answers(n, ANSWER)) {
        if (!motif.has(n, side.feature())) {
          absolute.add(n, side);
        }
      }
    }
    Part rest = new Part(features, new boolean[weights]);
    for (int k = 0; k < weights; k++) {
      rest.weights[k] = !motif.weights[k] && !absolute.weights[k];
    }
    return new Result(absolute, instances, motif, rest);
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

  /** An instance; there may be many, so that its few weights are told and not listed. */
  public record Instance(InhibitionMotif.Hit hit) {

    /** Whether a weight is one of the instance's. */
    public boolean has(int neuron, int feature) {
      boolean strong = feature == hit.strong().feature();
      boolean own = hit.own().isPresent() && feature == hit.own().get().feature();
      return neuron == hit.carrier() && (strong || feature == hit.weak().feature())
          || neuron == hit.inhibitor() && (strong || own);
    }
  }

  /**
   * @param absolute weights that implement the absolute value, or one side of it
   * @param instances by falling interference
   * @param motif weights that are in any of the instances
   * @param rest what neither explains
   */
  public record Result(Part absolute, List<Instance> instances, Part motif, Part rest) {

    /** Copies the list. */
    public Result {
      instances = List.copyOf(instances);
    }
  }
}

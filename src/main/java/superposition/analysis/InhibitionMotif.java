package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * Asymmetric superposition with inhibition (seed 003): a neuron a holds two features, i with a
 * large weight and j with a small one, and writes them with reciprocal weights, so that i disturbs
 * j much and j hardly i; another neuron b, which reads i too, inhibits j when i comes.
 *
 * <p>Precisely, with U_n(i,s) = relu(s·W_in[n,i]) what neuron n gives at x_i = s alone, s = ±1, and
 * R_n(k|i,s) = W_out[k,n]·U_n(i,s) what that adds to output k: neuron n <i>carries</i> (i,s) if
 * R_n(i|i,s) ≥ ½. A hit (a, (i,s), (j,t), b) has a that carries (i,s) and (j,t) with U_a(i,s) ≥
 * 2·U_a(j,t), W_out[j,a] ≥ 2·W_out[i,a] > 0 and an interference R_a(j|i,s) ≥ ¼; a b with R_b(j|i,s)
 * ≤ −½ of that; and all neurons together with b_j come to at most ¼ of it. It is <i>strict</i> if b
 * has a feature of its own: it carries another (k,u) with U_b(k,u) > U_b(i,s).
 *
 * <p>Ids: {@code motif.hits}, {@code motif.strict}, and {@code motif.control}, the mean number of
 * hits when the neurons' columns of W_out are permuted ({@value #PERMUTATIONS} times), which keeps
 * all weights but not what belongs together. Absent where hidden units or outputs are not rectified
 * or the task is another than |x|.
 */
public final class InhibitionMotif implements Analysis<InhibitionMotif.Result> {

  /** The analysis. */
  public static final InhibitionMotif ANALYSIS = new InhibitionMotif();

  /** Permutations of the control. */
  public static final int PERMUTATIONS = 20;

  /**
   * Pairs of features carried by the same neuron, in all, beyond which nothing is looked for: a
   * trained network of the largest size has fewer than a million.
   */
  private static final long MOST_PAIRS = 20_000_000;

  private InhibitionMotif() {}

  @Override
  public List<String> metrics() {
    return List.of("motif.hits", "motif.strict", "motif.control");
  }

  /** Whether the definition fits a run. */
  public static boolean suits(RunConfig config) {
    return RepresentedFeatures.suits(config)
        && config.hiddenActivation() == Activation.RELU
        && config.outputActivation() == Activation.RELU;
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    MotifSearch search = new MotifSearch(network);
    if (!suits(config) || search.pairs() > MOST_PAIRS) {
      return new Result(List.of(), new int[0]);
    }
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    List<Hit> hits = search.hits(checkpoint);
    int[] control = new int[PERMUTATIONS];
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 1);
    for (int k = 0; k < control.length; k++) {
      control[k] = search.permuted(stream).hits(checkpoint).size();
    }
    return new Result(hits, control);
  }

  /**
   * An instance, with what reaches output j at x_i = s alone: {@code interference + inhibition +
   * others + bias}.
   *
   * @param carrier a
   * @param strong (i,s), which disturbs
   * @param weak (j,t), which is disturbed
   * @param inhibitor b
   * @param own (k,u), the feature of b's own with the largest U_b(k,u); none if it has none
   * @param interference from a, R_a(j|i,s)
   * @param inhibition by b, R_b(j|i,s), below 0
   * @param others from all other neurons
   * @param bias b_j
   * @param reverse what a adds to output i at x_j = t alone, R_a(i|j,t)
   */
  public record Hit(
      int carrier,
      Side strong,
      Side weak,
      int inhibitor,
      Optional<Side> own,
      double interference,
      double inhibition,
      double others,
      double bias,
      double reverse) {

    /** All that reaches output j at x_i = s alone. */
    public double net() {
      return interference + inhibition + others + bias;
    }
  }

  /**
   * @param hits by carrier, then by feature
   * @param control number of hits of each permuted network; empty if nothing was looked for
   */
  public record Result(List<Hit> hits, int[] control) implements Measurement {

    /** Copies the list. */
    public Result {
      hits = List.copyOf(hits);
    }

    /** Whether hits were looked for: where the definition fits. */
    public boolean searched() {
      return control.length > 0;
    }

    /** Number of hits whose inhibitor has a feature of its own. */
    public int strict() {
      return (int) hits.stream().filter(hit -> hit.own().isPresent()).count();
    }

    /** Mean number of hits of the permuted networks. */
    public double controlMean() {
      return Arrays.stream(control).average().orElse(Double.NaN);
    }

    @Override
    public void report(Report report) {
      if (searched()) {
        report.put("motif.hits", hits.size());
        report.put("motif.strict", strict());
        report.put(
            "motif.control",
            controlMean(),
            Statistics.sd(Arrays.stream(control).asDoubleStream().toArray())
                / Math.sqrt(control.length - 1));
      }
    }
  }
}

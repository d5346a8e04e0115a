package superposition.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
 * all weights but not what belongs together. {@code motif.present} and {@code .present-strict} are
 * 1 where there is a hit, a strict one, else 0, so that their means over networks are shares of
 * them; {@code motif.control-present} and {@code .control-present-strict} are the shares of the
 * permuted networks. All are absent where hidden units or outputs are not rectified or the task is
 * another than |x|.
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
    return List.of(
        "motif.hits",
        "motif.strict",
        "motif.control",
        "motif.present",
        "motif.present-strict",
        "motif.control-present",
        "motif.control-present-strict");
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
      return new Result(List.of(), List.of());
    }
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    List<Hit> hits = search.hits(checkpoint);
    List<Count> control = new ArrayList<>();
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 1);
    for (int k = 0; k < PERMUTATIONS; k++) {
      control.add(Count.of(search.permuted(stream).hits(checkpoint)));
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
   * How many hits a network has.
   *
   * @param hits all
   * @param strict those whose inhibitor has a feature of its own
   */
  public record Count(int hits, int strict) {

    private static Count of(List<Hit> hits) {
      return new Count(
          hits.size(), (int) hits.stream().filter(hit -> hit.own().isPresent()).count());
    }
  }

  /**
   * @param hits by carrier, then by feature
   * @param control of each permuted network; empty if nothing was looked for
   */
  public record Result(List<Hit> hits, List<Count> control) implements Measurement {

    /** Copies the lists. */
    public Result {
      hits = List.copyOf(hits);
      control = List.copyOf(control);
    }

    /** Whether hits were looked for: where the definition fits. */
    public boolean searched() {
      return !control.isEmpty();
    }

    /** Number of hits whose inhibitor has a feature of its own. */
    public int strict() {
      return Count.of(hits).strict();
    }

    /** Mean number of hits of the permuted networks. */
    public double controlMean() {
      return Statistics.mean(control.stream().mapToDouble(Count::hits).toArray());
    }

    /** Share of the permuted networks with more than none of what is counted. */
    private double controlPresent(ToIntFunction<Count> counted) {
      return control.stream().mapToDouble(one -> Math.signum(counted.applyAsInt(one))).sum()
          / control.size();
    }

    @Override
    public void report(Report report) {
      if (searched()) {
        report.put("motif.hits", hits.size());
        report.put("motif.strict", strict());
        report.put(
            "motif.control",
            controlMean(),
            Statistics.sd(control.stream().mapToDouble(Count::hits).toArray())
                / Math.sqrt(control.size() - 1));
        report.put("motif.present", Math.signum(hits.size()));
        report.put("motif.present-strict", Math.signum(strict()));
        report.put("motif.control-present", controlPresent(Count::hits));
        report.put("motif.control-present-strict", controlPresent(Count::strict));
      }
    }
  }
}

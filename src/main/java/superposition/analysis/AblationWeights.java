package superposition.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import superposition.model.Network;

/**
 * Which encoder weights go with an ablation's effect by metric {@code active}: whether a neuron's
 * functional receptive field is more than its largest signed weights W_in[n,·].
 */
public final class AblationWeights implements Analysis<AblationWeights.Result> {

  /** The analysis. */
  public static final AblationWeights ANALYSIS = new AblationWeights();

  private AblationWeights() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    int positive = 0;
    int negative = 0;
    for (float w : network.wIn()) {
      positive += w > 0 ? 1 : 0;
      negative += w < 0 ? 1 : 0;
    }
    double weights = ablation.deltas().length;
    int hurt = 0;
    int hurtPositive = 0;
    int hurtLargest = 0;
    int improved = 0;
    int improvedNegative = 0;
    double[] improvedEach = new double[network.hidden()];
    for (int n = 0; n < network.hidden(); n++) {
      int neuron = n;
      int[] field =
          IntStream.range(0, network.features())
              .filter(i -> ablation.delta(neuron, i) > ablation.threshold())
              .toArray();
      int[] better =
          IntStream.range(0, network.features())
              .filter(i -> ablation.delta(neuron, i) < 0)
              .toArray();
      boolean[] largest = largest(network, n, field.length);
      hurt += field.length;
      hurtPositive += (int) Arrays.stream(field).filter(i -> network.wIn(neuron, i) > 0).count();
      hurtLargest += (int) Arrays.stream(field).filter(i -> largest[i]).count();
      improved += better.length;
      improvedNegative +=
          (int) Arrays.stream(better).filter(i -> network.wIn(neuron, i) < 0).count();
      improvedEach[n] = better.length;
    }
    return new Result(
        positive / weights,
        negative / weights,
        (double) hurtPositive / hurt,
        (double) hurtLargest / hurt,
        (double) improvedNegative / improved,
        improvedEach,
        Statistics.min(ablation.deltas()));
  }

  /** Which features have the neuron's largest signed weights. */
  private static boolean[] largest(Network network, int neuron, int count) {
    boolean[] largest = new boolean[network.features()];
    IntStream.range(0, network.features())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -network.wIn(neuron, i)))
        .limit(count)
        .forEach(i -> largest[i] = true);
    return largest;
  }

  /**
   * Shares are NaN where there is nothing to share.
   *
   * @param positive share of {@code W_in > 0} in all pairs: what {@code hurtPositive} would be if
   *     signs did not matter
   * @param negative share of {@code W_in < 0} in all pairs
   * @param hurtPositive share of the hurt pairs of neuron and feature, {@code ΔMSE > .005}, with
   *     {@code W_in > 0}
   * @param hurtLargest share of them among as many of the neuron's largest signed W_in
   * @param improvedNegative share of the pairs with {@code ΔMSE < 0}, however little, with {@code
   *     W_in < 0}
   * @param improved number of those pairs, one a neuron
   * @param smallest the smallest ΔMSE of all
   */
  public record Result(
      double positive,
      double negative,
      double hurtPositive,
      double hurtLargest,
      double improvedNegative,
      double[] improved,
      double smallest) {}
}

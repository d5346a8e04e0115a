package superposition.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import superposition.theory.IndependentSets;
import superposition.train.RandomStream;

/**
 * How much the sets of features that neurons serve overlap: the Jaccard index |A∩B|/|A∪B| of the
 * features that a neuron's ablation hurts beyond {@link Ablation.Result#threshold()}, ΔMSE > .005
 * by metric {@code active}, for all pairs of neurons.
 *
 * <p>Ids: {@code footprint.jaccard.mean, .sd, .min, .max} over the pairs; {@code
 * footprint.jaccard.expected}, what independent sets of the same sizes would have, exactly; {@code
 * footprint.jaccard.independent}, the same as the mean over 50 shuffles, each drawn anew, {@code
 * footprint.jaccard.independent-spread}, their standard deviation: how far one network of
 * independent sets may lie from it, and {@code footprint.jaccard.independent-sd, -min, -max}, the
 * means over the shuffles of what the pairs of one shuffle have. Pairs of empty sets are left out.
 * Array: {@code footprint.jaccard}, pairs (0,1), (0,2), … row by row of the upper triangle.
 */
public final class Footprints implements Analysis<Footprints.Result> {

  /** By metric {@code active}. */
  public static final Footprints ANALYSIS = new Footprints(Ablation.ANALYSIS);

  /** By the mean squared error on the training distribution. */
  public static final Footprints ALL_OUTPUTS = new Footprints(Ablation.ALL_OUTPUTS);

  /** By the training loss. */
  public static final Footprints LOSS = new Footprints(Ablation.LOSS);

  private static final int SHUFFLES = 50;

  private static final List<String> IDS =
      List.of(
          "footprint.jaccard.mean",
          "footprint.jaccard.sd",
          "footprint.jaccard.min",
          "footprint.jaccard.max");

  /** Of independent sets: the means over the shuffles of the four values above. */
  private static final List<String> INDEPENDENT =
      List.of(
          "footprint.jaccard.independent",
          "footprint.jaccard.independent-sd",
          "footprint.jaccard.independent-min",
          "footprint.jaccard.independent-max");

  private final Ablation ablation;

  private Footprints(Ablation ablation) {
    this.ablation = ablation;
  }

  @Override
  public List<String> metrics() {
    List<String> ids = new ArrayList<>(IDS);
    ids.addAll(INDEPENDENT);
    ids.addAll(List.of("footprint.jaccard.expected", "footprint.jaccard.independent-spread"));
    return ids;
  }

  @Override
  public Result of(Study study) {
    Ablation.Result result = study.get(ablation);
    FeatureSets sets = hurt(result, result.deltas());
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 0);
    double[][] shuffled = new double[SHUFFLES][];
    for (int s = 0; s < SHUFFLES; s++) {
      checkpoint.pass();
      shuffled[s] = summary(sets.shuffled(stream).jaccard());
    }
    return new Result(
        sets.jaccard(), expected(sets.sizes(), result.features(), checkpoint), shuffled, result);
  }

  /** The mean over the pairs of sets of the expectation for their sizes. */
  private static double expected(int[] sizes, int features, Checkpoint checkpoint) {
    Map<Long, Double> known = new HashMap<>();
    double[] pairs = new double[sizes.length * (sizes.length - 1) / 2];
    int k = 0;
    for (int a = 0; a < sizes.length; a++) {
      checkpoint.pass();
      for (int b = a + 1; b < sizes.length; b++) {
        int small = Math.min(sizes[a], sizes[b]);
        int large = Math.max(sizes[a], sizes[b]);
        pairs[k++] =
            known.computeIfAbsent(
                ((long) small << Integer.SIZE) | large,
                pair -> IndependentSets.of(small, large, features).mean());
      }
    }
    return mean(pairs);
  }

  private static FeatureSets hurt(Ablation.Result ablation, double[] deltas) {
    return FeatureSets.above(ablation.threshold(), deltas, ablation.features());
  }

  /** In the order of {@link #IDS}. */
  private static double[] summary(double[] jaccard) {
    double[] pairs = Statistics.finite(jaccard);
    return new double[] {
      Statistics.mean(pairs), Statistics.sd(pairs), Statistics.min(pairs), Statistics.max(pairs)
    };
  }

  private static double mean(double[] pairs) {
    return Statistics.mean(Statistics.finite(pairs));
  }

  /**
   * @param jaccard one value a pair of neurons; NaN where both sets are empty
   * @param expected exact expectation for independent sets of the same sizes, mean over the pairs
   * @param shuffled a row a shuffle of these sets, in the order of {@link #IDS}
   * @param ablation where the sets come from
   */
  public record Result(
      double[] jaccard, double expected, double[][] shuffled, Ablation.Result ablation)
      implements Measurement {

    /** Mean over the pairs that are not both empty; NaN if there is none. */
    public double mean() {
      return Footprints.mean(jaccard);
    }

    /** The same for independent sets of the same sizes, by shuffling. */
    public double independent() {
      return Statistics.mean(overShuffles(0));
    }

    /** Standard deviation over shuffles of the mean over pairs: how far chance alone goes. */
    public double independentSd() {
      return Statistics.sd(overShuffles(0));
    }

    /** Of {@link #independent()}. */
    public double independentStandardError() {
      return standardError(overShuffles(0));
    }

    private double[] overShuffles(int k) {
      return Arrays.stream(shuffled).mapToDouble(summary -> summary[k]).toArray();
    }

    private static double standardError(double[] values) {
      return Statistics.sd(values) / Math.sqrt(values.length - 1);
    }

    @Override
    public void report(Report report) {
      double[] values = summary(jaccard);
      double[] errors =
          new ThresholdErrors(ablation.sampled(), ablation.threshold())
              .of(deltas -> summary(hurt(ablation, deltas).jaccard()));
      for (int k = 0; k < values.length; k++) {
        report.put(IDS.get(k), values[k], errors[k]);
      }
      report.put("footprint.jaccard.expected", expected);
      for (int k = 0; k < values.length; k++) {
        double[] over = overShuffles(k);
        report.put(INDEPENDENT.get(k), Statistics.mean(over), standardError(over));
      }
      report.put("footprint.jaccard.independent-spread", independentSd());
      report.array("footprint.jaccard", jaccard);
    }
  }
}

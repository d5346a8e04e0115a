package superposition.analysis;

import java.util.ArrayList;
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
 * footprint.jaccard.independent}, the same as the mean over 50 shuffles, each drawn anew, and
 * {@code footprint.jaccard.independent-spread}, their standard deviation: how far one network of
 * independent sets may lie from it. Pairs of empty sets are left out. Array: {@code
 * footprint.jaccard}, pairs (0,1), (0,2), … row by row of the upper triangle.
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

  private final Ablation ablation;

  private Footprints(Ablation ablation) {
    this.ablation = ablation;
  }

  @Override
  public List<String> metrics() {
    List<String> ids = new ArrayList<>(IDS);
    ids.addAll(
        List.of(
            "footprint.jaccard.expected",
            "footprint.jaccard.independent",
            "footprint.jaccard.independent-spread"));
    return ids;
  }

  @Override
  public Result of(Study study) {
    Ablation.Result result = study.get(ablation);
    FeatureSets sets = hurt(result, result.deltas());
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 0);
    double[] shuffled = new double[SHUFFLES];
    for (int s = 0; s < SHUFFLES; s++) {
      checkpoint.pass();
      shuffled[s] = mean(sets.shuffled(stream).jaccard());
    }
    return new Result(
        sets.jaccard(),
        expected(sets.sizes(), result.features(), checkpoint),
        Statistics.mean(shuffled),
        Statistics.sd(shuffled) / Math.sqrt(SHUFFLES - 1),
        result);
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

  private static double mean(double[] pairs) {
    return Statistics.mean(Statistics.finite(pairs));
  }

  /**
   * @param jaccard one value a pair of neurons; NaN where both sets are empty
   * @param expected exact expectation for independent sets of the same sizes, mean over the pairs
   * @param independent the same by shuffling
   * @param independentStandardError its standard error
   * @param ablation where the sets come from
   */
  public record Result(
      double[] jaccard,
      double expected,
      double independent,
      double independentStandardError,
      Ablation.Result ablation)
      implements Measurement {

    /** Mean over the pairs that are not both empty; NaN if there is none. */
    public double mean() {
      return Footprints.mean(jaccard);
    }

    /** Standard deviation over shuffles of the mean over pairs: how far chance alone goes. */
    public double independentSd() {
      return independentStandardError * Math.sqrt(SHUFFLES - 1);
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
      report.put("footprint.jaccard.independent", independent, independentStandardError);
      report.put("footprint.jaccard.independent-spread", independentSd());
      report.array("footprint.jaccard", jaccard);
    }

    /** In the order of {@link #IDS}. */
    private static double[] summary(double[] jaccard) {
      double[] pairs = Statistics.finite(jaccard);
      return new double[] {
        Statistics.mean(pairs), Statistics.sd(pairs), Statistics.min(pairs), Statistics.max(pairs)
      };
    }
  }
}

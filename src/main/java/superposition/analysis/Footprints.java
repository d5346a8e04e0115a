package superposition.analysis;

import java.util.function.ToDoubleFunction;
import superposition.theory.IndependentSets;
import superposition.train.RandomStream;

/**
 * How much the sets of features that neurons serve overlap: the Jaccard index |A∩B|/|A∪B| of the
 * features with an ablation ΔMSE > .005, for all pairs of neurons.
 *
 * <p>Ids: {@code footprint.jaccard.mean, .sd, .min, .max} over the pairs; {@code
 * footprint.jaccard.independent}, the mean over 50 shuffles of sets of the same sizes, each drawn
 * anew (its expectation is {@link Result#expectedIndependent()}). Pairs of empty sets are left out.
 * Array: {@code footprint.jaccard}, pairs (0,1), (0,2), … row by row of the upper triangle.
 */
public final class Footprints implements Analysis<Footprints.Result> {

  /** The analysis. */
  public static final Footprints ANALYSIS = new Footprints();

  private static final int SHUFFLES = 50;

  private Footprints() {}

  @Override
  public Result of(Study study) {
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    FeatureSets sets = hurt(ablation.deltas(), ablation.features());
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 0);
    double[] shuffled = new double[SHUFFLES];
    for (int s = 0; s < SHUFFLES; s++) {
      checkpoint.pass();
      shuffled[s] = mean(sets.shuffled(stream).jaccard());
    }
    return new Result(
        sets.jaccard(),
        Statistics.mean(shuffled),
        Statistics.sd(shuffled) / Math.sqrt(SHUFFLES - 1),
        sets.sizes(),
        ablation);
  }

  private static FeatureSets hurt(double[] deltas, int features) {
    return FeatureSets.above(ReceptiveFields.THRESHOLD, deltas, features);
  }

  private static double mean(double[] pairs) {
    return Statistics.mean(Statistics.finite(pairs));
  }

  /**
   * @param jaccard one value a pair of neurons; NaN where both sets are empty
   * @param independent mean over the shuffles
   * @param independentStandardError its standard error
   * @param sizes of the sets, one a neuron
   * @param ablation where the sets come from
   */
  public record Result(
      double[] jaccard,
      double independent,
      double independentStandardError,
      int[] sizes,
      Ablation.Result ablation)
      implements Measurement {

    /** The exact expectation of {@link #independent()}: the mean over the pairs of sizes. */
    public double expectedIndependent() {
      double[] pairs = new double[jaccard.length];
      int k = 0;
      for (int a = 0; a < sizes.length; a++) {
        for (int b = a + 1; b < sizes.length; b++) {
          pairs[k++] = IndependentSets.of(sizes[a], sizes[b], ablation.features()).mean();
        }
      }
      return Footprints.mean(pairs);
    }

    @Override
    public void report(Report report) {
      put(report, "footprint.jaccard.mean", Statistics::mean);
      put(report, "footprint.jaccard.sd", Statistics::sd);
      put(report, "footprint.jaccard.min", Statistics::min);
      put(report, "footprint.jaccard.max", Statistics::max);
      report.put("footprint.jaccard.independent", independent, independentStandardError);
      report.array("footprint.jaccard", jaccard);
    }

    private void put(Report report, String id, ToDoubleFunction<double[]> quantity) {
      report.put(
          id,
          quantity.applyAsDouble(Statistics.finite(jaccard)),
          ablation
              .sampled()
              .standardError(
                  deltas ->
                      quantity.applyAsDouble(
                          Statistics.finite(hurt(deltas, ablation.features()).jaccard()))));
    }
  }
}

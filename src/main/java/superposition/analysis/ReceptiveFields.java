package superposition.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import superposition.model.Network;

/**
 * How many features a neuron serves, by function and by weight. The functional field has the
 * features that its ablation hurts beyond {@link Ablation.Result#threshold()}, ΔMSE > .005 by
 * metric {@code active}; the weight field those with |W_in[n,i]| above the 75th percentile of the
 * neuron's own; improved are those with ΔMSE &lt; −.005.
 *
 * <p>Ids: {@code ablation.functional-rf.mean, .sd}, {@code ablation.weight-rf.mean}, {@code
 * ablation.improved.min, .max}; {@code receptive-field.ratio}, mean functional by mean weight size;
 * {@code receptive-field.gap.mean, .sd} of functional − weight; all over the neurons. Arrays:
 * {@code ablation.functional-rf}, {@code ablation.weight-rf}, {@code ablation.improved}, {@code
 * receptive-field.gap}.
 */
public final class ReceptiveFields implements Analysis<ReceptiveFields.Result> {

  /** By metric {@code active}. */
  public static final ReceptiveFields ANALYSIS = new ReceptiveFields(Ablation.ANALYSIS);

  /** By the mean squared error on the training distribution. */
  public static final ReceptiveFields ALL_OUTPUTS = new ReceptiveFields(Ablation.ALL_OUTPUTS);

  /** By the training loss. */
  public static final ReceptiveFields LOSS = new ReceptiveFields(Ablation.LOSS);

  private static final double WEIGHT_PERCENTILE = 75;

  private static final List<String> HURT_IDS =
      List.of(
          "ablation.functional-rf.mean",
          "ablation.functional-rf.sd",
          "receptive-field.ratio",
          "receptive-field.gap.mean",
          "receptive-field.gap.sd");

  private static final List<String> IMPROVED_IDS =
      List.of("ablation.improved.min", "ablation.improved.max");

  private final Ablation ablation;

  private ReceptiveFields(Ablation ablation) {
    this.ablation = ablation;
  }

  @Override
  public List<String> metrics() {
    List<String> ids = new ArrayList<>(List.of("ablation.weight-rf.mean"));
    ids.addAll(HURT_IDS);
    ids.addAll(IMPROVED_IDS);
    return ids;
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[] weight = new double[network.hidden()];
    for (int n = 0; n < weight.length; n++) {
      double[] w = new double[network.features()];
      for (int i = 0; i < w.length; i++) {
        w[i] = Math.abs(network.wIn(n, i));
      }
      double bound = Statistics.percentile(w, WEIGHT_PERCENTILE);
      weight[n] = Arrays.stream(w).filter(v -> v > bound).count();
    }
    Ablation.Result result = study.get(ablation);
    double threshold = result.threshold();
    return new Result(
        hurt(result.deltas(), weight.length, threshold),
        weight,
        improved(result.deltas(), weight.length, threshold),
        result);
  }

  private static double[] hurt(double[] deltas, int neurons, double threshold) {
    return counts(deltas, neurons, d -> d > threshold);
  }

  /** Features a neuron whose delta is below −threshold. */
  static double[] improved(double[] deltas, int neurons, double threshold) {
    return counts(deltas, neurons, d -> d < -threshold);
  }

  private static double[] counts(double[] deltas, int neurons, DoublePredicate counted) {
    int features = deltas.length / neurons;
    double[] counts = new double[neurons];
    for (int n = 0; n < neurons; n++) {
      counts[n] = Arrays.stream(deltas, n * features, (n + 1) * features).filter(counted).count();
    }
    return counts;
  }

  /**
   * Numbers of features, one a neuron.
   *
   * @param functional hurt by ablation
   * @param weight with a large weight
   * @param improved by ablation
   * @param ablation where the first and third come from
   */
  public record Result(
      double[] functional, double[] weight, double[] improved, Ablation.Result ablation)
      implements Measurement {

    /** Sizes of the functional fields by another threshold, one a neuron. */
    public double[] functional(double threshold) {
      return ReceptiveFields.hurt(ablation.deltas(), weight.length, threshold);
    }

    /** Functional minus weight size. */
    public double[] gaps() {
      return gaps(functional);
    }

    @Override
    public void report(Report report) {
      report.put("ablation.weight-rf.mean", Statistics.mean(weight));
      put(report, ablation.threshold(), HURT_IDS, this::ofHurt);
      put(report, -ablation.threshold(), IMPROVED_IDS, this::ofImproved);
      report.array("ablation.functional-rf", functional);
      report.array("ablation.weight-rf", weight);
      report.array("ablation.improved", improved);
      report.array("receptive-field.gap", gaps());
    }

    /** In the order of {@link #HURT_IDS}. */
    private double[] ofHurt(double[] deltas) {
      double[] hurt = ReceptiveFields.hurt(deltas, weight.length, ablation.threshold());
      double[] gaps = gaps(hurt);
      return new double[] {
        Statistics.mean(hurt),
        Statistics.sd(hurt),
        Statistics.mean(hurt) / Statistics.mean(weight),
        Statistics.mean(gaps),
        Statistics.sd(gaps)
      };
    }

    /** In the order of {@link #IMPROVED_IDS}. */
    private double[] ofImproved(double[] deltas) {
      double[] counts = ReceptiveFields.improved(deltas, weight.length, ablation.threshold());
      return new double[] {Statistics.min(counts), Statistics.max(counts)};
    }

    private double[] gaps(double[] hurt) {
      double[] gaps = new double[hurt.length];
      Arrays.setAll(gaps, n -> hurt[n] - weight[n]);
      return gaps;
    }

    private void put(
        Report report, double threshold, List<String> ids, UnaryOperator<double[]> quantities) {
      double[] values = quantities.apply(ablation.deltas());
      double[] errors = new ThresholdErrors(ablation.sampled(), threshold).of(quantities);
      for (int k = 0; k < values.length; k++) {
        report.put(ids.get(k), values[k], errors[k]);
      }
    }
  }
}

package superposition.analysis;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import superposition.model.Network;

/**
 * How many features a neuron serves, by function and by weight. The functional field has the
 * features that its ablation hurts, ΔMSE > .005; the weight field those with |W_in[n,i]| above the
 * 75th percentile of the neuron's own; improved are those with ΔMSE < −.005.
 *
 * <p>Ids: {@code ablation.functional-rf.mean, .sd}, {@code ablation.weight-rf.mean}, {@code
 * ablation.improved.min, .max}; {@code receptive-field.ratio}, mean functional by mean weight size;
 * {@code receptive-field.gap.mean, .sd} of functional − weight; all over the neurons. Arrays:
 * {@code ablation.functional-rf}, {@code ablation.weight-rf}, {@code ablation.improved}, {@code
 * receptive-field.gap}.
 */
public final class ReceptiveFields implements Analysis<ReceptiveFields.Result> {

  /** The analysis. */
  public static final ReceptiveFields ANALYSIS = new ReceptiveFields();

  /** ΔMSE beyond which a feature counts as hurt, or below its negative as improved. */
  public static final double THRESHOLD = 0.005;

  private static final double WEIGHT_PERCENTILE = 75;

  private ReceptiveFields() {}

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
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    return new Result(
        hurt(ablation.deltas(), weight.length),
        weight,
        improved(ablation.deltas(), weight.length),
        ablation);
  }

  private static double[] hurt(double[] deltas, int neurons) {
    return counts(deltas, neurons, d -> d > THRESHOLD);
  }

  private static double[] improved(double[] deltas, int neurons) {
    return counts(deltas, neurons, d -> d < -THRESHOLD);
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

    /** Functional minus weight size. */
    public double[] gaps() {
      return gaps(functional);
    }

    @Override
    public void report(Report report) {
      put(report, "ablation.functional-rf.mean", d -> Statistics.mean(hurtIn(d)));
      put(report, "ablation.functional-rf.sd", d -> Statistics.sd(hurtIn(d)));
      report.put("ablation.weight-rf.mean", Statistics.mean(weight));
      put(
          report,
          "ablation.improved.min",
          d -> Statistics.min(ReceptiveFields.improved(d, weight.length)));
      put(
          report,
          "ablation.improved.max",
          d -> Statistics.max(ReceptiveFields.improved(d, weight.length)));
      put(
          report,
          "receptive-field.ratio",
          d -> Statistics.mean(hurtIn(d)) / Statistics.mean(weight));
      put(report, "receptive-field.gap.mean", d -> Statistics.mean(gaps(hurtIn(d))));
      put(report, "receptive-field.gap.sd", d -> Statistics.sd(gaps(hurtIn(d))));
      report.array("ablation.functional-rf", functional);
      report.array("ablation.weight-rf", weight);
      report.array("ablation.improved", improved);
      report.array("receptive-field.gap", gaps());
    }

    private double[] hurtIn(double[] deltas) {
      return ReceptiveFields.hurt(deltas, weight.length);
    }

    private double[] gaps(double[] hurt) {
      double[] gaps = new double[hurt.length];
      Arrays.setAll(gaps, n -> hurt[n] - weight[n]);
      return gaps;
    }

    private void put(Report report, String id, ToDoubleFunction<double[]> quantity) {
      report.put(
          id,
          quantity.applyAsDouble(ablation.deltas()),
          ablation.sampled().standardError(quantity));
    }
  }
}

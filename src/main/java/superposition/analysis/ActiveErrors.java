package superposition.analysis;

import java.util.List;
import superposition.theory.NaiveBaseline;

/**
 * Metric {@code active}, the reports' error: feature i is forced active with x_i uniform in the
 * input range, the others are active with p; the squared error of output i only.
 *
 * <p>Ids: {@code error.active.mean, .min, .max, .sd, .range} over the features, {@code
 * error.beats-naive} the number of features whose error is below the naive baseline's (0 for i &lt;
 * hidden, else E|target|²). Arrays: {@code error.active}, {@code error.active.standard-error}.
 */
public final class ActiveErrors implements Analysis<ActiveErrors.Result> {

  /** The analysis. */
  public static final ActiveErrors ANALYSIS = new ActiveErrors();

  private ActiveErrors() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "error.active.mean",
        "error.active.min",
        "error.active.max",
        "error.active.sd",
        "error.active.range",
        "error.beats-naive");
  }

  @Override
  public Result of(Study study) {
    NaiveBaseline naive = new NaiveBaseline(study.model().config());
    double[] baseline = new double[study.model().network().features()];
    java.util.Arrays.setAll(baseline, naive::active);
    SampledMeans sampled = ForcedFeatures.errors(study);
    return new Result(sampled.means(), sampled.standardErrors(), baseline, sampled);
  }

  /**
   * @param errors mean squared error, one a feature
   * @param standardErrors of {@code errors}
   * @param naive the naive baseline's error, one a feature
   * @param sampled the errors by group of samples
   */
  public record Result(
      double[] errors, double[] standardErrors, double[] naive, SampledMeans sampled)
      implements Measurement {

    /** Mean over the features. */
    public double mean() {
      return Statistics.mean(errors);
    }

    /** Standard error of {@link #mean()}. */
    public double meanStandardError() {
      return sampled.standardError(Statistics::mean);
    }

    /** Number of features with an error below the naive baseline's. */
    public int beatsNaive() {
      return (int) beating(errors);
    }

    private double beating(double[] values) {
      int count = 0;
      for (int i = 0; i < values.length; i++) {
        count += values[i] < naive[i] ? 1 : 0;
      }
      return count;
    }

    @Override
    public void report(Report report) {
      report.put("error.active.mean", mean(), meanStandardError());
      report.put(
          "error.active.min", Statistics.min(errors), sampled.standardError(Statistics::min));
      report.put(
          "error.active.max", Statistics.max(errors), sampled.standardError(Statistics::max));
      report.put("error.active.sd", Statistics.sd(errors), sampled.standardError(Statistics::sd));
      report.put(
          "error.active.range", Statistics.range(errors), sampled.standardError(Statistics::range));
      report.put("error.beats-naive", beatsNaive(), sampled.standardError(this::beating));
      report.array("error.active", errors);
      report.array("error.active.standard-error", standardErrors);
    }
  }
}

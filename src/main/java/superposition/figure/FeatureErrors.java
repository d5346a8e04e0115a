package superposition.figure;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import superposition.analysis.ActiveErrors;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.analysis.TrainingErrors;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.plot.Axis;
import superposition.plot.Numbers;
import superposition.state.Metric;
import superposition.theory.NaiveBaseline;

/**
 * A feature's error and the naive baseline's by one metric (DEFINITIONS section 2), with the words
 * for it.
 *
 * @param errors the network's, one a feature
 * @param naive the baseline's, exact
 * @param quantity the axis label
 * @param error the same in full
 * @param samples from how many
 */
public record FeatureErrors(
    double[] errors, double[] naive, String quantity, String error, String samples) {

  /** The errors by a metric. */
  public static FeatureErrors of(Study study, Metric metric) {
    NaiveBaseline baseline = new NaiveBaseline(study.model().config());
    String loss = "mean " + loss(study.model().config());
    return switch (metric) {
      case ACTIVE ->
          new FeatureErrors(
              study.get(ActiveErrors.ANALYSIS).errors(),
              naive(study, baseline::active),
              "mean squared error",
              "mean squared error of output i with feature i active",
              Numbers.counted(study.samples(), "sample"));
      case ALL_OUTPUTS ->
          new FeatureErrors(
              study.get(TrainingErrors.ANALYSIS).squares(),
              naive(study, baseline::allOutputs),
              "mean squared error",
              "mean squared error of output i on the training distribution",
              trainingSamples(study));
      case LOSS ->
          new FeatureErrors(
              study.get(TrainingErrors.ANALYSIS).losses(),
              naive(study, baseline::loss),
              "loss, " + loss,
              "output i's part of the training loss, " + loss,
              trainingSamples(study));
    };
  }

  /** How it was measured, with the sample size. */
  public String measured() {
    return error + "; " + samples;
  }

  /** An exponent as a superscript where it is a whole number. */
  private static String power(double q) {
    return q == Math.rint(q) ? Numbers.raised((int) q) : "^" + Numbers.significant(q);
  }

  /**
   * What a loss averages: |error|⁴, or I·|error|⁴ where features differ in importance.
   *
   * @param q the exponent, the run's or another
   */
  public static String loss(RunConfig config, double q) {
    String weight = config.importance() instanceof Importance.Uniform ? "" : "I·";
    return weight + "|error|" + (q == 1 ? "" : power(q));
  }

  /** The same with the run's exponent. */
  public static String loss(RunConfig config) {
    return loss(config, config.lossExponent());
  }

  private static String trainingSamples(Study study) {
    return Numbers.counted((long) TrainingErrors.OVERSAMPLING * study.samples(), "sample");
  }

  private static double[] naive(Study study, IntToDoubleFunction error) {
    return IntStream.range(0, study.model().network().features()).mapToDouble(error).toArray();
  }

  /** The features in the order of their numbers, or by rising error. */
  public int[] order(boolean sorted) {
    return sorted ? byError() : IntStream.range(0, errors.length).toArray();
  }

  /** The axis of the features in that order. */
  public Axis places(boolean sorted) {
    String name = sorted ? "rank by error, best first" : "feature";
    return Axis.index(name, errors.length, Axis.Item.FEATURE);
  }

  /** Mean over the features. */
  public double mean() {
    return Statistics.mean(errors);
  }

  /** The baseline's mean over the features. */
  public double naiveMean() {
    return Statistics.mean(naive);
  }

  /** Whether a feature's error is below the baseline's. */
  public boolean beats(int feature) {
    return errors[feature] < naive[feature];
  }

  /** Number of features that beat the baseline. */
  public int beating() {
    return (int) IntStream.range(0, errors.length).filter(this::beats).count();
  }

  /** What the baseline makes of the features that it ignores, at most; 0 if it ignores none. */
  public double ignored() {
    return Statistics.max(naive);
  }

  /** Number of features for which the baseline makes no error. */
  public int dedicated() {
    return (int) Arrays.stream(naive).filter(error -> error == 0).count();
  }

  /** Features by rising error; those that are not finite last. */
  public int[] byError() {
    return IntStream.range(0, errors.length)
        .boxed()
        .sorted((a, b) -> Double.compare(errors[a], errors[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

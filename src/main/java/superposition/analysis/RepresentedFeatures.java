package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;

/**
 * Which features a network on the absolute value represents: R²_i = 1 − MSE_i/Var|x_i| on the
 * training distribution, where Var|x_i| = p/3 − p²/4 is the error of the best constant. A network
 * that answers one sign of a feature only, and that perfectly, reaches a half where data are
 * sparse.
 *
 * <p>Ids: {@code features.full}, the number of features with R² > .75, {@code features.half}, with
 * R² from .25 to .75; absent for other targets, where a half does not stand for one sign. Array:
 * {@code features.r2}.
 */
public final class RepresentedFeatures implements Analysis<RepresentedFeatures.Result> {

  /** The analysis. */
  public static final RepresentedFeatures ANALYSIS = new RepresentedFeatures();

  /** R² above which a feature is represented fully. */
  public static final double FULL = 0.75;

  /** R² from which a feature is represented by half. */
  public static final double HALF = 0.25;

  private RepresentedFeatures() {}

  @Override
  public List<String> metrics() {
    return List.of("features.full", "features.half");
  }

  /** Whether the definition fits what a network was asked to do. */
  public static boolean suits(RunConfig config) {
    return config.target() == Target.ABS && config.inputRange() == InputRange.SYMMETRIC;
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    int features = study.model().network().features();
    double p = config.density();
    if (!suits(config)) {
      return new Result(new SampledMeans(new double[1][0], new int[1]), Double.NaN, false);
    }
    SampledMeans sampled =
        ForcedFeatures.both(
            study,
            features,
            () ->
                (kernel, i, active, sums) ->
                    sums[i] += (active ? p : 1 - p) * kernel.squaredError());
    return new Result(sampled, p / 3 - p * p / 4, true);
  }

  /**
   * @param sampled mean squared error of each output on the training distribution; of none where
   *     the task is another
   * @param variance Var|x_i|
   * @param suits whether the task is the absolute value of signed inputs
   */
  public record Result(SampledMeans sampled, double variance, boolean suits)
      implements Measurement {

    /** R² of each feature. */
    public double[] r2() {
      return Arrays.stream(sampled.means()).map(e -> 1 - e / variance).toArray();
    }

    /** Number of features represented fully. */
    public int full() {
      return (int) counts(sampled.means())[0];
    }

    /** Number of features represented by half. */
    public int half() {
      return (int) counts(sampled.means())[1];
    }

    private double[] counts(double[] errors) {
      double full = 0;
      double half = 0;
      for (double error : errors) {
        full += error < bound(FULL) ? 1 : 0;
        half += error >= bound(FULL) && error <= bound(HALF) ? 1 : 0;
      }
      return new double[] {full, half};
    }

    /** The error at which R² has a value. */
    private double bound(double r2) {
      return (1 - r2) * variance;
    }

    /** Of both counts: what features near either bound make uncertain. */
    private double[] standardErrors() {
      double[] errors = new ThresholdErrors(sampled, bound(FULL)).of(this::counts);
      double[] others = new ThresholdErrors(sampled, bound(HALF)).of(this::counts);
      Arrays.setAll(errors, k -> Math.max(errors[k], others[k]));
      return errors;
    }

    @Override
    public void report(Report report) {
      if (suits) {
        double[] errors = standardErrors();
        report.put("features.full", full(), errors[0]);
        report.put("features.half", half(), errors[1]);
        report.array("features.r2", r2());
      }
    }
  }
}

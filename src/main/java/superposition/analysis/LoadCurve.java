package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.theory.NaiveBaseline;

/**
 * Error against load: exactly k random features active, the mean squared error over the k active
 * outputs, k = 1 … 20 (or n, if that is less). The naive baseline's is (1 − m/n)·E|target|² at
 * every k.
 *
 * <p>Ids: {@code load.r2} and {@code load.slope} of the least-squares line over k (three points or
 * more); {@code load.ratio-at-20}, trained by naive; {@code load.crossover}, the k at which that
 * ratio first reaches 1, interpolated between neighbours and looked for past 20 too; absent if it
 * lies beyond n, if the curve does not start below the baseline, or if it cannot be told from it.
 * Arrays: {@code load.error} and {@code load.ratio}, k = 1 first.
 */
public final class LoadCurve implements Analysis<LoadCurve.Result> {

  /** The analysis. */
  public static final LoadCurve ANALYSIS = new LoadCurve();

  /** Largest load of the curve. */
  public static final int MAX_LOAD = 20;

  /** Errors of active outputs at each load for one sample of the study. */
  private static final int ERRORS = 30;

  private static final int FEWEST_SAMPLES = 1000;

  private LoadCurve() {}

  @Override
  public List<String> metrics() {
    return List.of("load.r2", "load.slope", "load.ratio-at-20", "load.crossover");
  }

  @Override
  public Result of(Study study) {
    int loads = Math.min(MAX_LOAD, study.model().network().features());
    SampledMeans curve = sample(study, 1, loads, samples(study, MAX_LOAD));
    double naive = new NaiveBaseline(study.model().config()).active();
    Crossover crossover =
        Crossover.of(
            curve,
            naive,
            study.model().network().features(),
            (from, to, samples) -> sample(study, from, to, samples),
            load -> samples(study, load));
    return new Result(curve.means(), naive, crossover.load(), crossover.standardError(), curve);
  }

  private static SampledMeans sample(Study study, int from, int to, int samples) {
    int components = to - from + 1;
    double isolated = Statistics.mean(study.get(IsolatedErrors.ANALYSIS).active());
    SamplePlan plan = SamplePlan.of(samples, components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          LoadSampler sampler = new LoadSampler(study, from, to, isolated);
          int end = plan.from(group + 1);
          for (int first = plan.from(group); first < end; first += Lanes.COUNT) {
            checkpoint.pass();
            sampler.add(first, Math.min(Lanes.COUNT, end - first), sums);
          }
        });
  }

  /** A sample at load k has k errors, so fewer of them say as much. */
  private static int samples(Study study, int load) {
    long samples = (long) study.samples() * ERRORS / load;
    return (int) Math.max(Math.min(FEWEST_SAMPLES, study.samples()), samples);
  }

  /**
   * @param errors mean squared error of the active outputs at k = 1, 2, …
   * @param naive the naive baseline's, at every k
   * @param crossover where the error reaches {@code naive}; NaN if nowhere
   * @param crossoverStandardError its standard error
   * @param sampled the errors by group of samples
   */
  public record Result(
      double[] errors,
      double naive,
      double crossover,
      double crossoverStandardError,
      SampledMeans sampled)
      implements Measurement {

    /** The least-squares line of the error over k. */
    public SimpleRegression line() {
      return line(errors);
    }

    /**
     * What each further active feature adds to the error, mean from k = {@code from} to k = {@code
     * to}; NaN where the curve does not reach that far.
     */
    public double increment(int from, int to) {
      return to > errors.length ? Double.NaN : (errors[to - 1] - errors[from - 1]) / (to - from);
    }

    /** Trained by naive error at k = 1, 2, …; infinite where the baseline makes none. */
    public double[] ratios() {
      return Arrays.stream(errors).map(e -> e / naive).toArray();
    }

    @Override
    public void report(Report report) {
      if (errors.length > 2) {
        put(report, "load.r2", e -> line(e).getRSquare());
        put(report, "load.slope", e -> line(e).getSlope());
      }
      if (errors.length >= MAX_LOAD) {
        put(report, "load.ratio-at-20", e -> e[MAX_LOAD - 1] / naive);
      }
      report.put("load.crossover", crossover, crossoverStandardError);
      report.array("load.error", errors);
      report.array("load.ratio", ratios());
    }

    private void put(Report report, String id, ToDoubleFunction<double[]> quantity) {
      report.put(id, quantity.applyAsDouble(errors), sampled.standardError(quantity));
    }

    private static SimpleRegression line(double[] errors) {
      double[] loads = new double[errors.length];
      Arrays.setAll(loads, k -> k + 1);
      return Statistics.line(loads, errors);
    }
  }
}

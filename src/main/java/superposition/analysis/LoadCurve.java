package superposition.analysis;

import java.util.Arrays;
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
 * ratio first reaches 1, interpolated between neighbours; looked for past 20 by doubling k and then
 * between the ends, absent if it lies beyond n. Arrays: {@code load.error} and {@code load.ratio},
 * k = 1 first.
 */
public final class LoadCurve implements Analysis<LoadCurve.Result> {

  /** The analysis. */
  public static final LoadCurve ANALYSIS = new LoadCurve();

  /** Largest load of the curve. */
  public static final int MAX_LOAD = 20;

  private static final int FEWEST_SAMPLES = 1000;

  private LoadCurve() {}

  @Override
  public Result of(Study study) {
    int loads = Math.min(MAX_LOAD, study.model().network().features());
    SampledMeans curve = sample(study, 1, loads, study.samples());
    double naive = new NaiveBaseline(study.model().config()).active();
    double[] crossover = crossover(study, curve, naive);
    return new Result(curve.means(), naive, crossover[0], crossover[1], curve);
  }

  private static SampledMeans sample(Study study, int from, int to, int samples) {
    int components = to - from + 1;
    SamplePlan plan = SamplePlan.of(samples, components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          LoadSampler sampler = new LoadSampler(study, from, to);
          int end = plan.from(group + 1);
          for (int first = plan.from(group); first < end; first += Lanes.COUNT) {
            checkpoint.pass();
            sampler.add(first, Math.min(Lanes.COUNT, end - first), sums);
          }
        });
  }

  /** The crossover and its standard error, NaN where there is none. */
  private static double[] crossover(Study study, SampledMeans curve, double naive) {
    double[] means = curve.means();
    int high = 1;
    while (high <= means.length && means[high - 1] < naive) {
      high++;
    }
    if (high == 1) {
      return naive > 0 ? new double[] {1, 0} : new double[] {Double.NaN, Double.NaN};
    }
    if (high <= means.length) {
      int k = high;
      return interpolated(curve, e -> between(k - 1, e[k - 2], e[k - 1], naive));
    }
    return search(study, means.length, means[means.length - 1], naive);
  }

  /** Past the curve: the error at {@code low} is known to be below the baseline's. */
  private static double[] search(Study study, int low, double errorAtLow, double naive) {
    int features = study.model().network().features();
    int high = low;
    double below = errorAtLow;
    double above = errorAtLow;
    do {
      if (high == features) {
        return new double[] {Double.NaN, Double.NaN};
      }
      low = high;
      below = above;
      high = Math.min(2 * high, features);
      above = at(study, high);
    } while (above < naive);
    while (high - low > 1) {
      // the curve is smooth, so the straight line between the ends finds the place in few steps
      double guess = low + (high - low) * (naive - below) / (above - below);
      int middle = (int) Math.max(low + 1, Math.min(high - 1, Math.rint(guess)));
      double error = at(study, middle);
      if (error < naive) {
        low = middle;
        below = error;
      } else {
        high = middle;
        above = error;
      }
    }
    int k = low;
    return interpolated(
        sample(study, k, k + 1, samples(study, k)), e -> between(k, e[0], e[1], naive));
  }

  private static double at(Study study, int load) {
    return sample(study, load, load, samples(study, load)).means()[0];
  }

  /** A sample at load k has k errors, so fewer of them say as much. */
  private static int samples(Study study, int load) {
    long samples = (long) study.samples() * MAX_LOAD / load;
    return (int) Math.max(Math.min(FEWEST_SAMPLES, study.samples()), samples);
  }

  private static double between(int k, double below, double above, double naive) {
    return k + (naive - below) / (above - below);
  }

  private static double[] interpolated(SampledMeans means, ToDoubleFunction<double[]> quantity) {
    return new double[] {quantity.applyAsDouble(means.means()), means.standardError(quantity)};
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

package superposition.figure.load;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.analysis.AllOutputsLoadCurve;
import superposition.analysis.LoadCurve;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.figure.FeatureErrors;
import superposition.plot.Numbers;
import superposition.state.Metric;

/**
 * Both networks' errors by load k = 1, 2, … under one metric, with the words for it.
 *
 * @param trained the network's
 * @param standardErrors of {@code trained}
 * @param naive the baseline's, exact
 * @param crossover load at which both are equal; NaN if none was found
 * @param quantity the axis label
 * @param measured how it was measured, with the sample size
 */
record LoadErrors(
    double[] trained,
    double[] standardErrors,
    double[] naive,
    double crossover,
    String quantity,
    String measured) {

  static LoadErrors of(Study study, Metric metric) {
    if (metric == Metric.ACTIVE) {
      LoadCurve.Result curve = study.get(LoadCurve.ANALYSIS);
      double[] naive = new double[curve.errors().length];
      Arrays.fill(naive, curve.naive());
      return new LoadErrors(
          curve.errors(),
          curve.sampled().standardErrors(),
          naive,
          curve.crossover(),
          "mean squared error",
          measured("mean squared error of the active outputs", curve.sampled().samples()));
    }
    AllOutputsLoadCurve.Result curve = study.get(AllOutputsLoadCurve.ANALYSIS);
    double[] errors = curve.sampled().standardErrors();
    int loads = curve.squares().length;
    if (metric == Metric.ALL_OUTPUTS) {
      return new LoadErrors(
          curve.squares(),
          Arrays.copyOf(errors, loads),
          curve.naiveSquares(),
          crossover(curve.squares(), curve.naiveSquares()),
          "mean squared error",
          measured("mean squared error of all outputs", curve.sampled().samples()));
    }
    String loss = "loss, mean " + FeatureErrors.loss(study.model().config());
    return new LoadErrors(
        curve.losses(),
        Arrays.copyOfRange(errors, loads, 2 * loads),
        curve.naiveLosses(),
        crossover(curve.losses(), curve.naiveLosses()),
        loss,
        measured(loss + " of all outputs,", curve.sampled().samples()));
  }

  private static String measured(String error, int samples) {
    return error
        + " while exactly k random features are active; "
        + Numbers.counted(samples, "sample")
        + " at each k";
  }

  /** By a straight line between neighbours, within the curve. */
  private static double crossover(double[] trained, double[] naive) {
    for (int k = 1; k < trained.length; k++) {
      double before = trained[k - 1] - naive[k - 1];
      double after = trained[k] - naive[k];
      if (before * after < 0) {
        return k + before / (before - after);
      }
    }
    return Double.NaN;
  }

  /** 1, 2, … */
  double[] loads() {
    double[] loads = new double[trained.length];
    Arrays.setAll(loads, k -> k + 1);
    return loads;
  }

  /** Trained by naive error; NaN where the baseline makes none. */
  double[] ratios() {
    double[] ratios = new double[trained.length];
    Arrays.setAll(ratios, k -> naive[k] > 0 ? trained[k] / naive[k] : Double.NaN);
    return ratios;
  }

  /** What each further active feature adds, mean from one load to another. */
  double increment(int from, int to) {
    return (trained[to - 1] - trained[from - 1]) / (to - from);
  }

  /** Standard error of {@link #increment}, as if the loads were sampled apart. */
  double incrementError(int from, int to) {
    return Math.hypot(standardErrors[to - 1], standardErrors[from - 1]) / (to - from);
  }

  /** The least-squares line over k. */
  SimpleRegression line() {
    return Statistics.line(loads(), trained);
  }
}

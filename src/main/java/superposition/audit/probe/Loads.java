package superposition.audit.probe;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.analysis.AllOutputsLoadCurve;
import superposition.analysis.DensitySweep;
import superposition.analysis.ErrorSplit;
import superposition.analysis.LoadCurve;
import superposition.analysis.Report;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/**
 * How errors grow with load and density.
 *
 * <ul>
 *   <li>{@code load.increment-ratio}: what the first further active feature adds to the error of
 *       the active outputs, by what each adds from the 10th to the 20th; 1 for a straight line;
 *   <li>{@code load.r2-over-root}: R² of the least-squares line of the error over √k in place of k;
 *   <li>{@code naive.load-growth.active, .all-outputs}: the naive baseline's error with 20 features
 *       active by that with one: of the active outputs, as the report's sweep has it, measured on
 *       the baseline as a network; of all outputs in closed form;
 *   <li>{@code density.smallest-step}: the smallest relative change of metric {@code active} from
 *       one swept density to the next; {@code density.dense-error}: the metric with all features
 *       active; {@code density.dense-share}: the part of it that is interference.
 * </ul>
 */
final class Loads {

  private static final int EARLY = 1;
  private static final int LATE = 10;

  /** Its active outputs do not disturb each other, so few samples are exact. */
  private static final int NAIVE_SAMPLES = 1000;

  private Loads() {}

  static void report(Study study, Report report) {
    LoadCurve.Result curve = study.get(LoadCurve.ANALYSIS);
    report.put(
        "load.increment-ratio",
        curve.increment(EARLY, EARLY + 1) / curve.increment(LATE, LoadCurve.MAX_LOAD));
    report.put("load.r2-over-root", overRoot(curve.errors()).getRSquare());
    double[] naive = study.get(AllOutputsLoadCurve.ANALYSIS).naiveSquares();
    double[] alone = naiveNetwork(study).get(LoadCurve.ANALYSIS).errors();
    report.put("naive.load-growth.active", alone[alone.length - 1] / alone[0]);
    report.put("naive.load-growth.all-outputs", naive[naive.length - 1] / naive[0]);
    densities(study, report);
  }

  private static SimpleRegression overRoot(double[] errors) {
    double[] root = new double[errors.length];
    Arrays.setAll(root, k -> Math.sqrt(k + 1));
    return Statistics.line(root, errors);
  }

  /** The baseline as a network whose hidden activation is the target. */
  private static Study naiveNetwork(Study study) {
    RunConfig config = study.model().config();
    int n = config.features();
    int m = config.hidden();
    float[] wIn = new float[m * n];
    float[] wOut = new float[n * m];
    for (int k = 0; k < Math.min(m, n); k++) {
      wIn[k * n + k] = 1;
      wOut[k * m + k] = 1;
    }
    Activation target =
        switch (config.target()) {
          case RELU -> Activation.RELU;
          case ABS -> Activation.ABS;
          case IDENTITY -> Activation.IDENTITY;
        };
    Network network = new Network(n, m, target, Activation.IDENTITY, wIn, wOut, null);
    return new Study(TrainedModel.of(config, network), NAIVE_SAMPLES, study.seed());
  }

  private static void densities(Study study, Report report) {
    DensitySweep.Curve active = study.get(DensitySweep.ANALYSIS).active();
    double[] errors = active.trained();
    double[] noise = active.standardErrors();
    int last = errors.length - 1;
    double smallest = Double.POSITIVE_INFINITY;
    double smallestNoise = Double.NaN;
    for (int d = 1; d <= last; d++) {
      double step = errors[d] / errors[d - 1] - 1;
      if (step < smallest) {
        smallest = step;
        // of independent ones: the sweep's samples are common, which makes the step's less
        smallestNoise = Math.hypot(noise[d], noise[d - 1]) / errors[d - 1];
      }
    }
    report.put("density.smallest-step", smallest, smallestNoise);
    report.put("density.dense-error", errors[last], noise[last]);
    double isolated = Statistics.mean(study.get(ErrorSplit.ANALYSIS).isolated());
    report.put("density.dense-share", 1 - isolated / errors[last]);
  }
}

package superposition.audit.probe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import superposition.analysis.LoadCurve;
import superposition.analysis.Metrics;
import superposition.analysis.Report;
import superposition.analysis.Study;
import superposition.audit.rule.Ids;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.theory.NaiveBaseline;
import superposition.train.RandomStream;

/**
 * The sampling error of evaluations of the reports' size, where it is not the study's own times the
 * root of the ratio of sizes: of counts beyond thresholds, which move in steps, and of the error
 * under load, which {@link LoadCurve} measures with less noise than plain sampling has.
 */
final class ReportErrors {

  private static final int SAMPLES = 5000;

  /** Multiplications by weights that plain sampling may cost. */
  private static final double AFFORDABLE = 1e9;

  private static final int FEWEST_SAMPLES = 50;

  private static final String ERROR = ".standard-error";

  private static final List<String> COUNTS =
      List.of(
          "ablation.functional-rf.mean",
          "receptive-field.ratio",
          "receptive-field.gap.mean",
          "receptive-field.gap.sd",
          "footprint.jaccard.mean",
          "footprint.jaccard.sd",
          "footprint.jaccard.min",
          "footprint.jaccard.max");

  private ReportErrors() {}

  static void report(Study study, Report report) {
    Study small = new Study(study.model(), SAMPLES, study.seed());
    // analyses are found by the ids of their values
    List<String> wanted =
        Stream.concat(COUNTS.stream(), COUNTS.stream().map(id -> id + ERROR)).toList();
    Map<String, Double> errors = Metrics.of(small, wanted);
    for (String id : COUNTS) {
      report.put(Ids.reportError(id), errors.getOrDefault(id + ERROR, Double.NaN));
    }
    if (study.model().network().features() >= LoadCurve.MAX_LOAD) {
      double naive = new NaiveBaseline(study.model().config()).active();
      report.put(Ids.reportError("load.ratio-at-20"), underLoad(study) / naive);
    }
  }

  /** Of the mean squared error of 20 random active outputs, by plain sampling. */
  private static double underLoad(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    RandomStream stream = new RandomStream(study.seed(), network.features(), network.hidden());
    double cost = 2.0 * network.features() * network.hidden();
    int samples = (int) Math.max(FEWEST_SAMPLES, Math.min(SAMPLES, AFFORDABLE / cost));
    SummaryStatistics errors = new SummaryStatistics();
    for (int s = 0; s < samples; s++) {
      errors.addValue(squaredError(config, network, stream));
    }
    return errors.getStandardDeviation() / Math.sqrt(SAMPLES);
  }

  private static double squaredError(RunConfig config, Network network, RandomStream stream) {
    double[] x = new double[network.features()];
    double low = config.inputRange().low();
    int active = 0;
    while (active < LoadCurve.MAX_LOAD) {
      int i = (int) Math.min(x.length - 1, stream.uniform() * x.length);
      if (x[i] == 0) {
        x[i] = low + (1 - low) * stream.uniform();
        active++;
      }
    }
    double[] y = network.forward(x);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double error = x[i] == 0 ? 0 : y[i] - config.target().of((float) x[i]);
      sum += error * error;
    }
    return sum / LoadCurve.MAX_LOAD;
  }
}

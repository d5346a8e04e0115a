package superposition.audit.probe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import superposition.analysis.Report;
import superposition.analysis.SamplingNoise;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.analysis.UnpairedAblation;
import superposition.audit.rule.Ids;

/**
 * What evaluations as small and as unpaired as the reports' say of the network, several times over:
 * the mean and the scatter of one. So a quantity that only looks like something because of its
 * samples can be told from one that is there.
 */
final class NoisyEvaluation {

  private static final int EVALUATIONS = 10;

  /** Each costs as many as there are neurons. */
  private static final int ABLATIONS = 2;

  private NoisyEvaluation() {}

  static void report(Study study, Report report) {
    Map<String, SummaryStatistics> statistics = new LinkedHashMap<>();
    for (int k = 0; k < EVALUATIONS; k++) {
      errors(again(study, k).get(SamplingNoise.ANALYSIS), statistics);
    }
    for (int k = 0; k < ABLATIONS; k++) {
      double[] improved = again(study, k).get(UnpairedAblation.ANALYSIS).improved();
      add(statistics, "ablation.improved.min", Statistics.min(improved));
      add(statistics, "ablation.improved.max", Statistics.max(improved));
      add(
          statistics,
          "ablation.improving-neurons",
          Arrays.stream(improved).filter(count -> count > 0).count());
    }
    statistics.forEach(
        (id, values) -> {
          double scatter = values.getStandardDeviation();
          report.put(Ids.noisy(id), values.getMean(), scatter / Math.sqrt(values.getN()));
          report.put(Ids.scatter(id), scatter);
        });
  }

  /** The same network, to be evaluated with other samples; common ones are not asked for. */
  private static Study again(Study study, int k) {
    return new Study(study.model(), 1, study.seed() + 1 + k);
  }

  private static void errors(
      SamplingNoise.Result result, Map<String, SummaryStatistics> statistics) {
    double[] errors = result.noisy();
    add(statistics, "error.active.min", Statistics.min(errors));
    add(statistics, "error.active.max", Statistics.max(errors));
    add(statistics, "error.active.sd", Statistics.sd(errors));
    add(statistics, "error.active.range", Statistics.range(errors));
    add(statistics, "correlation.slope-error", result.slopeCorrelation());
    add(statistics, "correlation.diagonal-error", result.diagonalCorrelation());
    double r = result.diagonalCorrelation();
    add(statistics, Relations.UNEXPLAINED, 1 - r * r);
  }

  private static void add(Map<String, SummaryStatistics> statistics, String id, double value) {
    if (Double.isFinite(value)) {
      statistics.computeIfAbsent(id, key -> new SummaryStatistics()).addValue(value);
    }
  }
}

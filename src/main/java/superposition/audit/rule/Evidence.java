package superposition.audit.rule;

import java.util.List;
import java.util.Map;

/**
 * Measured values.
 *
 * @param canonical whether the runs are the reports', up to their seeds
 * @param samples of each evaluation
 * @param runs one map a seed, from ids to values; what is not defined is absent; the standard error
 *     of a sampled one is under {@code id.standard-error}
 */
public record Evidence(boolean canonical, int samples, List<Map<String, Double>> runs) {

  private static final String STANDARD_ERROR = ".standard-error";

  /** Copies the list. */
  public Evidence {
    runs = List.copyOf(runs);
  }

  /** A value over the seeds for which it is defined. */
  public Estimate of(String id) {
    double[] values = values(id);
    if (values.length == 0) {
      return Estimate.UNDEFINED;
    }
    // from the first on, so that equal values have no spread
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    double mean = values[0] + sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double sd = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    return new Estimate(values.length, mean, sd, rootMeanSquare(values(id + STANDARD_ERROR)));
  }

  /** The finite values, in the order of the seeds. */
  double[] values(String id) {
    return runs.stream()
        .mapToDouble(run -> run.getOrDefault(id, Double.NaN))
        .filter(Double::isFinite)
        .toArray();
  }

  private static double rootMeanSquare(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return values.length == 0 ? 0 : Math.sqrt(squares / values.length);
  }
}

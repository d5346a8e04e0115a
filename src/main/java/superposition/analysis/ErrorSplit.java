package superposition.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Metric {@code active} split in two: the isolated error E(y_i − target)² over x_i with no other
 * feature active, and the interference that the others add.
 *
 * <p>The isolated error is exact ({@link IsolatedErrors}), the interference sampled.
 *
 * <p>Ids, means over the features: {@code split.isolated}; {@code split.interference},
 * error.active.mean − isolated; {@code split.share}, interference by error.active.mean. Arrays:
 * {@code split.isolated}, {@code split.interference}.
 */
public final class ErrorSplit implements Analysis<ErrorSplit.Result> {

  /** The analysis. */
  public static final ErrorSplit ANALYSIS = new ErrorSplit();

  private ErrorSplit() {}

  @Override
  public List<String> metrics() {
    return List.of("split.isolated", "split.interference", "split.share");
  }

  @Override
  public Result of(Study study) {
    return new Result(
        study.get(IsolatedErrors.ANALYSIS).active(), study.get(ActiveErrors.ANALYSIS));
  }

  /**
   * @param isolated error with no other feature active, one a feature
   * @param active metric {@code active}
   */
  public record Result(double[] isolated, ActiveErrors.Result active) implements Measurement {

    /** What other features add, one a feature. */
    public double[] interference() {
      double[] rest = new double[isolated.length];
      Arrays.setAll(rest, i -> active.errors()[i] - isolated[i]);
      return rest;
    }

    @Override
    public void report(Report report) {
      double alone = Statistics.mean(isolated);
      double error = active.meanStandardError();
      report.put("split.isolated", alone);
      report.put("split.interference", active.mean() - alone, error);
      report.put(
          "split.share",
          1 - alone / active.mean(),
          alone / (active.mean() * active.mean()) * error);
      report.array("split.isolated", isolated);
      report.array("split.interference", interference());
    }
  }
}

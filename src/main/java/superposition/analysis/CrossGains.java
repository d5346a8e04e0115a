package superposition.analysis;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * What one active feature does to the other outputs: the cross-gain P[j,i], j ≠ i.
 *
 * <p>Ids: {@code cross-term.min-at-half, .max-at-half}, the extremes of .5·P[j,i] (the response at
 * x = .5 of a positively homogeneous network); {@code cross-gain.mean, .abs-mean} over all pairs.
 * Absent for one feature.
 */
public final class CrossGains implements Analysis<CrossGains.Result> {

  /** The analysis. */
  public static final CrossGains ANALYSIS = new CrossGains();

  private CrossGains() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "cross-term.min-at-half",
        "cross-term.max-at-half",
        "cross-gain.mean",
        "cross-gain.abs-mean");
  }

  @Override
  public Result of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    int n = responses.features();
    DoubleSummaryStatistics gains = Responses.Result.offDiagonal(responses.p(), n, g -> g);
    DoubleSummaryStatistics sizes = Responses.Result.offDiagonal(responses.p(), n, Math::abs);
    return n == 1
        ? new Result(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
        : new Result(gains.getMin(), gains.getMax(), gains.getAverage(), sizes.getAverage());
  }

  /**
   * Of P[j,i] over all j ≠ i; NaN for one feature.
   *
   * @param min smallest
   * @param max largest
   * @param mean signed
   * @param meanAbsolute mean size
   */
  public record Result(double min, double max, double mean, double meanAbsolute)
      implements Measurement {

    @Override
    public void report(Report report) {
      report.put("cross-term.min-at-half", 0.5 * min);
      report.put("cross-term.max-at-half", 0.5 * max);
      report.put("cross-gain.mean", mean);
      report.put("cross-gain.abs-mean", meanAbsolute);
    }
  }
}

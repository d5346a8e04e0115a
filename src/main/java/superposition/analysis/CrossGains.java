package superposition.analysis;

import java.util.Arrays;

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
  public Result of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    return new Result(Responses.Result.offDiagonal(responses.p(), responses.features()));
  }

  /**
   * @param gains P[j,i] for j ≠ i, row by row
   */
  public record Result(double[] gains) implements Measurement {

    @Override
    public void report(Report report) {
      report.put("cross-term.min-at-half", 0.5 * Statistics.min(gains));
      report.put("cross-term.max-at-half", 0.5 * Statistics.max(gains));
      report.put("cross-gain.mean", Statistics.mean(gains));
      report.put(
          "cross-gain.abs-mean", Statistics.mean(Arrays.stream(gains).map(Math::abs).toArray()));
    }
  }
}

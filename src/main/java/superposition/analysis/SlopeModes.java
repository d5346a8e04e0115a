package superposition.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Whether features are served alike or some are given up: how the response slopes P[i,i] fall into
 * groups.
 *
 * <p>Ids: {@code slope.below-0.1}, the number of features with a slope below .1; {@code slope.dip},
 * Hartigan's dip of the slopes, and {@code slope.dip.p}, the part of 400 samples of as many uniform
 * numbers with as large a dip (small: more than one mode). The latter two need four features.
 */
public final class SlopeModes implements Analysis<SlopeModes.Result> {

  /** The analysis. */
  public static final SlopeModes ANALYSIS = new SlopeModes();

  /** Slope below which a feature counts as given up. */
  public static final double GIVEN_UP = 0.1;

  private static final int FEWEST = 4;
  private static final int REPLICATES = 400;

  private SlopeModes() {}

  @Override
  public List<String> metrics() {
    return List.of("slope.below-0.1", "slope.dip", "slope.dip.p");
  }

  @Override
  public Result of(Study study) {
    double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
    int givenUp = (int) Arrays.stream(slopes).filter(slope -> slope < GIVEN_UP).count();
    if (slopes.length < FEWEST || Statistics.finite(slopes).length < slopes.length) {
      return new Result(givenUp, Double.NaN, Double.NaN);
    }
    double dip = Dip.of(slopes);
    double p = Dip.pValue(dip, slopes.length, REPLICATES, Purpose.SHUFFLE.stream(study.seed(), 1));
    return new Result(givenUp, dip, p);
  }

  /**
   * @param givenUp features with a slope below {@value SlopeModes#GIVEN_UP}
   * @param dip of the slopes; NaN if it is not defined
   * @param p its p-value; NaN if it is not defined
   */
  public record Result(int givenUp, double dip, double p) implements Measurement {

    @Override
    public void report(Report report) {
      report.put("slope.below-0.1", givenUp);
      report.put("slope.dip", dip);
      report.put("slope.dip.p", p);
    }
  }
}

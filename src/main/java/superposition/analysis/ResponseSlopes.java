package superposition.analysis;

import java.util.List;

/**
 * The response slope of feature i is P[i,i], output i at x = +e_i.
 *
 * <p>Ids: {@code slope.mean, .sd, .min, .max}; {@code slope.at-minus-one} is the mean of Q[i,i],
 * output i at x = −e_i. Arrays: {@code slope}, {@code slope.at-minus-one}.
 */
public final class ResponseSlopes implements Analysis<ResponseSlopes.Result> {

  /** The analysis. */
  public static final ResponseSlopes ANALYSIS = new ResponseSlopes();

  private ResponseSlopes() {}

  @Override
  public List<String> metrics() {
    return List.of("slope.mean", "slope.sd", "slope.min", "slope.max", "slope.at-minus-one");
  }

  @Override
  public Result of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    int n = responses.features();
    return new Result(
        Responses.Result.diagonal(responses.p(), n), Responses.Result.diagonal(responses.q(), n));
  }

  /**
   * @param slopes P[i,i], one a feature
   * @param atMinusOne Q[i,i], one a feature
   */
  public record Result(double[] slopes, double[] atMinusOne) implements Measurement {

    /** Mean slope. */
    public double mean() {
      return Statistics.mean(slopes);
    }

    @Override
    public void report(Report report) {
      report.put("slope.mean", mean());
      report.put("slope.sd", Statistics.sd(slopes));
      report.put("slope.min", Statistics.min(slopes));
      report.put("slope.max", Statistics.max(slopes));
      report.put("slope.at-minus-one", Statistics.mean(atMinusOne));
      report.array("slope", slopes);
      report.array("slope.at-minus-one", atMinusOne);
    }
  }
}

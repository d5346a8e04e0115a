package superposition.analysis;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * Metric {@code active} split in two: the isolated error E(y_i − target)² over x_i with no other
 * feature active, and the interference that the others add.
 *
 * <p>For a report network the isolated error is ((1 − P_ii)² + Q_ii²)/6. It is integrated here by
 * Gauss and Legendre on 32 pieces either side of 0, which is exact wherever the response is linear
 * on each side, and covers biases and smooth activations.
 *
 * <p>Ids, means over the features: {@code split.isolated}; {@code split.interference},
 * error.active.mean − isolated; {@code split.share}, interference by error.active.mean. Arrays:
 * {@code split.isolated}, {@code split.interference}.
 */
public final class ErrorSplit implements Analysis<ErrorSplit.Result> {

  /** The analysis. */
  public static final ErrorSplit ANALYSIS = new ErrorSplit();

  private static final int PIECES = 32;
  private static final int POINTS = 3;

  private ErrorSplit() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    double[] isolated = new double[network.features()];
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    Arrays.parallelSetAll(
        isolated,
        i -> {
          checkpoint.pass();
          return isolated(config, network, i);
        });
    return new Result(isolated, study.get(ActiveErrors.ANALYSIS));
  }

  private static double isolated(RunConfig config, Network network, int i) {
    UnivariateFunction squaredError =
        x -> {
          double e = network.response(i, i, x) - config.target().of((float) x);
          return e * e;
        };
    int low = config.inputRange().low();
    double sum = 0;
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    for (int piece = low * PIECES; piece < PIECES; piece++) {
      GaussIntegrator rule =
          rules.legendre(POINTS, (double) piece / PIECES, (piece + 1.0) / PIECES);
      sum += rule.integrate(squaredError);
    }
    return sum / (1 - low);
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

package superposition.analysis;

import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * The error of output i while feature i alone may be active: what remains of each metric without
 * interference.
 *
 * <p>By metric {@code active} it is E(y_i − target)² over x_i, ((1 − P_ii)² + Q_ii²)/6 for a report
 * network. On the training distribution it is p times that, and with the run's exponent and
 * importance for the loss, and 1 − p times the error at rest, which only a bias can make.
 *
 * <p>Integrated by Gauss and Legendre on 32 pieces either side of 0, which is exact for squares
 * wherever the response is linear on each side, and covers biases and smooth activations.
 */
public final class IsolatedErrors implements Analysis<IsolatedErrors.Result> {

  /** The analysis. */
  public static final IsolatedErrors ANALYSIS = new IsolatedErrors();

  private static final int PIECES = 32;
  private static final int POINTS = 3;

  private IsolatedErrors() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    int features = network.features();
    float[] importance = config.importance().weights(features);
    double p = config.density();
    double q = config.lossExponent();
    Result result = new Result(new double[features], new double[features], new double[features]);
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    IntStream.range(0, features)
        .parallel()
        .forEach(
            i -> {
              checkpoint.pass();
              double rest = Math.abs(network.response(i, i, 0));
              double[] active = powers(config, network, i);
              result.active[i] = active[0];
              result.allOutputs[i] = p * active[0] + (1 - p) * rest * rest;
              result.losses[i] = importance[i] * (p * active[1] + (1 - p) * Math.pow(rest, q));
            });
    return result;
  }

  /** Means of the squared error and of |error|^q over x_i. */
  private static double[] powers(RunConfig config, Network network, int i) {
    int low = config.inputRange().low();
    double q = config.lossExponent();
    double[] sums = new double[2];
    GaussIntegratorFactory rules = new GaussIntegratorFactory();
    for (int piece = low * PIECES; piece < PIECES; piece++) {
      GaussIntegrator rule =
          rules.legendre(POINTS, (double) piece / PIECES, (piece + 1.0) / PIECES);
      for (int k = 0; k < POINTS; k++) {
        double x = rule.getPoint(k);
        double e = Math.abs(network.response(i, i, x) - config.target().of((float) x));
        double weight = rule.getWeight(k) / (1 - low);
        sums[0] += weight * e * e;
        sums[1] += weight * Math.pow(e, q);
      }
    }
    return sums;
  }

  /**
   * One value a feature; nobody may write to them.
   *
   * @param active by metric {@code active}
   * @param allOutputs of the mean squared error on the training distribution
   * @param losses of the training loss
   */
  public record Result(double[] active, double[] allOutputs, double[] losses) {}
}

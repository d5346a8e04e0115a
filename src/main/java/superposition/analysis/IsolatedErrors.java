package superposition.analysis;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * The isolated error E(y_i − target)² over x_i with no other feature active, one a feature.
 *
 * <p>For a report network it is ((1 − P_ii)² + Q_ii²)/6. It is integrated here by Gauss and
 * Legendre on 32 pieces either side of 0, which is exact wherever the response is linear on each
 * side, and covers biases and smooth activations.
 */
final class IsolatedErrors implements Analysis<double[]> {

  static final IsolatedErrors ANALYSIS = new IsolatedErrors();

  private static final int PIECES = 32;
  private static final int POINTS = 3;

  private IsolatedErrors() {}

  /** The errors; nobody may write to them. */
  @Override
  public double[] of(Study study) {
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
    return isolated;
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
}

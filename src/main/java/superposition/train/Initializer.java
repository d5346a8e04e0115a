package superposition.train;

import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.model.Network;

/**
 * Draws the weights before the first step; the draws depend on nothing but configuration and seed.
 */
public final class Initializer {

  private static final long IN = 1;
  private static final long OUT = 2;
  private static final long BIAS = 3;

  private Initializer() {}

  /** The network with which a run begins. */
  public static Network network(RunConfig config) {
    return draw(config).network(config);
  }

  /** Fresh weights; a tied network draws W_in only, and its fan in is the number of features. */
  static Parameters draw(RunConfig config) {
    Parameters weights = new Parameters(config);
    fill(weights.in, config, config.features(), new RandomStream(config.seed(), IN));
    if (config.initialization() instanceof Initialization.Mirrored) {
      for (int n = 0; n < config.hidden(); n++) {
        for (int i = 0; i < config.features(); i++) {
          weights.out[n][i] = Math.abs(weights.in[n][i]);
        }
      }
    } else if (!config.tied()) {
      fill(weights.out, config, config.hidden(), new RandomStream(config.seed(), OUT));
    }
    if (config.bias() && config.initialization() instanceof Initialization.Linear) {
      double bound = 1 / StrictMath.sqrt(config.hidden());
      fillUniform(weights.bias, bound, new RandomStream(config.seed(), BIAS));
    }
    return weights;
  }

  private static void fill(float[][] rows, RunConfig config, int fanIn, RandomStream stream) {
    double both = (double) config.features() + config.hidden();
    Initialization kind = config.initialization();
    for (float[] row : rows) {
      if (kind instanceof Initialization.Gaussian gaussian) {
        fillNormal(row, gaussian.sigma(), stream);
      } else if (kind instanceof Initialization.XavierUniform) {
        fillUniform(row, StrictMath.sqrt(6 / both), stream);
      } else if (kind instanceof Initialization.Linear) {
        fillUniform(row, 1 / StrictMath.sqrt(fanIn), stream);
      } else { // xavier-normal and mirrored
        fillNormal(row, StrictMath.sqrt(2 / both), stream);
      }
    }
  }

  private static void fillNormal(float[] row, double sigma, RandomStream stream) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (sigma * stream.normal());
    }
  }

  private static void fillUniform(float[] row, double bound, RandomStream stream) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (bound * (2 * stream.uniform() - 1));
    }
  }
}

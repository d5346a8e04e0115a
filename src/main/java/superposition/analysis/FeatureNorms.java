package superposition.analysis;

import java.util.List;
import java.util.stream.IntStream;
import superposition.model.Network;

/**
 * How long the features' directions are, ‖W_i‖ with W_i the columns of W_in, and which of them are
 * long enough to count as represented: those with ‖W_i‖ ≥ {@value #THRESHOLD}.
 *
 * <p>Ids: {@code features.represented}, their number; {@code features.per-dimension}, ‖W_in‖_F² by
 * the number of hidden neurons (Elhage et al., "Toy Models of Superposition"). Array: {@code
 * features.norm}.
 */
public final class FeatureNorms implements Analysis<FeatureNorms.Result> {

  /** The analysis. */
  public static final FeatureNorms ANALYSIS = new FeatureNorms();

  /** The norm from which on a feature counts as represented. */
  public static final double THRESHOLD = 0.5;

  private FeatureNorms() {}

  @Override
  public List<String> metrics() {
    return List.of("features.represented", "features.per-dimension");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[] norms = new double[network.features()];
    for (int i = 0; i < norms.length; i++) {
      double square = 0;
      for (int a = 0; a < network.hidden(); a++) {
        square += (double) network.wIn(a, i) * network.wIn(a, i);
      }
      norms[i] = Math.sqrt(square);
    }
    int[] features = IntStream.range(0, norms.length).filter(i -> norms[i] >= THRESHOLD).toArray();
    return new Result(network, norms, features);
  }

  /**
   * @param network whose features these are
   * @param norms ‖W_i‖, one a feature
   * @param features the represented ones, ascending
   */
  public record Result(Network network, double[] norms, int[] features) implements Measurement {

    /** The unit directions of the represented features, in their order. */
    public double[][] directions() {
      double[][] directions = new double[features.length][network.hidden()];
      for (int k = 0; k < features.length; k++) {
        for (int a = 0; a < network.hidden(); a++) {
          directions[k][a] = network.wIn(a, features[k]) / norms[features[k]];
        }
      }
      return directions;
    }

    /** ‖W_in‖_F² by the number of hidden neurons: how many features a dimension holds. */
    public double perDimension() {
      double square = 0;
      for (double norm : norms) {
        square += norm * norm;
      }
      return square / network.hidden();
    }

    @Override
    public void report(Report report) {
      report.put("features.represented", features.length);
      report.put("features.per-dimension", perDimension());
      report.array("features.norm", norms);
    }
  }
}

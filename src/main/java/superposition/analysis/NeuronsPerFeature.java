package superposition.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import superposition.model.Network;

/**
 * Over how many neurons a feature is spread: the participation ratio (Σ_n w²)²/Σ_n w⁴ of its column
 * of W_in or row of W_out, 1 if all lies on one neuron and m if all m have the same share. It
 * depends on the gauge, because scaling a neuron changes its share in every feature.
 */
public final class NeuronsPerFeature implements Analysis<NeuronsPerFeature.Result> {

  /** The analysis. */
  public static final NeuronsPerFeature ANALYSIS = new NeuronsPerFeature();

  private NeuronsPerFeature() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    double[] encoder = new double[network.features()];
    double[] decoder = new double[network.features()];
    Arrays.setAll(encoder, i -> participation(network.hidden(), n -> network.wIn(n, i)));
    Arrays.setAll(decoder, i -> participation(network.hidden(), n -> network.wOut(i, n)));
    return new Result(encoder, decoder);
  }

  private static double participation(int neurons, IntToDoubleFunction weight) {
    double squares = 0;
    double fourth = 0;
    for (int n = 0; n < neurons; n++) {
      double square = weight.applyAsDouble(n) * weight.applyAsDouble(n);
      squares += square;
      fourth += square * square;
    }
    return squares * squares / fourth;
  }

  /**
   * One value a feature, 1 to m; NaN where all its weights are 0.
   *
   * @param encoder of W_in[:,i]
   * @param decoder of W_out[i,:]
   */
  public record Result(double[] encoder, double[] decoder) {}
}

package superposition.analysis;

import java.util.Arrays;
import java.util.Set;
import superposition.model.Network;

/**
 * Ablation without common samples: the change of metric {@code active} when a neuron is silenced,
 * with and without it measured on samples of their own, a few thousand a feature. Its noise makes
 * neurons seem to harm features that {@link Ablation} finds unharmed: the reports' "every neuron
 * improves some features when ablated".
 */
public final class UnpairedAblation implements Analysis<UnpairedAblation.Result> {

  /** The analysis. */
  public static final UnpairedAblation ANALYSIS = new UnpairedAblation();

  private UnpairedAblation() {}

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int networks = 1 + network.hidden();
    int samples = IndependentErrors.samples(study, networks);
    double[][] errors =
        IndependentErrors.of(
            study, networks, k -> k == 0 ? network : network.without(Set.of(k - 1)), samples);
    int features = network.features();
    double[] deltas = new double[network.hidden() * features];
    Arrays.setAll(deltas, c -> errors[1 + c / features][c % features] - errors[0][c % features]);
    return new Result(
        samples,
        deltas,
        ReceptiveFields.improved(deltas, network.hidden(), Ablation.ACTIVE_THRESHOLD));
  }

  /**
   * @param samples independent samples of each feature for each measurement: 5,000 unless the
   *     network is very large
   * @param deltas neurons × features, row-major
   * @param improved features a neuron whose error seems to fall by more than .005
   */
  public record Result(int samples, double[] deltas, double[] improved) {}
}

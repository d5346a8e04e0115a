package superposition.analysis;

/**
 * What each neuron does for each feature: the change of metric {@code active} when the neuron's row
 * of W_in is zeroed, on the same samples with and without it. Positive: the neuron helps the
 * feature.
 *
 * <p>Id: {@code ablation.mean-delta}, the mean over neurons and features. Array: {@code
 * ablation.delta}, neurons × features, row-major.
 */
public final class Ablation implements Analysis<Ablation.Result> {

  /** The analysis. */
  public static final Ablation ANALYSIS = new Ablation();

  private Ablation() {}

  @Override
  public Result of(Study study) {
    SampledMeans sampled = ForcedFeatures.ablations(study);
    int features = study.model().network().features();
    return new Result(features, sampled.means(), sampled);
  }

  /**
   * @param features n
   * @param deltas neurons × features, row-major
   * @param sampled the same by group of samples
   */
  public record Result(int features, double[] deltas, SampledMeans sampled) implements Measurement {

    /** Change of the error of {@code feature} without {@code neuron}. */
    public double delta(int neuron, int feature) {
      return deltas[neuron * features + feature];
    }

    /** Number of neurons. */
    public int neurons() {
      return deltas.length / features;
    }

    @Override
    public void report(Report report) {
      report.put(
          "ablation.mean-delta", Statistics.mean(deltas), sampled.standardError(Statistics::mean));
      report.array("ablation.delta", deltas);
    }
  }
}

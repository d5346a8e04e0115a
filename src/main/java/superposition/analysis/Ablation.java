package superposition.analysis;

import java.util.List;
import superposition.config.RunConfig;
import superposition.theory.NaiveBaseline;

/**
 * What each neuron does for each feature: the change of an error of output i when the neuron's row
 * of W_in is zeroed, on the same samples with and without it. Positive: the neuron helps the
 * feature. By metric {@code active}; by {@code all-outputs} and {@code loss} the same for output
 * i's part of them.
 *
 * <p>Id: {@code ablation.mean-delta}, the mean over neurons and features by metric {@code active}.
 * Array: {@code ablation.delta}, neurons × features, row-major.
 */
public final class Ablation implements Analysis<Ablation.Result> {

  /** By metric {@code active}. */
  public static final Ablation ANALYSIS = new Ablation(Error.ACTIVE);

  /** By the mean squared error on the training distribution, output by output. */
  public static final Ablation ALL_OUTPUTS = new Ablation(Error.ALL_OUTPUTS);

  /** By the training loss, output by output: mean of I_i·|y_i − target_i|^q. */
  public static final Ablation LOSS = new Ablation(Error.LOSS);

  /** Change of metric {@code active} beyond which the reports call a feature hurt. */
  static final double ACTIVE_THRESHOLD = 0.005;

  private enum Error {
    ACTIVE,
    ALL_OUTPUTS,
    LOSS
  }

  private final Error error;

  private Ablation(Error error) {
    this.error = error;
  }

  @Override
  public List<String> metrics() {
    return List.of("ablation.mean-delta");
  }

  @Override
  public Result of(Study study) {
    int features = study.model().network().features();
    SampledMeans sampled = sample(study, features * study.model().network().hidden());
    return new Result(features, sampled.means(), threshold(study.model().config()), sampled);
  }

  private SampledMeans sample(Study study, int components) {
    RunConfig config = study.model().config();
    double p = config.density();
    return switch (error) {
      case ACTIVE ->
          ForcedFeatures.active(
              study,
              components,
              () -> (kernel, i, active, sums) -> kernel.ablateSquares(i, 1, sums));
      case ALL_OUTPUTS ->
          ForcedFeatures.both(
              study,
              components,
              () -> (kernel, i, active, sums) -> kernel.ablateSquares(i, active ? p : 1 - p, sums));
      case LOSS -> {
        float[] importance = config.importance().weights(study.model().network().features());
        yield ForcedFeatures.both(
            study,
            components,
            () -> {
              LanePower power = new LanePower(config.lossExponent());
              return (kernel, i, active, sums) ->
                  kernel.ablatePowers(i, power, (active ? p : 1 - p) * importance[i], sums);
            });
      }
    };
  }

  /** The reports' threshold, in proportion to what an ignored feature of importance 1 costs. */
  private double threshold(RunConfig config) {
    NaiveBaseline naive = new NaiveBaseline(config);
    double p = config.density();
    return switch (error) {
      case ACTIVE -> ACTIVE_THRESHOLD;
      case ALL_OUTPUTS -> ACTIVE_THRESHOLD * p;
      case LOSS ->
          ACTIVE_THRESHOLD * p * naive.targetMoment(config.lossExponent()) / naive.targetMoment(2);
    };
  }

  /**
   * @param features n
   * @param deltas neurons × features, row-major
   * @param threshold change beyond which a feature counts as hurt, or below its negative as
   *     improved: .005 by metric {@code active}, which is 3 % of a report network's ignored
   *     feature's error, and by the others as large a part of theirs
   * @param sampled the deltas by group of samples
   */
  public record Result(int features, double[] deltas, double threshold, SampledMeans sampled)
      implements Measurement {

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

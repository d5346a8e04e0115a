package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import superposition.config.RunConfig;

/**
 * Errors on the training distribution, from four times the study's samples (240,000 for a full
 * study: a relative standard error of about .3 % for both on the canonical network).
 *
 * <p>Ids: {@code error.all-outputs}, the mean of (y_i − target_i)² over samples and outputs; {@code
 * error.loss}, the mean of I_i·|y_i − target_i|^q with the run's importance and exponent.
 */
public final class TrainingErrors implements Analysis<TrainingErrors.Result> {

  /** The analysis. */
  public static final TrainingErrors ANALYSIS = new TrainingErrors();

  /** Samples of the training distribution for one of the study. */
  public static final int OVERSAMPLING = TrainingOutputs.OVERSAMPLING;

  private TrainingErrors() {}

  @Override
  public List<String> metrics() {
    return List.of("error.all-outputs", "error.loss");
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    float[] importance = config.importance().weights(study.model().network().features());
    SampledMeans sampled =
        TrainingOutputs.means(
            study,
            2 + 2 * importance.length,
            () -> {
              LanePower power = new LanePower(config.lossExponent());
              float[] error = new float[Lanes.COUNT];
              float[] scratch = new float[Lanes.COUNT];
              return (i, y, target, count, sums) -> {
                Lanes.difference(error, y, target);
                Lanes.square(scratch, error);
                double square = Lanes.sum(scratch, count);
                power.of(scratch, error);
                double loss = importance[i] * Lanes.sum(scratch, count);
                sums[0] += square / importance.length;
                sums[1] += loss / importance.length;
                sums[2 + i] += square;
                sums[2 + importance.length + i] += loss;
              };
            });
    double[] means = sampled.means();
    double[] errors = sampled.standardErrors();
    return new Result(
        means[0],
        errors[0],
        means[1],
        errors[1],
        Arrays.copyOfRange(means, 2, 2 + importance.length),
        Arrays.copyOfRange(means, 2 + importance.length, means.length));
  }

  /**
   * @param allOutputs mean squared error over all outputs
   * @param allOutputsStandardError its standard error
   * @param loss the training loss
   * @param lossStandardError its standard error
   * @param squares mean squared error of each output; their mean is {@code allOutputs}
   * @param losses mean of I_i·|e_i|^q of each output; their mean is {@code loss}
   */
  public record Result(
      double allOutputs,
      double allOutputsStandardError,
      double loss,
      double lossStandardError,
      double[] squares,
      double[] losses)
      implements Measurement {

    @Override
    public void report(Report report) {
      report.put("error.all-outputs", allOutputs, allOutputsStandardError);
      report.put("error.loss", loss, lossStandardError);
    }
  }
}

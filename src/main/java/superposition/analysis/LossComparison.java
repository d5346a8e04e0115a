package superposition.analysis;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import superposition.config.RunConfig;
import superposition.theory.NaiveBaseline;

/**
 * How much better than the naive baseline the network is by mean I_i·|error|^q for several
 * exponents q, whichever it was trained with (report 2, section 8, "L4 vs L2"): over all outputs on
 * the training distribution, and of output i with feature i forced active. I is the run's
 * importance.
 *
 * <p>The report says 8.5 for q = 4 and 2.7 for q = 2. Neither is measured: they are (1 − m/n)/(1 −
 * g)^q with g = mean M[i,i], the diagonal's gain, in place of the response slope, and without any
 * interference. {@link Result#formula} gives that for the model at hand.
 *
 * <p>Samples are those of {@link ActiveErrors} and {@link TrainingErrors}, so that their numbers
 * and these are the same.
 */
public final class LossComparison implements Analysis<LossComparison.Result> {

  /** The analysis. */
  public static final LossComparison ANALYSIS = new LossComparison();

  private static final double[] EXPONENTS = {2, 3, 4, 6, 8};

  private LossComparison() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    int features = study.model().network().features();
    float[] importance = config.importance().weights(features);
    double[] exponents =
        DoubleStream.concat(Arrays.stream(EXPONENTS), DoubleStream.of(config.lossExponent()))
            .sorted()
            .distinct()
            .toArray();
    SampledMeans sampled =
        ForcedFeatures.both(
            study,
            2 * exponents.length,
            () -> {
              LanePower[] powers =
                  Arrays.stream(exponents).mapToObj(LanePower::new).toArray(LanePower[]::new);
              return (kernel, i, active, sums) -> {
                int first = active ? 0 : powers.length;
                for (int k = 0; k < powers.length; k++) {
                  sums[first + k] += importance[i] * kernel.power(powers[k]) / features;
                }
              };
            });
    double[] naive =
        Arrays.stream(exponents)
            .map(q -> new NaiveBaseline(config.withLossExponent(q)).loss())
            .toArray();
    Responses.Result responses = study.get(Responses.ANALYSIS);
    double[] ignored = Arrays.stream(naive).map(loss -> loss / config.density()).toArray();
    return new Result(
        exponents,
        losses(sampled, means -> Arrays.copyOf(means, exponents.length), ignored),
        losses(sampled, means -> training(means, config.density()), naive),
        Math.max(0, 1 - (double) config.hidden() / features),
        Statistics.mean(Responses.Result.diagonal(responses.m(), features)),
        sampled.samples());
  }

  private static Losses losses(
      SampledMeans sampled, UnaryOperator<double[]> losses, double[] naive) {
    return new Losses(losses.apply(sampled.means()), sampled.standardErrors(losses), naive);
  }

  /** p times the losses with the feature active, 1 − p times those with the feature inactive. */
  private static double[] training(double[] means, double p) {
    int count = means.length / 2;
    double[] losses = new double[count];
    Arrays.setAll(losses, k -> p * means[k] + (1 - p) * means[count + k]);
    return losses;
  }

  /**
   * @param exponents q, rising; 2, 3, 4, 6, 8 and the run's own
   * @param forced of output i with feature i forced active, mean over i
   * @param training over all outputs on the training distribution
   * @param ignored the part of the features that the baseline ignores, 1 − m/n
   * @param gain mean M[i,i]
   * @param samples of each feature, active and inactive
   */
  public record Result(
      double[] exponents,
      Losses forced,
      Losses training,
      double ignored,
      double gain,
      int samples) {

    /** Place of an exponent in {@link #exponents()}; below 0 if it is none of them. */
    public int indexOf(double exponent) {
      return Arrays.binarySearch(exponents, exponent);
    }

    /** The second report's ratio of naive to trained loss, (1 − m/n)/(1 − g)^q. */
    public double formula(double exponent) {
      return ignored / Math.pow(Math.abs(1 - gain), exponent);
    }
  }

  /**
   * Losses for each exponent.
   *
   * @param trained the network's
   * @param standardErrors of {@code trained}
   * @param naive the baseline's, exact
   */
  public record Losses(double[] trained, double[] standardErrors, double[] naive) {

    /** Naive by trained loss for each exponent: above 1, the network is better. */
    public double[] ratios() {
      double[] ratios = new double[trained.length];
      Arrays.setAll(ratios, k -> naive[k] / trained[k]);
      return ratios;
    }
  }
}

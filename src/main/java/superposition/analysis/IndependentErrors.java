package superposition.analysis;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * Metric {@code active} as a notebook measures it: samples of their own for every feature and every
 * network, x_i at random. Differences between features and between networks then carry all the
 * noise of both, which {@link ForcedFeatures} takes away.
 *
 * <p>Drawing a background costs far more than forcing one feature in it. Where there are too many
 * features and networks to draw for, a few features share their backgrounds, each with values of
 * its own.
 */
final class IndependentErrors {

  /** Samples a feature whose noise is that of the reports (DEFINITIONS section 3). */
  private static final int SAMPLES = 5000;

  private static final int FEWEST_SAMPLES = 256;

  /** Entries of backgrounds to be drawn at most. */
  private static final double MOST_ENTRIES = 1e8;

  /** Multiplications by weights at most. */
  private static final double MOST_PRODUCTS = 2e9;

  private IndependentErrors() {}

  /** Samples that can be afforded for each feature of so many networks of the model's size. */
  static int samples(Study study, int networks) {
    Network network = study.model().network();
    double products = (double) networks * network.features() * network.hidden();
    double affordable = MOST_PRODUCTS / products;
    return (int) Math.max(FEWEST_SAMPLES, Math.min(SAMPLES, affordable));
  }

  /**
   * Mean squared error of output i with feature i forced active, {@code [network][feature]}.
   *
   * @param networks how many
   * @param network each of them, of the model's sizes; made when its turn comes, because so many
   *     copies of a large network would fill the memory
   * @param samples for each feature of each network
   */
  static double[][] of(Study study, int networks, IntFunction<Network> network, int samples) {
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    int features = study.model().network().features();
    double entries = (double) networks * features * features * samples;
    int sharing = (int) Math.min(features, Math.ceil(entries / MOST_ENTRIES));
    int parts = (features + sharing - 1) / sharing;
    double[][] errors = new double[networks][features];
    IntStream.range(0, networks * parts)
        .parallel()
        .forEach(
            task -> {
              checkpoint.pass();
              int from = task % parts * sharing;
              int to = Math.min(features, from + sharing);
              RandomStream stream = Purpose.INDEPENDENT.stream(study.seed(), task);
              Part part = new Part(study.model().config(), network.apply(task / parts), stream);
              part.evaluate(from, to, samples, errors[task / parts], checkpoint);
            });
    return errors;
  }

  /** Some features of a network. */
  private static final class Part {
    private final RandomStream stream;
    private final SampleBlock background;
    private final ForcedKernel kernel;
    private final int low;
    private final float[] forced = new float[Lanes.COUNT];

    Part(RunConfig config, Network network, RandomStream stream) {
      this.stream = stream;
      background = new SampleBlock(config, network);
      kernel = new ForcedKernel(config, network);
      low = config.inputRange().low();
    }

    void evaluate(int from, int to, int samples, double[] errors, Checkpoint checkpoint) {
      for (int first = 0; first < samples; first += Lanes.COUNT) {
        background.draw(stream);
        for (int i = from; i < to; i++) {
          checkpoint.pass();
          for (int l = 0; l < Lanes.COUNT; l++) {
            forced[l] = (float) (low + (1 - low) * stream.uniform());
          }
          kernel.load(background, forced, Math.min(Lanes.COUNT, samples - first));
          kernel.force(i);
          errors[i] += kernel.squaredError();
        }
      }
      for (int i = from; i < to; i++) {
        errors[i] /= samples;
      }
    }
  }
}

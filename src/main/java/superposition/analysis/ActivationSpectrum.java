package superposition.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * Which features stand behind a neuron's activations, weak and strong (seed 003: the largest
 * activations of a neuron with a primary feature are nearly all of that feature, the weaker ones of
 * many). Of the samples of the training distribution that activate the neuron (pre-activation above
 * 0), in order of their activation and cut into {@value #BINS} bins of as many, the one feature
 * that contributes most to each, max_i W_in[n,i]·x_i.
 *
 * <p>Samples without an active feature activate no neuron and are not drawn: the first active
 * feature is drawn from its distribution in a sample that has one.
 *
 * @param neuron n; out of range gives a result without samples
 */
public record ActivationSpectrum(int neuron) implements Analysis<ActivationSpectrum.Result> {

  /** Bins of equal numbers of samples. */
  public static final int BINS = 10;

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    if (neuron >= network.hidden()) {
      return new Result(new double[0], new int[0]);
    }
    double[] weights = new double[network.features()];
    Arrays.setAll(weights, i -> network.wIn(neuron, i));
    RandomStream stream = Purpose.SPECTRUM.stream(study.seed(), neuron);
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    double[] values = new double[study.samples()];
    int[] features = new int[study.samples()];
    int active = 0;
    for (int s = 0; s < study.samples(); s++) {
      if (s % Lanes.COUNT == 0) {
        checkpoint.pass();
      }
      double z = 0;
      double most = 0;
      int strongest = -1;
      for (int i = first(config, stream); i < weights.length; i += skip(config, stream)) {
        double low = config.inputRange().low();
        double part = weights[i] * (low + (1 - low) * stream.uniform());
        z += part;
        if (part > most) {
          most = part;
          strongest = i;
        }
      }
      if (z > 0) {
        values[active] = z;
        features[active++] = strongest;
      }
    }
    return sorted(values, features, active);
  }

  private static Result sorted(double[] values, int[] features, int count) {
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(s -> values[s]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Result(
        Arrays.stream(order).mapToDouble(s -> values[s]).toArray(),
        Arrays.stream(order).map(s -> features[s]).toArray());
  }

  /** The first active feature of a sample that has one: P(j) = p(1 − p)^j/(1 − (1 − p)ⁿ). */
  private static int first(RunConfig config, RandomStream stream) {
    double rare = StrictMath.log1p(-config.density());
    double some = -StrictMath.expm1(config.features() * rare);
    double j = Math.floor(StrictMath.log1p(-stream.uniform() * some) / rare);
    return (int) Math.min(j, config.features() - 1.0); // rounding may reach the end itself
  }

  /** From one active feature to the next. */
  private static int skip(RunConfig config, RandomStream stream) {
    double rare = StrictMath.log1p(-config.density());
    double between = Math.floor(StrictMath.log(stream.uniform()) / rare);
    return 1 + (int) Math.min(between, RunConfig.MAX_FEATURES);
  }

  /**
   * The samples that activate the neuron, by rising activation; nobody may write to the arrays.
   *
   * @param activations pre-activation of each
   * @param strongest the feature that contributes most to each
   */
  public record Result(double[] activations, int[] strongest) {

    /** Number of samples in a bin; the last bin holds the strongest activations. */
    public int size(int bin) {
      return start(bin + 1) - start(bin);
    }

    /** In how many of a bin's samples each of so many features is the strongest. */
    public int[] counts(int bin, int features) {
      int[] counts = new int[features];
      for (int s = start(bin); s < start(bin + 1); s++) {
        counts[strongest[s]]++;
      }
      return counts;
    }

    private int start(int bin) {
      return (int) ((long) strongest.length * bin / BINS);
    }
  }
}

package superposition.analysis;

import java.util.function.Supplier;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * Samples with one feature forced active, for each feature in turn: x_i uniform in the input range
 * and stratified, the others as in training. All features, with and without ablation, see the same
 * background and the same x, so that differences between them carry little noise.
 *
 * <p>The background's hidden inputs A are computed once; forcing feature i adds W_in[n,i]·(x −
 * background_i). Without neuron n (its row of W_in zero, and φ(0) = 0 for every activation) output
 * i loses W_out[i,n]·h_n, so that all ablations come from the same hidden values.
 *
 * <p>Means over the training distribution come from the same samples by parts: p times that of the
 * forced feature and 1 − p times that of the feature forced inactive. Both parts have all the
 * samples, where plain sampling has p of them for the one that matters.
 */
final class ForcedFeatures {

  private ForcedFeatures() {}

  /** What becomes of a block in which a feature is forced. */
  interface Visitor {
    /**
     * Adds to the sums.
     *
     * @param kernel has feature i forced
     * @param i the feature
     * @param weight of the block
     */
    void add(ForcedKernel kernel, int i, double weight, double[] sums);
  }

  /** Mean squared error of output i while feature i is forced active; a component a feature. */
  static SampledMeans errors(Study study) {
    int features = study.model().network().features();
    return active(
        study, features, () -> (kernel, i, weight, sums) -> sums[i] += kernel.squaredError());
  }

  /** Means of what the visitors add up over the forced features, each with weight 1. */
  static SampledMeans active(Study study, int components, Supplier<Visitor> visitors) {
    return evaluate(study, components, visitors, new double[] {1, 0});
  }

  /** The same over the training distribution: active with weight p, inactive with 1 − p. */
  static SampledMeans training(Study study, int components, Supplier<Visitor> visitors) {
    double p = study.model().config().density();
    return evaluate(study, components, visitors, new double[] {p, 1 - p});
  }

  /** Each group of samples has its own visitor; weights are those of active and inactive. */
  private static SampledMeans evaluate(
      Study study, int components, Supplier<Visitor> visitors, double[] weights) {
    SamplePlan plan = SamplePlan.of(study.samples(), components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          Group samples = new Group(study, Purpose.BACKGROUND.stream(study.seed(), group));
          int size = plan.size(group);
          Visitor visitor = visitors.get();
          for (int from = 0; from < size; from += Lanes.COUNT) {
            samples.draw(from, size);
            samples.visit(samples.forced, weights[0], visitor, sums, checkpoint);
            samples.visit(samples.inactive, weights[1], visitor, sums, checkpoint);
          }
        });
  }

  /** A group of samples, block by block. */
  private static final class Group {
    private final RandomStream stream;
    private final SampleBlock background;
    private final ForcedKernel kernel;
    private final int low;
    private final int features;
    private final float[] forced = new float[Lanes.COUNT];
    private final float[] inactive = new float[Lanes.COUNT];
    private int count;

    Group(Study study, RandomStream stream) {
      RunConfig config = study.model().config();
      Network network = study.model().network();
      this.stream = stream;
      background = new SampleBlock(config, network);
      kernel = new ForcedKernel(config, network);
      low = config.inputRange().low();
      features = network.features();
    }

    void draw(int from, int size) {
      background.draw(stream);
      Lanes.stratify(forced, stream, from, size, low);
      count = Math.min(Lanes.COUNT, size - from);
    }

    void visit(
        float[] values, double weight, Visitor visitor, double[] sums, Checkpoint checkpoint) {
      if (weight == 0) {
        return;
      }
      kernel.load(background, values, count);
      for (int i = 0; i < features; i++) {
        checkpoint.pass();
        kernel.force(i);
        visitor.add(kernel, i, weight, sums);
      }
    }
  }
}

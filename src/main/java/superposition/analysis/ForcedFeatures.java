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
 * <p>A mean over the training distribution is p times that with the feature forced active and 1 − p
 * times that with the feature forced inactive. So both parts have all the samples, where plain
 * sampling has p of them for the one that matters.
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
     * @param active whether it is forced active, or inactive
     */
    void add(ForcedKernel kernel, int i, boolean active, double[] sums);
  }

  /** Mean squared error of output i while feature i is forced active; a component a feature. */
  static SampledMeans errors(Study study) {
    int features = study.model().network().features();
    return active(
        study, features, () -> (kernel, i, active, sums) -> sums[i] += kernel.squaredError());
  }

  /** Means of what the visitors add up with each feature forced active. */
  static SampledMeans active(Study study, int components, Supplier<Visitor> visitors) {
    return evaluate(study, components, visitors, false);
  }

  /** The same with each feature forced active and, on the same background, inactive. */
  static SampledMeans both(Study study, int components, Supplier<Visitor> visitors) {
    return evaluate(study, components, visitors, study.model().config().density() < 1);
  }

  /** Each group of samples has its own visitor. */
  private static SampledMeans evaluate(
      Study study, int components, Supplier<Visitor> visitors, boolean inactiveToo) {
    SamplePlan plan = SamplePlan.of(study.samples(), components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          Group samples = new Group(study, Purpose.BACKGROUND.stream(study.seed(), group));
          int size = plan.size(group);
          Visitor visitor = visitors.get();
          for (int from = 0; from < size; from += Lanes.COUNT) {
            samples.draw(from, size);
            samples.visit(true, visitor, sums, checkpoint);
            if (inactiveToo) {
              samples.visit(false, visitor, sums, checkpoint);
            }
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

    void visit(boolean active, Visitor visitor, double[] sums, Checkpoint checkpoint) {
      kernel.load(background, active ? forced : inactive, count);
      for (int i = 0; i < features; i++) {
        checkpoint.pass();
        kernel.force(i);
        visitor.add(kernel, i, active, sums);
      }
    }
  }
}

package superposition.analysis;

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
 */
final class ForcedFeatures {

  private final Study study;
  private final RunConfig config;
  private final Network network;
  private final boolean ablate;

  private ForcedFeatures(Study study, boolean ablate) {
    this.study = study;
    this.config = study.model().config();
    this.network = study.model().network();
    this.ablate = ablate;
  }

  /** Mean squared error of output i while feature i is forced active; a component a feature. */
  static SampledMeans errors(Study study) {
    return new ForcedFeatures(study, false).evaluate(study.model().network().features());
  }

  /**
   * The change of {@link #errors} when a neuron is silenced, on the same samples; component
   * n·features + i.
   */
  static SampledMeans ablations(Study study) {
    Network network = study.model().network();
    return new ForcedFeatures(study, true).evaluate(network.features() * network.hidden());
  }

  private SampledMeans evaluate(int components) {
    SamplePlan plan = SamplePlan.of(study.samples(), components);
    return plan.evaluate(
        components, (group, sums, checkpoint) -> add(plan, group, sums, checkpoint));
  }

  private void add(SamplePlan plan, int group, double[] sums, Checkpoint checkpoint) {
    RandomStream stream = Purpose.BACKGROUND.stream(study.seed(), group);
    SampleBlock background = new SampleBlock(config, network);
    ForcedKernel kernel = new ForcedKernel(config, network);
    float[] forced = new float[Lanes.COUNT];
    int size = plan.size(group);
    int low = config.inputRange().low();
    for (int from = 0; from < size; from += Lanes.COUNT) {
      background.draw(stream);
      for (int l = 0; l < Lanes.COUNT; l++) {
        // one stratum a sample; lanes past the group's end are not counted
        double quantile = Math.min(1, (from + l + stream.uniform()) / size);
        forced[l] = (float) (low + (1 - low) * quantile);
      }
      kernel.load(background, forced, Math.min(Lanes.COUNT, size - from));
      for (int i = 0; i < network.features(); i++) {
        checkpoint.pass();
        double error = kernel.force(i);
        if (ablate) {
          kernel.ablate(i, sums);
        } else {
          sums[i] += error;
        }
      }
    }
  }
}

package superposition.analysis;

import java.util.function.Supplier;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;

/** Outputs of the network on samples of the training distribution. */
final class TrainingOutputs {

  /** Samples for one of the study: heavy-tailed errors need more than a forced feature does. */
  static final int OVERSAMPLING = 4;

  private TrainingOutputs() {}

  /** Where samples come from. */
  interface Draw {
    /** Fills the block with the next samples of the stream. */
    void next(SampleBlock block, RandomStream stream);
  }

  /** What becomes of one output over a block of samples. */
  interface Visitor {
    /**
     * Adds to the sums.
     *
     * @param i the output
     * @param y its values; may be overwritten
     * @param target what they should be; may be overwritten
     * @param count lanes to be counted
     */
    void add(int i, float[] y, float[] target, int count, double[] sums);
  }

  /** Means a sample of what the visitors add up; each group of samples has its own visitor. */
  static SampledMeans means(Study study, int components, Supplier<Visitor> visitors) {
    return means(study, Purpose.TRAINING, () -> SampleBlock::draw, components, visitors);
  }

  /** The same for samples of another kind; each group has its own draw. */
  static SampledMeans means(
      Study study,
      Purpose purpose,
      Supplier<Draw> draws,
      int components,
      Supplier<Visitor> visitors) {
    int samples = Math.multiplyExact(OVERSAMPLING, study.samples());
    SamplePlan plan = SamplePlan.of(samples, components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          RandomStream stream = purpose.stream(study.seed(), group);
          Draw draw = draws.get();
          visit(study, stream, draw, plan.size(group), visitors.get(), sums, checkpoint);
        });
  }

  private static void visit(
      Study study,
      RandomStream stream,
      Draw draw,
      int size,
      Visitor visitor,
      double[] sums,
      Checkpoint checkpoint) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    SampleBlock block = new SampleBlock(config, network);
    OutputSum sum = new OutputSum(network);
    float[] y = new float[Lanes.COUNT];
    float[] target = new float[Lanes.COUNT];
    for (int from = 0; from < size; from += Lanes.COUNT) {
      draw.next(block, stream);
      for (float[] z : block.z) {
        Lanes.activate(network.hiddenActivation(), z);
      }
      for (int i = 0; i < network.features(); i++) {
        checkpoint.pass();
        sum.of(i, block.z, y);
        Lanes.activate(network.outputActivation(), y);
        Lanes.target(config.target(), target, block.x[i]);
        visitor.add(i, y, target, Math.min(Lanes.COUNT, size - from), sums);
      }
    }
  }
}

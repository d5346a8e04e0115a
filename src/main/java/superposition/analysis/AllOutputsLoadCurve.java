package superposition.analysis;

import java.util.Arrays;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.theory.NaiveBaseline;

/**
 * Errors of all outputs, active or not, against load: exactly k random features active, k = 1 … 20
 * (or n, if that is less); the other side of {@link LoadCurve}, which looks at the active outputs
 * only. Mean over samples and outputs of the squared error and of I_i·|error|^q, with the run's
 * importance and exponent.
 *
 * <p>The naive baseline's grow in proportion to k: k/n·(1 − m/n)·E|target|², and the same with
 * exponent and importance.
 */
public final class AllOutputsLoadCurve implements Analysis<AllOutputsLoadCurve.Result> {

  /** The analysis. */
  public static final AllOutputsLoadCurve ANALYSIS = new AllOutputsLoadCurve();

  /** Samples of the study for one here, each of which has n errors at every load. */
  private static final int THINNING = 3;

  private AllOutputsLoadCurve() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    int features = study.model().network().features();
    int loads = Math.min(LoadCurve.MAX_LOAD, features);
    SamplePlan plan = SamplePlan.ofBlocks(Math.max(1, study.samples() / THINNING), 2 * loads);
    SampledMeans sampled =
        plan.evaluate(
            2 * loads,
            (group, sums, checkpoint) -> {
              Group samples = new Group(study, loads);
              int end = plan.from(group + 1);
              for (int first = plan.from(group); first < end; first += Lanes.COUNT) {
                samples.add(first, Math.min(Lanes.COUNT, end - first), sums, checkpoint);
              }
            });
    double[] means = sampled.means();
    // the baseline's error at load k is that at density k/n
    NaiveBaseline naive = new NaiveBaseline(config.withDensity(1));
    return new Result(
        Arrays.copyOf(means, loads),
        proportional(loads, naive.allOutputs() / features),
        Arrays.copyOfRange(means, loads, 2 * loads),
        proportional(loads, naive.loss() / features),
        sampled);
  }

  private static double[] proportional(int loads, double slope) {
    double[] values = new double[loads];
    Arrays.setAll(values, k -> slope * (k + 1));
    return values;
  }

  /** Blocks of samples, in which one feature after the other becomes active. */
  private static final class Group {
    private final RunConfig config;
    private final Network network;
    private final LoadDraw draw;
    private final SampleBlock block;
    private final OutputSum sum;
    private final float[][] hidden;
    private final LanePower power;
    private final float[] importance;
    private final float[] y = new float[Lanes.COUNT];
    private final float[] target = new float[Lanes.COUNT];
    private final float[] scratch = new float[Lanes.COUNT];

    Group(Study study, int loads) {
      config = study.model().config();
      network = study.model().network();
      draw = new LoadDraw(study, loads);
      block = new SampleBlock(config, network);
      sum = new OutputSum(network);
      hidden = new float[network.hidden()][Lanes.COUNT];
      power = new LanePower(config.lossExponent());
      importance = config.importance().weights(network.features());
    }

    void add(int first, int count, double[] sums, Checkpoint checkpoint) {
      draw.next(first);
      block.clear();
      int loads = sums.length / 2;
      for (int k = 0; k < loads; k++) {
        for (int l = 0; l < Lanes.COUNT; l++) {
          block.join(draw.feature[k][l], l, draw.x[k][l]);
        }
        for (int n = 0; n < hidden.length; n++) {
          System.arraycopy(block.z[n], 0, hidden[n], 0, Lanes.COUNT);
          Lanes.activate(network.hiddenActivation(), hidden[n]);
        }
        for (int i = 0; i < importance.length; i++) {
          checkpoint.pass();
          computeError(i);
          Lanes.square(scratch, y);
          sums[k] += Lanes.sum(scratch, count) / importance.length;
          power.of(scratch, y);
          sums[loads + k] += importance[i] * Lanes.sum(scratch, count) / importance.length;
        }
      }
    }

    /** y becomes output i minus its target. */
    private void computeError(int i) {
      sum.of(i, hidden, y);
      Lanes.activate(network.outputActivation(), y);
      Lanes.target(config.target(), target, block.x[i]);
      Lanes.subtract(y, target);
    }
  }

  /**
   * All by load, k = 1 first.
   *
   * @param squares the network's mean squared error over all outputs
   * @param naiveSquares the baseline's, exact
   * @param losses the network's mean of I_i·|error|^q over all outputs
   * @param naiveLosses the baseline's, exact
   * @param sampled squares, then losses, by group of samples
   */
  public record Result(
      double[] squares,
      double[] naiveSquares,
      double[] losses,
      double[] naiveLosses,
      SampledMeans sampled) {}
}

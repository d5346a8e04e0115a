package superposition.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.theory.NaiveBaseline;
import superposition.train.RandomStream;

/**
 * The errors of the trained network, as it is, at other densities p than that of its training,
 * beside the naive baseline's (report 2, section 7, with all three metrics). Thirteen densities
 * from .005 to 1, and the run's own; all see the same samples, in which features become active one
 * by one as p rises.
 *
 * <p>All metrics come from samples in which a feature is forced: metric {@code active} with the
 * feature active, the other two as p times that and 1 − p times the same with the feature inactive.
 */
public final class DensitySweep implements Analysis<DensitySweep.Result> {

  /** The analysis. */
  public static final DensitySweep ANALYSIS = new DensitySweep();

  private static final double[] DENSITIES = {
    .005, .01, .02, .03, .05, .1, .15, .2, .3, .4, .5, .75, 1
  };

  /** Samples of the study for one at each density. */
  private static final int THINNING = 6;

  private static final int METRICS = 3;

  /** Standard errors by which trained and naive error differ at either end of a crossing. */
  private static final double CLEAR = 3;

  /** Single-precision sums leave this much of an equal error open. */
  private static final double ROUNDING = 1e-6;

  private DensitySweep() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    double[] densities =
        DoubleStream.concat(Arrays.stream(DENSITIES), DoubleStream.of(config.density()))
            .sorted()
            .distinct()
            .toArray();
    SampledMeans sampled = sample(study, densities);
    NaiveBaseline[] naive =
        Arrays.stream(densities)
            .mapToObj(p -> new NaiveBaseline(config.withDensity(p)))
            .toArray(NaiveBaseline[]::new);
    double[] means = sampled.means();
    double[] errors = sampled.standardErrors();
    Curve[] curves = new Curve[METRICS];
    for (int metric = 0; metric < METRICS; metric++) {
      int from = metric * densities.length;
      int to = from + densities.length;
      int which = metric;
      curves[metric] =
          new Curve(
              densities,
              Arrays.copyOfRange(means, from, to),
              Arrays.copyOfRange(errors, from, to),
              Arrays.stream(naive).mapToDouble(b -> naive(b, which)).toArray());
    }
    return new Result(densities, curves[0], curves[1], curves[2], sampled.samples());
  }

  private static double naive(NaiveBaseline baseline, int metric) {
    return switch (metric) {
      case 0 -> baseline.active();
      case 1 -> baseline.allOutputs();
      default -> baseline.loss();
    };
  }

  private static SampledMeans sample(Study study, double[] densities) {
    int components = METRICS * densities.length;
    SamplePlan plan = SamplePlan.ofBlocks(Math.max(1, study.samples() / THINNING), components);
    return plan.evaluate(
        components,
        (group, sums, checkpoint) -> {
          Group samples = new Group(study, densities, checkpoint);
          RandomStream stream = Purpose.DENSITY.stream(study.seed(), group);
          int size = plan.size(group);
          for (int from = 0; from < size; from += Lanes.COUNT) {
            samples.add(stream, from, size, sums);
          }
        });
  }

  /** A group of samples, block by block. */
  private static final class Group {
    private final double[] densities;
    private final Checkpoint checkpoint;
    private final NestedSamples samples;
    private final ForcedKernel kernel;
    private final LanePower power;
    private final float[] importance;
    private final int low;
    private final float[] active = new float[Lanes.COUNT];
    private final float[] inactive = new float[Lanes.COUNT];
    private double squares;
    private double losses;

    Group(Study study, double[] densities, Checkpoint checkpoint) {
      RunConfig config = study.model().config();
      Network network = study.model().network();
      this.densities = densities;
      this.checkpoint = checkpoint;
      samples = new NestedSamples(config, network);
      kernel = new ForcedKernel(config, network);
      power = new LanePower(config.lossExponent());
      importance = config.importance().weights(network.features());
      low = config.inputRange().low();
    }

    void add(RandomStream stream, int from, int size, double[] sums) {
      samples.draw(stream);
      Lanes.stratify(active, stream, from, size, low);
      int count = Math.min(Lanes.COUNT, size - from);
      for (int d = 0; d < densities.length; d++) {
        double p = densities[d];
        SampleBlock block = samples.at(p);
        measure(block, active, count);
        sums[d] += squares;
        sums[densities.length + d] += p * squares;
        sums[2 * densities.length + d] += p * losses;
        if (p < 1) {
          measure(block, inactive, count);
          sums[densities.length + d] += (1 - p) * squares;
          sums[2 * densities.length + d] += (1 - p) * losses;
        }
      }
    }

    /** Means over the features with each forced to the values in turn. */
    private void measure(SampleBlock block, float[] values, int count) {
      squares = 0;
      losses = 0;
      kernel.load(block, values, count);
      for (int i = 0; i < importance.length; i++) {
        checkpoint.pass();
        kernel.force(i);
        squares += kernel.squaredError() / importance.length;
        losses += importance[i] * kernel.power(power) / importance.length;
      }
    }
  }

  /**
   * @param densities rising
   * @param active metric {@code active}
   * @param allOutputs mean squared error over all outputs
   * @param loss the training loss
   * @param samples at each density
   */
  public record Result(
      double[] densities, Curve active, Curve allOutputs, Curve loss, int samples) {

    /** Place of a density in {@link #densities()}; below 0 if it was not swept. */
    public int indexOf(double density) {
      return Arrays.binarySearch(densities, density);
    }
  }

  /**
   * One metric over the densities.
   *
   * @param densities rising
   * @param trained the network's error at each
   * @param standardErrors of {@code trained}
   * @param naive the baseline's, exact
   */
  public record Curve(
      double[] densities, double[] trained, double[] standardErrors, double[] naive) {

    /** Trained by naive error at each density; NaN or infinite where the baseline makes none. */
    public double[] ratios() {
      double[] ratios = new double[trained.length];
      Arrays.setAll(ratios, d -> trained[d] / naive[d]);
      return ratios;
    }

    /**
     * The smallest density at which trained and naive error are equal, by a straight line between
     * neighbours; NaN if no two densities lie on different sides of it beyond their sampling error.
     */
    public double crossover() {
      int before = -1;
      for (int d = 0; d < densities.length; d++) {
        if (Math.abs(excess(d)) > CLEAR * Math.max(standardErrors[d], ROUNDING * naive[d])) {
          if (before >= 0 && excess(before) * excess(d) < 0) {
            return crossover(before);
          }
          before = d;
        }
      }
      return Double.NaN;
    }

    /** The first crossing past a density that has one. */
    private double crossover(int from) {
      int d = from;
      while (excess(d) * excess(d + 1) > 0) {
        d++;
      }
      double part = excess(d) / (excess(d) - excess(d + 1));
      return densities[d] + part * (densities[d + 1] - densities[d]);
    }

    private double excess(int d) {
      return trained[d] - naive[d];
    }
  }
}

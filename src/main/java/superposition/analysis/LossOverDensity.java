package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;

/**
 * The {@link LossSplit} of a ReLU output model as it is, at other densities than that of its
 * training: thirteen from .001 to 1, and its own. L_0, L_1 and the L_k of more features are the
 * same; their weights p^k(1−p)^(n−k) change.
 */
public final class LossOverDensity implements Analysis<LossOverDensity.Result> {

  /** The analysis. */
  public static final LossOverDensity ANALYSIS = new LossOverDensity();

  private static final double[] DENSITIES = {
    .001, .002, .005, .01, .02, .03, .05, .1, .2, .3, .5, .75, 1
  };

  /** Samples of the study for one at each density. */
  private static final int THINNING = 8;

  private LossOverDensity() {}

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    double[] densities =
        DoubleStream.concat(Arrays.stream(DENSITIES), DoubleStream.of(config.density()))
            .sorted()
            .distinct()
            .toArray();
    int samples = Math.max(1, study.samples() / THINNING);
    List<LossSplit.Result> splits =
        Arrays.stream(densities)
            .mapToObj(p -> TrainedModel.of(config.withDensity(p), study.model().network()))
            .map(model -> new Study(model, samples, study.seed()).get(LossSplit.ANALYSIS))
            .toList();
    return new Result(densities, splits);
  }

  /**
   * @param densities ascending
   * @param splits one a density
   */
  public record Result(double[] densities, List<LossSplit.Result> splits) {}
}

package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import superposition.config.Importance;
import superposition.model.Network;
import superposition.train.RandomStream;

/**
 * What a run whose first k features weigh otherwise than the rest does with them (report 1,
 * "unequal feature importance"). Defined for importance of kind {@code first} with k below the
 * number of features, whatever the weight, 1 included.
 *
 * <p>Ids: {@code important.slope} and {@code important.slope.rest}, mean slopes P[i,i]; {@code
 * important.error} and {@code important.error.rest}, means of metric {@code active}; {@code
 * important.weight-share}, the first features' part of Σ W_in². {@code important.block} says
 * whether the matrix of {@link Footprints} has blocks: neurons are halved by the part of their own
 * W_in² that lies on the first features, and this is the mean Jaccard index within the halves minus
 * that between them; {@code important.block.p} is the part of 999 random halvings, and the one
 * itself, with as large a difference. These two need four neurons.
 */
public final class ImportantFeatures implements Analysis<ImportantFeatures.Result> {

  /** The analysis. */
  public static final ImportantFeatures ANALYSIS = new ImportantFeatures();

  private static final int FEWEST_NEURONS = 4;
  private static final int SHUFFLES = 999;

  private ImportantFeatures() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "important.slope",
        "important.slope.rest",
        "important.error",
        "important.error.rest",
        "important.weight-share",
        "important.block",
        "important.block.p");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int n = network.features();
    if (!(study.model().config().importance() instanceof Importance.First first)
        || first.count() >= n) {
      return Result.NONE;
    }
    int k = first.count();
    double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
    double[] errors = study.get(ActiveErrors.ANALYSIS).errors();
    double[] important = new double[network.hidden()];
    double[] all = new double[network.hidden()];
    for (int m = 0; m < network.hidden(); m++) {
      for (int i = 0; i < n; i++) {
        double square = (double) network.wIn(m, i) * network.wIn(m, i);
        all[m] += square;
        important[m] += i < k ? square : 0;
      }
    }
    double[] shares = new double[all.length];
    Arrays.setAll(shares, m -> all[m] == 0 ? 0 : important[m] / all[m]);
    double[] block =
        shares.length < FEWEST_NEURONS
            ? new double[] {Double.NaN, Double.NaN}
            : block(study, shares);
    return new Result(
        Statistics.mean(Arrays.copyOf(slopes, k)),
        Statistics.mean(Arrays.copyOfRange(slopes, k, n)),
        Statistics.mean(Arrays.copyOf(errors, k)),
        Statistics.mean(Arrays.copyOfRange(errors, k, n)),
        Arrays.stream(important).sum() / Arrays.stream(all).sum(),
        block[0],
        block[1]);
  }

  /** The statistic and its p-value. */
  private static double[] block(Study study, double[] shares) {
    double[] pairs = study.get(Footprints.ANALYSIS).jaccard();
    int neurons = shares.length;
    Integer[] order = new Integer[neurons];
    Arrays.setAll(order, m -> m);
    Arrays.sort(order, (a, b) -> Double.compare(shares[b], shares[a]));
    boolean[] upper = new boolean[neurons];
    for (int m = 0; m < neurons / 2; m++) {
      upper[order[m]] = true;
    }
    double found = difference(pairs, upper);
    if (!Double.isFinite(found)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    RandomStream stream = Purpose.SHUFFLE.stream(study.seed(), 2);
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    int larger = 1;
    for (int s = 0; s < SHUFFLES; s++) {
      checkpoint.pass();
      shuffle(upper, stream);
      larger += difference(pairs, upper) >= found ? 1 : 0;
    }
    return new double[] {found, larger / (SHUFFLES + 1.0)};
  }

  /** Mean of the pairs within the halves minus mean of those between; pairs are (0,1), (0,2), … */
  private static double difference(double[] pairs, boolean[] upper) {
    double within = 0;
    double between = 0;
    int ofWithin = 0;
    int ofBetween = 0;
    int pair = 0;
    for (int a = 0; a < upper.length; a++) {
      for (int b = a + 1; b < upper.length; b++) {
        double value = pairs[pair++];
        if (Double.isNaN(value)) {
          continue; // both sets are empty
        }
        if (upper[a] == upper[b]) {
          within += value;
          ofWithin++;
        } else {
          between += value;
          ofBetween++;
        }
      }
    }
    return within / ofWithin - between / ofBetween;
  }

  private static void shuffle(boolean[] values, RandomStream stream) {
    for (int k = values.length - 1; k > 0; k--) {
      int other = (int) Math.min(k, stream.uniform() * (k + 1));
      boolean value = values[other];
      values[other] = values[k];
      values[k] = value;
    }
  }

  /**
   * NaN for what is not defined.
   *
   * @param slope mean slope of the first features
   * @param slopeOfRest of the others
   * @param error mean error of the first features
   * @param errorOfRest of the others
   * @param weightShare the first features' part of Σ W_in²
   * @param block mean Jaccard index within halves of the neurons minus between them
   * @param blockP its p-value under random halvings
   */
  public record Result(
      double slope,
      double slopeOfRest,
      double error,
      double errorOfRest,
      double weightShare,
      double block,
      double blockP)
      implements Measurement {

    private static final Result NONE =
        new Result(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    @Override
    public void report(Report report) {
      report.put("important.slope", slope);
      report.put("important.slope.rest", slopeOfRest);
      report.put("important.error", error);
      report.put("important.error.rest", errorOfRest);
      report.put("important.weight-share", weightShare);
      report.put("important.block", block);
      report.put("important.block.p", blockP);
    }
  }
}

package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import superposition.model.Network;

/**
 * How a neuron spreads its encoder W_in[n,:] over the features.
 *
 * <p>Ids: {@code specialization.min, .mean, .max} of max_i w²/Σ_i w² (1/n if uniform, 1 if all on
 * one feature), {@code specialization.above-half} the number of neurons above .5, which are called
 * monosemantic; {@code concentration.top-1, .top-10}, the mean share of the largest and the ten
 * largest |w| in Σ|w|; {@code breadth.above-0.05}, the mean number of features with |w| > .05,
 * which depends on the gauge. Neurons without weights count for the breadth only. Arrays: {@code
 * specialization}, {@code concentration.top-1}, {@code concentration.top-10}, {@code
 * breadth.above-0.05}, one value a neuron.
 */
public final class WeightConcentration implements Analysis<WeightConcentration.Result> {

  /** The analysis. */
  public static final WeightConcentration ANALYSIS = new WeightConcentration();

  /** |w| above which a feature counts for the breadth. */
  public static final double BREADTH_THRESHOLD = 0.05;

  private WeightConcentration() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "specialization.above-half",
        "specialization.min",
        "specialization.mean",
        "specialization.max",
        "concentration.top-1",
        "concentration.top-10",
        "breadth.above-0.05");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int neurons = network.hidden();
    Result result =
        new Result(
            new double[neurons], new double[neurons], new double[neurons], new double[neurons]);
    for (int n = 0; n < neurons; n++) {
      double[] w = new double[network.features()];
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < w.length; i++) {
        w[i] = Math.abs(network.wIn(n, i));
        sum += w[i];
        squares += w[i] * w[i];
        result.breadth[n] += w[i] > BREADTH_THRESHOLD ? 1 : 0;
      }
      Arrays.sort(w);
      double largest = w[w.length - 1];
      result.specialization[n] = largest * largest / squares;
      result.topOne[n] = largest / sum;
      result.topTen[n] = Arrays.stream(w).skip(Math.max(0, w.length - 10)).sum() / sum;
    }
    return result;
  }

  /**
   * One value a neuron; NaN for the first three where all weights are 0.
   *
   * @param specialization max w²/Σw²
   * @param topOne share of the largest |w|
   * @param topTen share of the ten largest |w|
   * @param breadth features with |w| > .05
   */
  public record Result(double[] specialization, double[] topOne, double[] topTen, double[] breadth)
      implements Measurement {

    @Override
    public void report(Report report) {
      double[] alive = Statistics.finite(specialization);
      report.put("specialization.min", Statistics.min(alive));
      report.put("specialization.mean", Statistics.mean(alive));
      report.put("specialization.max", Statistics.max(alive));
      report.put("specialization.above-half", Arrays.stream(alive).filter(s -> s > 0.5).count());
      report.put("concentration.top-1", Statistics.mean(Statistics.finite(topOne)));
      report.put("concentration.top-10", Statistics.mean(Statistics.finite(topTen)));
      report.put("breadth.above-0.05", Statistics.mean(breadth));
      report.array("specialization", specialization);
      report.array("concentration.top-1", topOne);
      report.array("concentration.top-10", topTen);
      report.array("breadth.above-0.05", breadth);
    }
  }
}

package superposition.audit.probe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import superposition.analysis.ActiveErrors;
import superposition.analysis.ErrorCorrelations;
import superposition.analysis.FeatureGeometry;
import superposition.analysis.MatrixStructure;
import superposition.analysis.NaiveErrors;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.analysis.TiedWeights;
import superposition.analysis.WeightConcentration;
import superposition.model.Network;

/**
 * Quantities that are measured of untrained networks, too, to tell what training did. Some are
 * metrics and have their ids; the others are
 *
 * <ul>
 *   <li>{@code error.dedicated-lost}: features that the naive baseline serves (i &lt; m) and the
 *       network does worse;
 *   <li>{@code slope.outside}: features with P[i,i] above .8 or below .2;
 *   <li>{@code matrix.pressure-spread}: Σ_{j≠i} |M[i,j]|, standard deviation by mean over the
 *       features; {@code matrix.received-spread} the same of Σ_{j≠i} (P[i,j]² + Q[i,j]²);
 *   <li>{@code matrix.off-diagonal.relative-mean}: mean M[j,i], j ≠ i, by mean |M[i,i]|;
 *   <li>{@code cross-gain.positive-share}: part of all P[j,i], j ≠ i, that is above 0;
 *   <li>{@code breadth.above-90th}: features a neuron with |W_in| above the 90th percentile of all;
 *   <li>{@code encoding.majority}: features with more than half of Σ_n W_in[n,i]² in one neuron.
 * </ul>
 */
final class Shape {

  private static final double HIGH_SLOPE = 0.8;
  private static final double LOW_SLOPE = 0.2;
  private static final double BREADTH_PERCENTILE = 90;

  /** Sampled ones, by id. */
  static final Map<String, ToDoubleFunction<Study>> ERRORS =
      Map.of(
          "error.beats-naive", s -> s.get(ActiveErrors.ANALYSIS).beatsNaive(),
          "error.dedicated-lost", Shape::dedicatedLost,
          "loss.ratio-to-naive", s -> s.get(NaiveErrors.ANALYSIS).lossRatio());

  /** What follows from the weights alone, by id. */
  static final Map<String, ToDoubleFunction<Study>> WEIGHTS = weights();

  private Shape() {}

  private static Map<String, ToDoubleFunction<Study>> weights() {
    Map<String, ToDoubleFunction<Study>> all = new LinkedHashMap<>();
    all.put("slope.mean", s -> s.get(ResponseSlopes.ANALYSIS).mean());
    all.put("slope.outside", Shape::outside);
    all.put("matrix.rank", s -> s.get(MatrixStructure.ANALYSIS).rank());
    all.put("matrix.pressure-spread", s -> relative(s.get(MatrixStructure.ANALYSIS).pressure()));
    all.put(
        "matrix.received-spread",
        s -> relative(s.get(ErrorCorrelations.ANALYSIS).squaredPressure()));
    all.put("matrix.off-diagonal.relative-mean", Shape::offDiagonalMean);
    all.put("cross-gain.positive-share", Shape::positiveShare);
    all.put("tied.cosine", s -> mean(s.get(TiedWeights.ANALYSIS).cosines()));
    all.put("tied.norm-ratio", s -> mean(s.get(TiedWeights.ANALYSIS).normRatios()));
    all.put("specialization.mean", s -> mean(s.get(WeightConcentration.ANALYSIS).specialization()));
    all.put("concentration.top-1", s -> mean(s.get(WeightConcentration.ANALYSIS).topOne()));
    all.put("concentration.top-10", s -> mean(s.get(WeightConcentration.ANALYSIS).topTen()));
    all.put("breadth.above-90th", s -> breadth(s.model().network()));
    all.put("encoding.majority", s -> majority(s.model().network()));
    all.put(
        "ablation.weight-rf.mean", s -> Statistics.mean(s.get(ReceptiveFields.ANALYSIS).weight()));
    all.put(
        "geometry.abs-cos.mean",
        s ->
            Arrays.stream(s.get(FeatureGeometry.ANALYSIS).cosines())
                .map(Math::abs)
                .average()
                .orElse(Double.NaN));
    all.put("geometry.cos.mean", s -> Statistics.mean(s.get(FeatureGeometry.ANALYSIS).cosines()));
    all.put("geometry.frame-potential", s -> s.get(FeatureGeometry.ANALYSIS).framePotential());
    return all;
  }

  private static double mean(double[] values) {
    return Statistics.mean(Statistics.finite(values));
  }

  private static double relative(double[] values) {
    return Statistics.sd(values) / Statistics.mean(values);
  }

  private static double dedicatedLost(Study study) {
    ActiveErrors.Result errors = study.get(ActiveErrors.ANALYSIS);
    int dedicated = Math.min(study.model().network().hidden(), errors.errors().length);
    int lost = 0;
    for (int i = 0; i < dedicated; i++) {
      lost += errors.errors()[i] > errors.naive()[i] ? 1 : 0;
    }
    return lost;
  }

  private static double outside(Study study) {
    return Arrays.stream(study.get(ResponseSlopes.ANALYSIS).slopes())
        .filter(slope -> slope > HIGH_SLOPE || slope < LOW_SLOPE)
        .count();
  }

  private static double offDiagonalMean(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    double diagonal = 0;
    double size = 0;
    for (double value : study.get(MatrixStructure.ANALYSIS).diagonal()) {
      diagonal += value;
      size += Math.abs(value);
    }
    double n = responses.features();
    return (Arrays.stream(responses.m()).sum() - diagonal) / (n * (n - 1)) / (size / n);
  }

  private static double positiveShare(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    double n = responses.features();
    long positive = Arrays.stream(responses.p()).filter(gain -> gain > 0).count();
    long own =
        Arrays.stream(study.get(ResponseSlopes.ANALYSIS).slopes()).filter(g -> g > 0).count();
    return (positive - own) / (n * (n - 1));
  }

  private static double breadth(Network network) {
    float[] weights = network.wIn();
    double[] sizes = new double[weights.length];
    Arrays.setAll(sizes, k -> Math.abs(weights[k]));
    double bound = Statistics.percentile(sizes, BREADTH_PERCENTILE);
    return (double) Arrays.stream(sizes).filter(w -> w > bound).count() / network.hidden();
  }

  private static double majority(Network network) {
    int count = 0;
    for (int i = 0; i < network.features(); i++) {
      double largest = 0;
      double sum = 0;
      for (int n = 0; n < network.hidden(); n++) {
        double square = (double) network.wIn(n, i) * network.wIn(n, i);
        largest = Math.max(largest, square);
        sum += square;
      }
      count += largest > sum / 2 ? 1 : 0;
    }
    return count;
  }
}

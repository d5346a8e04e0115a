package superposition.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All numbers of a study by id: {@code error.active.mean}, {@code slope.sd} and so on. Each
 * analysis documents its ids and their definitions.
 *
 * @param values metrics in the order of {@link #ANALYSES}; what is not defined for the model is
 *     absent; a sampled one is followed by {@code id.standard-error}
 * @param arrays the same quantities feature by feature or neuron by neuron, under the stems of the
 *     ids; may hold NaN; nobody may write to them
 */
public record Metrics(Map<String, Double> values, Map<String, double[]> arrays) {

  /** Every analysis that has metrics; a new one is one line. */
  public static final List<Analysis<? extends Measurement>> ANALYSES =
      List.of(
          ActiveErrors.ANALYSIS,
          TrainingErrors.ANALYSIS,
          NaiveErrors.ANALYSIS,
          ResponseSlopes.ANALYSIS,
          ErrorCorrelations.ANALYSIS,
          MatrixStructure.ANALYSIS,
          TiedWeights.ANALYSIS,
          WeightConcentration.ANALYSIS,
          LoadCurve.ANALYSIS,
          Ablation.ANALYSIS,
          ReceptiveFields.ANALYSIS,
          Footprints.ANALYSIS,
          CrossGains.ANALYSIS,
          FeatureGeometry.ANALYSIS,
          FeatureDimensionality.ANALYSIS,
          ErrorSplit.ANALYSIS,
          NeuronClasses.ANALYSIS,
          RepresentedFeatures.ANALYSIS,
          InhibitionMotif.ANALYSIS,
          SlopeTheory.ANALYSIS,
          FeatureNorms.ANALYSIS,
          LossSplit.ANALYSIS,
          SlopeModes.ANALYSIS,
          ImportantFeatures.ANALYSIS);

  /** Makes the maps read-only. */
  public Metrics {
    values = Collections.unmodifiableMap(values);
    arrays = Collections.unmodifiableMap(arrays);
  }

  /** Ids of all metrics, in the order of {@link #ANALYSES}. */
  public static List<String> ids() {
    return ANALYSES.stream().flatMap(analysis -> analysis.metrics().stream()).toList();
  }

  /**
   * Computes some of them, and no analysis that gives none of these.
   *
   * @param wanted ids of {@link #ids()}; others are left out, as is what is not defined
   * @return the metrics in the order wanted
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Map<String, Double> of(Study study, List<String> wanted) {
    Report report = new Report();
    for (Analysis<? extends Measurement> analysis : ANALYSES) {
      if (!Collections.disjoint(analysis.metrics(), wanted)) {
        study.get(analysis).report(report);
      }
    }
    Map<String, Double> all = report.metrics().values();
    Map<String, Double> some = new LinkedHashMap<>();
    for (String id : wanted) {
      if (all.containsKey(id)) {
        some.put(id, all.get(id));
      }
    }
    return some;
  }

  /**
   * Computes all of them.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Metrics of(Study study) {
    Report report = new Report();
    for (Analysis<? extends Measurement> analysis : ANALYSES) {
      study.get(analysis).report(report);
    }
    return report.metrics();
  }
}

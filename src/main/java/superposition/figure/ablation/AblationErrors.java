package superposition.figure.ablation;

import superposition.analysis.Ablation;
import superposition.analysis.Footprints;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.plot.Numbers;
import superposition.state.Metric;

/**
 * Ablation by one metric, with the words for it.
 *
 * @param ablation which changes
 * @param fields the receptive fields from them
 * @param footprints their overlaps
 * @param symbol of a change: ΔMSE or Δloss
 * @param change the same in full
 * @param samples from how many
 */
record AblationErrors(
    Ablation ablation,
    ReceptiveFields fields,
    Footprints footprints,
    String symbol,
    String change,
    String samples) {

  static AblationErrors of(FigureInput input) {
    return of(input.study(), input.metric());
  }

  private static AblationErrors of(Study study, Metric metric) {
    String without = " when neuron n's row of W_in is 0";
    String samples = Numbers.counted(study.samples(), "paired sample");
    return switch (metric) {
      case ACTIVE ->
          new AblationErrors(
              Ablation.ANALYSIS,
              ReceptiveFields.ANALYSIS,
              Footprints.ANALYSIS,
              "ΔMSE",
              "change of output i's squared error with feature i active" + without,
              samples);
      case ALL_OUTPUTS ->
          new AblationErrors(
              Ablation.ALL_OUTPUTS,
              ReceptiveFields.ALL_OUTPUTS,
              Footprints.ALL_OUTPUTS,
              "ΔMSE",
              "change of output i's squared error on the training distribution" + without,
              samples);
      case LOSS ->
          new AblationErrors(
              Ablation.LOSS,
              ReceptiveFields.LOSS,
              Footprints.LOSS,
              "Δloss",
              "change of output i's mean "
                  + FeatureErrors.loss(study.model().config())
                  + " on the training distribution"
                  + without,
              samples);
    };
  }

  /** How it was measured, with the sample size. */
  String measured() {
    return change + "; " + samples;
  }

  /** When a feature counts as hurt: ΔMSE > 0.005. */
  String hurt(Ablation.Result result) {
    return symbol + " > " + Numbers.given(result.threshold());
  }

  /** Where the threshold of the metrics that the reports do not use comes from; else nothing. */
  static String thresholdOrigin(Metric metric) {
    return metric == Metric.ACTIVE
        ? ""
        : "; the threshold is as large a part of an ignored feature's error as the reports' 0.005 is"
            + " by metric active";
  }

  /** "33 to 39 features", "1 feature", "no feature": a count of every neuron. */
  static String counts(double[] counts) {
    double low = Statistics.min(counts);
    double high = Statistics.max(counts);
    if (low != high) {
      return Numbers.whole((long) low) + " to " + Numbers.whole((long) high) + " features";
    }
    return low == 0 ? "no feature" : Numbers.counted((long) low, "feature");
  }

  /** The same where there is little room: 33–39, 0. */
  static String range(double[] counts) {
    String low = Numbers.whole((long) Statistics.min(counts));
    String high = Numbers.whole((long) Statistics.max(counts));
    return low.equals(high) ? low : low + "–" + high;
  }
}

package superposition.audit.probe;

import superposition.analysis.LossComparison;
import superposition.analysis.Report;
import superposition.analysis.Study;
import superposition.theory.NaiveBaseline;

/**
 * The losses of trained and naive network in the two ways that the second report may mean: on the
 * training distribution, and of output i with feature i forced active.
 *
 * <p>{@code loss.forced.ratio}, naive by trained with the run's exponent; {@code
 * loss.forced.trained, .naive}; {@code loss.forced.ratio-of-ignored}, an ignored feature's loss by
 * the trained network's mean; {@code loss.formula}, (1 − m/n)/(1 − mean M[i,i])^q; and for q = 2
 * {@code loss-2.forced.ratio}, {@code loss-2.training.ratio}, {@code loss-2.formula}.
 */
final class Losses {

  private static final double SQUARE = 2;

  private Losses() {}

  static void report(Study study, Report report) {
    LossComparison.Result losses = study.get(LossComparison.ANALYSIS);
    double exponent = study.model().config().lossExponent();
    int own = losses.indexOf(exponent);
    ratio(report, "loss.forced.ratio", losses.forced(), own);
    report.put(
        "loss.forced.trained",
        losses.forced().trained()[own],
        losses.forced().standardErrors()[own]);
    report.put("loss.forced.naive", losses.forced().naive()[own]);
    double ignored = new NaiveBaseline(study.model().config()).targetMoment(exponent);
    report.put("loss.forced.ratio-of-ignored", ignored / losses.forced().trained()[own]);
    report.put("loss.formula", losses.formula(exponent));
    int square = losses.indexOf(SQUARE);
    ratio(report, "loss-2.forced.ratio", losses.forced(), square);
    ratio(report, "loss-2.training.ratio", losses.training(), square);
    report.put("loss-2.formula", losses.formula(SQUARE));
  }

  private static void ratio(Report report, String id, LossComparison.Losses losses, int k) {
    double ratio = losses.ratios()[k];
    report.put(id, ratio, ratio * losses.standardErrors()[k] / losses.trained()[k]);
  }
}

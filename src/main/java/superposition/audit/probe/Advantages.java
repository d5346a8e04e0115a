package superposition.audit.probe;

import superposition.analysis.ActiveErrors;
import superposition.analysis.AllOutputsLoadCurve;
import superposition.analysis.DensitySweep;
import superposition.analysis.LoadCurve;
import superposition.analysis.Report;
import superposition.analysis.Study;
import superposition.analysis.TrainingErrors;
import superposition.theory.NaiveBaseline;

/**
 * By how much the network is better than the naive baseline — naive by trained error — by the three
 * metrics: {@code advantage.active, .all-outputs, .loss} on the run's own data; {@code
 * advantage-under-load.…} with 20 features active; {@code advantage-when-dense.…} at ten times the
 * run's density, or the next lower one of the density sweep.
 */
final class Advantages {

  private static final double DENSER = 10;

  /** Products of densities may miss the swept one by a rounding. */
  private static final double ROUNDING = 1e-9;

  private Advantages() {}

  static void report(Study study, Report report) {
    NaiveBaseline naive = new NaiveBaseline(study.model().config());
    ActiveErrors.Result active = study.get(ActiveErrors.ANALYSIS);
    TrainingErrors.Result training = study.get(TrainingErrors.ANALYSIS);
    put(report, "advantage.active", naive.active(), active.mean(), active.meanStandardError());
    put(
        report,
        "advantage.all-outputs",
        naive.allOutputs(),
        training.allOutputs(),
        training.allOutputsStandardError());
    put(report, "advantage.loss", naive.loss(), training.loss(), training.lossStandardError());
    underLoad(study, report);
    whenDense(study, report);
  }

  private static void underLoad(Study study, Report report) {
    LoadCurve.Result active = study.get(LoadCurve.ANALYSIS);
    if (active.errors().length < LoadCurve.MAX_LOAD) {
      return;
    }
    int last = LoadCurve.MAX_LOAD - 1;
    AllOutputsLoadCurve.Result all = study.get(AllOutputsLoadCurve.ANALYSIS);
    double[] errors = all.sampled().standardErrors();
    String stem = "advantage-under-load.";
    put(
        report,
        stem + "active",
        active.naive(),
        active.errors()[last],
        active.sampled().standardErrors()[last]);
    put(report, stem + "all-outputs", all.naiveSquares()[last], all.squares()[last], errors[last]);
    put(
        report,
        stem + "loss",
        all.naiveLosses()[last],
        all.losses()[last],
        errors[LoadCurve.MAX_LOAD + last]);
  }

  private static void whenDense(Study study, Report report) {
    DensitySweep.Result sweep = study.get(DensitySweep.ANALYSIS);
    double wanted = DENSER * study.model().config().density() * (1 + ROUNDING);
    int d = sweep.densities().length - 1;
    while (d > 0 && sweep.densities()[d] > wanted) {
      d--;
    }
    String stem = "advantage-when-dense.";
    put(report, stem + "active", sweep.active(), d);
    put(report, stem + "all-outputs", sweep.allOutputs(), d);
    put(report, stem + "loss", sweep.loss(), d);
  }

  private static void put(Report report, String id, DensitySweep.Curve curve, int d) {
    put(report, id, curve.naive()[d], curve.trained()[d], curve.standardErrors()[d]);
  }

  private static void put(
      Report report, String id, double naive, double trained, double standardError) {
    report.put(id, naive / trained, naive / trained * standardError / trained);
  }
}

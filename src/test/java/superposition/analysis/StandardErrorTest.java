package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import superposition.train.TrainedModel;

/** Whether stated errors are the ones made. */
class StandardErrorTest {

  private static final int SEEDS = 60;

  @Test
  @Tag("slow")
  void statedErrorsAreTheSpreadOverEvaluationSeeds() {
    TrainedModel model = SmallModels.report(1);
    List<Map<String, Double>> runs =
        java.util.stream.LongStream.range(0, SEEDS)
            .mapToObj(seed -> Metrics.of(new Study(model, 2000, seed)).values())
            .toList();
    for (String id :
        List.of(
            "error.active.mean",
            "error.active.sd",
            "error.active.range",
            "error.all-outputs",
            "error.loss",
            "correlation.slope-error",
            "load.slope",
            "ablation.mean-delta",
            "split.share")) {
      double spread =
          Math.sqrt(StatUtils.variance(runs.stream().mapToDouble(m -> m.get(id)).toArray()));
      double stated =
          StatUtils.mean(runs.stream().mapToDouble(m -> m.get(id + ".standard-error")).toArray());
      // a spread over 60 seeds is known to 9 %; four of those
      assertEquals(1, stated / spread, 0.36, id);
    }
  }

  @Test
  void shuffledSetsOverlapAsMuchAsTheHypergeometricDistributionSays() {
    Study study = new Study(ReferenceNetwork.load(0).model(), 2000, 1);
    Footprints.Result footprints = study.get(Footprints.ANALYSIS);
    assertEquals(
        footprints.expected(), footprints.independent(), 4 * footprints.independentStandardError());
  }
}

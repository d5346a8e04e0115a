package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.train.TrainedModel;

class RepresentedFeaturesTest {

  /** Feature 0 has both signs, feature 1 one, feature 2 none, and nothing interferes. */
  private static TrainedModel model(double density) {
    float[][] in = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}};
    float[][] out = {{1, 1, 0}, {0, 0, 1}, {0, 0, 0}};
    return AbsoluteModels.of(density, in, out, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 1})
  void theShareOfTheVarianceIsExact(double p) {
    Study study = new Study(model(p), 2000, 1);
    double[] r2 = study.get(RepresentedFeatures.ANALYSIS).r2();
    // ∫x² over one sign is p/6, over both p/3; Var|x| = p/3 − p²/4
    double variance = p / 3 - p * p / 4;
    assertEquals(1, r2[0], 1e-6);
    // x is stratified, so its second moment is known to about 1/2000
    assertEquals(1 - p / 6 / variance, r2[1], 3e-3 * p / variance);
    assertEquals(1 - p / 3 / variance, r2[2], 3e-3 * p / variance);
  }

  @Test
  void oneSignCountsAsHalfWhereFeaturesAreSparse() {
    Map<String, Double> metrics =
        Metrics.of(new Study(model(0.01), 500, 1), RepresentedFeatures.ANALYSIS.metrics());
    assertEquals(Map.of("features.full", 1.0, "features.half", 1.0), metrics);
  }

  @Test
  void otherTasksHaveNoHalves() {
    Study report = new Study(SmallModels.report(1), 100, 1);
    assertTrue(Metrics.of(report, RepresentedFeatures.ANALYSIS.metrics()).isEmpty());
  }

  @Test
  void whatLiesAtABoundIsUncertain() {
    // R² of one sign at p = .3: 1 − .05/.0775 = .355; at the bound of .25 for p near .43
    Report report = new Report();
    new Study(model(0.444), 400, 1).get(RepresentedFeatures.ANALYSIS).report(report);
    assertTrue(report.metrics().values().get("features.half.standard-error") >= 0);
  }
}

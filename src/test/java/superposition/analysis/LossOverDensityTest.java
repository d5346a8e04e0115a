package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import superposition.preset.PresetLibrary;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

class LossOverDensityTest {

  /**
   * TOY_MODELS section 3 for n = 6 and m = 2: 1 %, 38 %, 59 % and 87 % at p = .5, .1, .05 and .01.
   * It leaves open the importance, which moves the shares by 3 points between ratios of 0.8 and
   * 0.95: they are held to that.
   */
  @Test
  @Tag("slow")
  void oneActiveFeatureTakesOverTheLossAsInTheReference() {
    TrainedModel model =
        TrainingRun.train(PresetLibrary.findShipped("six-in-two").orElseThrow().run());
    LossOverDensity.Result over = new Study(model, 20_000, 1).get(LossOverDensity.ANALYSIS);
    Map<Double, Double> shares = new TreeMap<>();
    for (int k = 0; k < over.densities().length; k++) {
      shares.put(over.densities()[k], over.splits().get(k).share());
    }
    assertEquals(0.01, shares.get(0.5), 0.01);
    assertEquals(0.38, shares.get(0.1), 0.03);
    assertEquals(0.59, shares.get(0.05), 0.03);
    assertEquals(0.87, shares.get(0.01), 0.03);
    // at smaller densities nothing is active most of the time, and the least positive bias counts
    double[] byDensity =
        shares.entrySet().stream()
            .filter(share -> share.getKey() >= 0.01)
            .mapToDouble(Map.Entry::getValue)
            .toArray();
    for (int k = 1; k < byDensity.length; k++) {
      assertTrue(byDensity[k] < byDensity[k - 1], Arrays.toString(byDensity));
    }
    assertEquals(0, shares.get(1.0), "all six are active then");
  }

  @Test
  void theSplitAtTheRunsOwnDensityIsThatOfTheRun() {
    TrainedModel hexagon = OutputModel.polygon(6, 0.037);
    Study study = new Study(hexagon, 20_000, 1);
    LossOverDensity.Result over = study.get(LossOverDensity.ANALYSIS);
    LossSplit.Result own = study.get(LossSplit.ANALYSIS);
    int place = Arrays.binarySearch(over.densities(), 0.037);
    LossSplit.Result there = over.splits().get(place);
    assertEquals(own.l1(), there.l1(), 1e-12);
    double error = Math.hypot(own.restStandardError(), there.restStandardError());
    assertEquals(own.loss(), there.loss(), 4 * error);
  }
}

package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.train.TrainingRun;

class LearnedSidesTest {

  private static LearnedSides.Result sides(RunConfig config) {
    return new Study(TrainingRun.train(config), 10, 1).get(LearnedSides.ANALYSIS);
  }

  /** TOY_MODELS section 4: 0 of 44 sides that began below zero were ever learned. */
  @Test
  void whatBeginsDeadStaysDead() {
    RunConfig run = AbsoluteModels.config(20, 20, 0.005, 2).withSteps(800);
    LearnedSides.Result plain = sides(run.withInitialization(new Initialization.XavierNormal()));
    // each of 40 sides begins dead with probability ½
    assertEquals(20, plain.count(true), 5 * Math.sqrt(10));
    assertEquals(40, plain.count(true) + plain.count(false));
    assertEquals(0, plain.learned(true));
    assertTrue(plain.learned(false) >= plain.count(false) / 2);
    LearnedSides.Result mirrored = sides(run);
    assertEquals(0, mirrored.count(true), "|W| times relu(W) is never below 0");
    assertTrue(mirrored.learned(false) > plain.learned(false));
  }

  @Test
  void theFirstWeightsOfAnUnknownTrainingAreUnknown() {
    LearnedSides.Result sides =
        new Study(ReferenceNetwork.absoluteMotif(), 10, 1).get(LearnedSides.ANALYSIS);
    assertFalse(sides.known());
    assertEquals(0, sides.count(true));
    // the reference network misses three sides: W_out·relu(±W_in) + b by an independent script
    assertEquals(37, sides.learned(false));
  }
}

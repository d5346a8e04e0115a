package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChanceTest {

  @Test
  void chanceReachesThreeStandardDeviationsToBothSides() {
    assertTrue(Chance.reaches(0.299, 0.1));
    assertTrue(Chance.reaches(-0.299, 0.1));
    assertFalse(Chance.reaches(0.301, 0.1));
    assertFalse(Chance.reaches(-0.301, 0.1));
    assertTrue(Chance.reaches(0, 0), "what has no spread and is met");
  }

  @Test
  void whatIsNotKnownIsNotReached() {
    assertFalse(Chance.reaches(Double.NaN, 0.1));
    assertFalse(Chance.reaches(0.1, Double.NaN));
  }
}

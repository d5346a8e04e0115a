package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import superposition.plot.Heading;
import superposition.plot.Lines;
import superposition.plot.Scatter;

class RelationTest {

  private static final Relation LINE =
      new Relation(new double[] {1, 2, 3, 4, 5}, new double[] {8, 6, 4, 2, 0});

  @Test
  void aStraightLineIsFoundAndDrawn() {
    assertEquals(-1, LINE.r(), 1e-12);
    assertEquals(1, LINE.explained(), 1e-12);
    assertEquals(
        "A higher slope goes with a lower error: r = −1.000", LINE.finding("slope", "error"));
    Scatter scatter = LINE.scatter(new Heading("", ""), "x", "y");
    Lines.Line line = scatter.lines().get(0);
    assertEquals(8, line.y()[0], 1e-9);
    assertEquals(0, line.y()[1], 1e-9);
    assertEquals("r = −1.000", scatter.note());
  }

  @Test
  void chanceIsTheLevelThatRandomPairsStayBelowNineteenTimesInTwenty() {
    Random random = new Random(2);
    int beyond = 0;
    int cases = 2000;
    for (int k = 0; k < cases; k++) {
      beyond += new Relation(normal(random, 30), normal(random, 30)).isBeyondChance() ? 1 : 0;
    }
    // four standard deviations of a binomial
    assertEquals(0.05 * cases, beyond, 4 * Math.sqrt(0.05 * 0.95 * cases));
    // tables of critical values: .361 for 28 degrees of freedom
    assertEquals("chance ±0.36", new Relation(normal(random, 30), normal(random, 30)).chance());
  }

  private static double[] normal(Random random, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  @Test
  void withoutVarianceThereIsNoLineAndNoR() {
    Relation flat = new Relation(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4});
    Scatter scatter = flat.scatter(new Heading("", ""), "x", "y");
    assertEquals(4, scatter.points().size());
    assertTrue(scatter.lines().isEmpty());
    assertEquals("", scatter.note());
    assertEquals(
        "The slope and the error have no correlation here", flat.finding("slope", "error"));
    assertFalse(flat.isBeyondChance());
  }

  @Test
  void threeFeaturesProveNothing() {
    Relation few = new Relation(new double[] {1, 2, 3}, new double[] {1, 2, 3.1});
    assertFalse(few.isBeyondChance());
    assertEquals("", few.chance());
    assertTrue(few.finding("slope", "error").startsWith("Too few features"));
  }
}

package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AliasTableTest {

  /** A level has 28 bits, so no outcome is off by more than 2⁻²⁸ of a column. */
  private static final double ROUNDING = 0x1p-28;

  @Test
  void drawsEveryOutcomeWithItsProbability() {
    double[] wanted = {0.5, 0.25, 0.125, 0.0625, 0.05, 0.0125};
    double[] drawn = new AliasTable(wanted).probabilities();
    for (int k = 0; k < drawn.length; k++) {
      assertEquals(k < wanted.length ? wanted[k] : 0, drawn[k], ROUNDING, "outcome " + k);
    }
  }

  @Test
  void neverDrawsWhatIsImpossible() {
    AliasTable certain = new AliasTable(new double[] {1, 0, 0});
    RandomStream stream = new RandomStream(7);
    for (int k = 0; k < 10_000; k++) {
      assertEquals(0, certain.draw(stream.next()));
    }
  }

  @Test
  void countsOfDrawsFollowTheProbabilities() {
    double[] wanted = {0.1, 0.2, 0.3, 0.4};
    AliasTable table = new AliasTable(wanted);
    RandomStream stream = new RandomStream(11);
    int draws = 400_000;
    int[] counts = new int[4];
    for (int k = 0; k < draws; k++) {
      counts[table.draw(stream.next())]++;
    }
    for (int k = 0; k < 4; k++) {
      double sd = Math.sqrt(wanted[k] * (1 - wanted[k]) / draws);
      assertEquals(wanted[k], (double) counts[k] / draws, 5 * sd);
    }
  }
}

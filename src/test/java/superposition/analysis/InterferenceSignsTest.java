package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.RunConfig;

/** Three features in a plane: G_01 = −½, G_02 = ¾ and G_12 = −⅛, worked out by hand. */
class InterferenceSignsTest {

  private static final double[][] COLUMNS = {{1, 0}, {-0.5, 1}, {0.75, 0.25}};

  private static InterferenceSigns.Result signs(double... bias) {
    RunConfig config =
        OutputModel.config(3, 2, 0.1, Activation.RELU)
            .withImportance(new Importance.Geometric(0.5));
    Study study = new Study(OutputModel.of(config, COLUMNS, bias), 1, 1);
    return study.get(InterferenceSigns.ANALYSIS);
  }

  /** I_j·G_ji² by output: ¼ and 9⁄16, half of ¼ and 1⁄64, a quarter of 9⁄16 and 1⁄64. */
  private static final double[] ROWS = {1.0 / 4, 9.0 / 16, 1.0 / 8, 1.0 / 128, 9.0 / 64, 1.0 / 256};

  private static final double TOTAL =
      1.0 / 4 + 9.0 / 16 + 1.0 / 8 + 1.0 / 128 + 9.0 / 64 + 1.0 / 256;

  @Test
  void withoutABiasWhatIsNegativeIsFree() {
    InterferenceSigns.Result signs = signs(0, 0, 0);
    // the next round number above ¾
    assertEquals(0.8, signs.reach(), 1e-12);
    double[] bins = new double[20];
    bins[19] = (ROWS[1] + ROWS[4]) / TOTAL; // ¾ of .8 is in the last of ten bins
    bins[3] = (ROWS[0] + ROWS[2]) / TOTAL; // −½: −6¼ bins
    bins[8] = (ROWS[3] + ROWS[5]) / TOTAL; // −⅛: −1.6 bins
    assertArrayEquals(bins, signs.plain(), 1e-7);
    assertArrayEquals(bins, signs.biased(), 1e-7);
    assertEquals(1 - bins[19], signs.negative(), 1e-7);
    assertEquals(1 - bins[19], signs.free(), 1e-7);
    assertEquals(0, signs.saved(), 1e-12);
  }

  @Test
  void aBiasMovesWhatReachesItsOutput() {
    InterferenceSigns.Result signs = signs(0, -0.25, -1);
    // G_21 + b_2 = −1⅛, and 2 the next round number
    assertEquals(2, signs.reach(), 1e-12);
    double[] bins = new double[20];
    bins[7] = ROWS[0] / TOTAL; // −½
    bins[13] = ROWS[1] / TOTAL; // ¾
    bins[6] = ROWS[2] / TOTAL; // −¾
    bins[8] = (ROWS[3] + ROWS[4]) / TOTAL; // −⅜ and −¼
    bins[4] = ROWS[5] / TOTAL; // −1⅛
    assertArrayEquals(bins, signs.biased(), 1e-7);
    assertEquals(1 - (ROWS[1] + ROWS[4]) / TOTAL, signs.negative(), 1e-7);
    assertEquals(1 - ROWS[1] / TOTAL, signs.free(), 1e-7);
    // ∫(g·x)² is g²/3 where g is above 0: ROWS[1]/3 is left of ROWS[1]/3 + ROWS[4]/3
    assertEquals(ROWS[4] / (ROWS[1] + ROWS[4]), signs.saved(), 1e-7);
  }

  @Test
  void nothingIsSharedWhereNothingInterferes() {
    RunConfig config = OutputModel.config(2, 2, 0.1, Activation.RELU);
    Study study =
        new Study(OutputModel.of(config, new double[][] {{1, 0}, {0, 1}}, new double[2]), 1, 1);
    InterferenceSigns.Result signs = study.get(InterferenceSigns.ANALYSIS);
    assertTrue(Double.isNaN(signs.negative()) && Double.isNaN(signs.saved()));
    assertTrue(signs.reach() > 0);
  }
}

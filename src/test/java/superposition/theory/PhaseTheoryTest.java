package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.Activation;
import superposition.model.Network;

class PhaseTheoryTest {

  private static final PhaseTheory ONE = new PhaseTheory(2, 1, true);
  private static final PhaseTheory TWO = new PhaseTheory(3, 2, true);

  /**
   * Every solution as a network, evaluated by Monte-Carlo at 20 random (r, p), with random biases:
   * an output's loss is V or F under its own bias, or 0 without one.
   */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2", "5, 3"})
  void lossesAreThoseOfTheNetworks(int features, int hidden) {
    Random random = new Random(features);
    for (int trial = 0; trial < 20; trial++) {
      double r = Math.pow(10, 2 * random.nextDouble() - 1);
      double p = random.nextDouble();
      boolean bias = trial % 4 != 0;
      FeatureCosts costs = new FeatureCosts(p, bias);
      for (PhaseSolution solution : PhaseSolution.of(features, hidden)) {
        MonteCarlo measured = new MonteCarlo(solution, costs, bias, p, r, random.nextLong());
        assertEquals(
            solution.loss(r, costs),
            measured.mean,
            5 * measured.standardError + 1e-6,
            solution.name() + " at r = " + r + ", p = " + p);
      }
    }
  }

  /** Loss of a solution's network, summed over the features. */
  private static final class MonteCarlo {
    private static final int SAMPLES = 20_000;
    final double mean;
    final double standardError;

    MonteCarlo(
        PhaseSolution solution, FeatureCosts costs, boolean bias, double p, double r, long seed) {
      int n = solution.features();
      int m = solution.hidden();
      float[] w = solution.weights();
      float[] transposed = new float[w.length];
      double[] norm = new double[n];
      boolean[] paired = new boolean[n];
      for (int a = 0; a < m; a++) {
        int inDimension = 0;
        for (int i = 0; i < n; i++) {
          transposed[i * m + a] = w[a * n + i];
          norm[i] += Math.abs(w[a * n + i]);
          inDimension += w[a * n + i] == 0 ? 0 : 1;
        }
        for (int i = 0; i < n; i++) {
          paired[i] |= w[a * n + i] != 0 && inDimension == 2;
        }
      }
      float[] b = new float[n];
      for (int i = 0; bias && i < n; i++) {
        b[i] = (float) (norm[i] == 0 ? costs.ignoredBias() : paired[i] ? costs.pairedBias() : 0);
      }
      Network network = new Network(n, m, Activation.IDENTITY, Activation.RELU, w, transposed, b);
      Random random = new Random(seed);
      double sum = 0;
      double squares = 0;
      for (int s = 0; s < SAMPLES; s++) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
          x[i] = random.nextDouble() < p ? random.nextDouble() : 0;
        }
        double[] y = network.forward(x);
        double loss = 0;
        for (int i = 0; i < n; i++) {
          loss += (i == n - 1 ? r : 1) * (y[i] - x[i]) * (y[i] - x[i]);
        }
        sum += loss;
        squares += loss * loss;
      }
      mean = sum / SAMPLES;
      standardError = Math.sqrt((squares / SAMPLES - mean * mean) / SAMPLES);
    }
  }

  @Test
  void theSolutionsAreTheOnesOfTheSeed() {
    assertEquals(
        List.of("[1, 0]", "[0, 1]", "[1, −1]"),
        ONE.solutions().stream().map(PhaseSolution::name).toList());
    assertEquals(
        List.of("⊥[0, 0, 1]", "⊥[1, 0, 0]", "⊥[1, 1, 0]", "⊥[0, 1, 1]"),
        TWO.solutions().stream().map(PhaseSolution::name).toList());
    assertArrayEquals(new float[] {1, -1}, ONE.solutions().get(2).weights());
    // the extra feature, number 2, with another one in the first dimension
    assertArrayEquals(new float[] {1, 0, -1, 0, 1, 0}, TWO.solutions().get(3).weights());
  }

  @Property(tries = 60)
  void boundariesAreWhereTheSeedsFormulasSay(
      @ForAll @DoubleRange(min = 0.001, max = 0.62) @Scale(6) double p) {
    for (boolean bias : new boolean[] {false, true}) {
      FeatureCosts costs = new FeatureCosts(p, bias);
      double v = costs.ignored();
      double f = costs.paired();
      List<PhaseTheory.Boundary> one = new PhaseTheory(2, 1, bias).boundaries(p);
      assertEquals(2, one.size());
      assertEquals(f / (v - f), one.get(0).importance(), 1e-12);
      assertEquals((v - f) / f, one.get(1).importance(), 1e-9 * (v - f) / f);
      List<PhaseTheory.Boundary> two = new PhaseTheory(3, 2, bias).boundaries(p);
      assertEquals(2, two.size());
      assertEquals(f / (v - f), two.get(0).importance(), 1e-12);
      assertEquals(1, two.get(1).importance(), 1e-12);
      assertEquals(PhaseClass.NOT_REPRESENTED, two.get(0).below());
      assertEquals(PhaseClass.SUPERPOSED, two.get(1).below());
      assertEquals(PhaseClass.DEDICATED, two.get(1).above());
      if (!bias) {
        assertEquals(p / (2 - p), one.get(0).importance(), 1e-12);
      }
    }
  }

  @Property(tries = 60)
  void boundariesPartTheWinners(
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(6) double p,
      @ForAll @DoubleRange(min = -2, max = 2) @Scale(6) double decades) {
    double r = Math.pow(10, decades);
    for (PhaseTheory theory : List.of(ONE, TWO, new PhaseTheory(5, 2, true))) {
      PhaseClass expected = PhaseClass.NOT_REPRESENTED;
      boolean near = false;
      for (PhaseTheory.Boundary boundary : theory.boundaries(p)) {
        assertEquals(expected, boundary.importance() < r ? boundary.below() : expected);
        expected = boundary.importance() < r ? boundary.above() : expected;
        near |= Math.abs(boundary.importance() / r - 1) < 1e-9;
      }
      PhaseTheory.Winner winner = theory.winner(r, p);
      assertTrue(near || winner.best().outcome() == expected, "r = " + r + ", p = " + p);
      assertTrue(winner.margin() >= 0);
    }
  }

  /** TOY_MODELS, section 1: V = 2F at p = .6269 under the best bias, at p = 1 without. */
  @Test
  void theThreeOutcomesMeetInOnePoint() {
    for (PhaseTheory theory : List.of(ONE, TWO)) {
      assertEquals(1, theory.triplePoint().importance());
      assertEquals(0.6269, theory.triplePoint().density(), 5e-5);
      double above = theory.triplePoint().density() + 1e-6;
      List<PhaseTheory.Boundary> left = theory.boundaries(above);
      assertEquals(1, left.size());
      assertEquals(1, left.get(0).importance(), 1e-12);
      assertEquals(PhaseClass.DEDICATED, left.get(0).above());
    }
    assertEquals(1, new PhaseTheory(2, 1, false).triplePoint().density(), 1e-12);
  }

  @Test
  void outcomesFollowTheThresholdsOfOneHalf() {
    assertEquals(PhaseClass.NOT_REPRESENTED, PhaseClass.of(0.49, 1));
    assertEquals(PhaseClass.SUPERPOSED, PhaseClass.of(0.5, 0.51));
    assertEquals(PhaseClass.DEDICATED, PhaseClass.of(1, 0.5));
  }

  @Test
  void theMarginIsThatOverTheNextOutcome() {
    // V = p/3 = 1/6 and F = p²/6 = 1/24: the pair costs 2F, either feature alone V
    PhaseTheory.Winner winner = new PhaseTheory(2, 1, false).winner(1, 0.5);
    assertEquals(PhaseClass.SUPERPOSED, winner.best().outcome());
    assertEquals(1.0 / 12, winner.loss(), 1e-15);
    assertEquals(1.0 / 6, winner.runnerUp(), 1e-15);
    assertEquals(1, winner.margin(), 1e-12);
  }

  @Test
  void ofEqualOutcomesTheFirstWins() {
    // above the triple point, where both features are worth the same
    PhaseTheory.Winner winner = ONE.winner(1, 0.9);
    assertEquals(PhaseClass.NOT_REPRESENTED, winner.best().outcome());
    assertEquals(0, winner.margin());
  }

  /** Without bias V = 2F at p = 1, so that all lines cross at r = 1: from none to a dimension. */
  @Test
  void whereAllOutcomesMeetTheSharedOneIsLeftOut() {
    List<PhaseTheory.Boundary> expected =
        List.of(new PhaseTheory.Boundary(1, PhaseClass.NOT_REPRESENTED, PhaseClass.DEDICATED));
    assertEquals(expected, new PhaseTheory(2, 1, false).boundaries(1));
    assertEquals(expected, new PhaseTheory(3, 2, false).boundaries(1));
  }

  /** A pair costs p²/6, which is 0 in double precision: nothing is better at any importance. */
  @Test
  void wherePairsAreFreeNothingGivesWay() {
    assertEquals(List.of(), new PhaseTheory(2, 1, false).boundaries(1e-300));
    assertEquals(List.of(), new PhaseTheory(3, 2, false).boundaries(1e-300));
  }

  @Test
  void solutionsOfManyFeaturesAreNamedInWords() {
    assertEquals(
        List.of(
            "extra ignored, 0 pairs",
            "extra dedicated, 0 pairs",
            "extra ignored, 1 pair",
            "extra dedicated, 1 pair",
            "extra in a pair, 1 pair",
            "extra ignored, 2 pairs",
            "extra in a pair, 2 pairs"),
        PhaseSolution.of(5, 2).stream().map(PhaseSolution::name).toList());
  }

  @Test
  void outcomesHaveWords() {
    assertEquals(
        List.of("not represented", "in superposition", "in a dimension of its own"),
        Stream.of(PhaseClass.values()).map(PhaseClass::words).toList());
  }
}

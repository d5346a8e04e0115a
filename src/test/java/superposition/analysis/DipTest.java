package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import superposition.train.RandomStream;

class DipTest {

  @Test
  void theDipIsTheDistanceFromTheNearestUnimodalDistribution() {
    Random random = new Random(5);
    for (int k = 0; k < 150; k++) {
      double[] x = new double[3 + random.nextInt(10)];
      boolean modes = random.nextBoolean();
      Arrays.setAll(
          x, i -> random.nextGaussian() * (modes ? 0.2 : 1) + (modes ? random.nextInt(3) : 0));
      Arrays.sort(x);
      assertEquals(byDefinition(x), Dip.of(x), 1e-7, Arrays.toString(x));
    }
  }

  @Test
  void evenlySpacedValuesHaveTheSmallestDipAndTwoHeapsNearlyTheLargest() {
    double[] even = new double[50];
    Arrays.setAll(even, i -> i);
    assertEquals(0.01, Dip.of(even), 1e-12, "1/(2N)");
    double[] heaps = new double[50];
    Arrays.setAll(heaps, i -> (i % 2) + 1e-6 * i);
    // Each heap is half of the mass: a quarter of it is in the wrong place, up to a step.
    assertEquals(0.25, Dip.of(heaps), 0.011);
    assertEquals(1.0 / 14, Dip.of(new double[7]), 1e-12, "all alike: 1/(2N)");
    assertTrue(Double.isNaN(Dip.of(new double[0])));
  }

  @Test
  void tiedValuesAreHeapsOfNoWidth() {
    // One heap can be the mode; half of the other is in the wrong place.
    assertEquals(0.25, Dip.of(heaps(3, 3)), 1e-12);
    assertEquals(0.05, Dip.of(heaps(90, 10)), 1e-12);
    assertEquals(0.05, Dip.of(heaps(10, 90)), 1e-12);
    Random random = new Random(9);
    for (int k = 0; k < 300; k++) {
      double[] tied = new double[3 + random.nextInt(20)];
      Arrays.setAll(tied, i -> random.nextInt(5));
      Arrays.sort(tied);
      double[] apart = tied.clone();
      Arrays.setAll(apart, i -> apart[i] + 1e-9 * i);
      assertEquals(Dip.of(apart), Dip.of(tied), 1e-6, Arrays.toString(tied));
    }
  }

  private static double[] heaps(int zeros, int ones) {
    double[] x = new double[zeros + ones];
    Arrays.fill(x, zeros, x.length, 1);
    return x;
  }

  @Test
  void pValuesAreUniformUnderTheNull() {
    // 60 p-values of uniform samples: their mean is 1/2 ± 1/√(12·60) = ±.037; four of these allowed
    Random random = new Random(3);
    double sum = 0;
    for (int k = 0; k < 60; k++) {
      double[] x = random.doubles(20).toArray();
      sum += Dip.pValue(Dip.of(x), 20, 200, new RandomStream(k, 1, 1));
    }
    assertEquals(0.5, sum / 60, 0.15);
    assertTrue(Dip.pValue(0.24, 50, 200, new RandomStream(1, 1, 1)) < 0.006);
  }

  /**
   * The smallest d for which values g_i of a distribution function at the x_i exist with |F − g| ≤
   * d on both sides of each step, slopes rising up to some gap and falling after it: a linear
   * program for each gap.
   */
  private static double byDefinition(double[] x) {
    double best = 1;
    for (int mode = 0; mode < x.length - 1; mode++) {
      best = Math.min(best, withMode(x, mode));
    }
    return best;
  }

  private static double withMode(double[] x, int mode) {
    int n = x.length;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] up = new double[n + 1];
      up[i] = 1;
      up[n] = 1;
      constraints.add(new LinearConstraint(up, Relationship.GEQ, (i + 1.0) / n));
      double[] down = new double[n + 1];
      down[i] = 1;
      down[n] = -1;
      constraints.add(new LinearConstraint(down, Relationship.LEQ, (double) i / n));
    }
    for (int gap = 0; gap + 2 < n; gap++) {
      // slope of the next gap minus slope of this one
      double here = 1 / (x[gap + 1] - x[gap]);
      double next = 1 / (x[gap + 2] - x[gap + 1]);
      double[] bend = new double[n + 1];
      bend[gap] = here;
      bend[gap + 1] = -here - next;
      bend[gap + 2] = next;
      constraints.add(
          new LinearConstraint(bend, gap < mode ? Relationship.GEQ : Relationship.LEQ, 0));
    }
    double[] objective = new double[n + 1];
    objective[n] = 1;
    return new SimplexSolver()
        .optimize(
            new MaxIter(10_000),
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(constraints),
            GoalType.MINIMIZE,
            new org.apache.commons.math3.optim.linear.NonNegativeConstraint(true))
        .getValue();
  }
}

package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.analysis.SpherePacking.Repulsion;

class SpherePackingTest {

  /** Thomson's problem in three dimensions: published energies (Wales and Ulker, 2006). */
  /** Anew, not what is known from an earlier test. */
  private static SpherePacking search(int points, int dimension, Repulsion repulsion) {
    return SpherePacking.search(new SpherePacking.Problem(points, dimension, repulsion));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5",
    "3, 1.732050808",
    "4, 3.674234614",
    "5, 6.474691495",
    "6, 9.985281374",
    "7, 14.452977414",
    "8, 19.675287861",
    "9, 25.759986531",
    "12, 49.165253058"
  })
  void chargesAreWhereThomsonsProblemHasThem(int charges, double energy) {
    assertEquals(energy, search(charges, 3, Repulsion.COULOMB).energy(), 1e-6 * energy);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void oppositesDoNotInterfere(int dimension) {
    for (int points = 1; points <= 2 * dimension; points++) {
      assertEquals(0, search(points, dimension, Repulsion.INTERFERENCE).energy());
    }
  }

  /**
   * In a plane neighbours alone interfere; their angles add up to a turn and cos² is convex between
   * 45° and 90°, so that five points do best as a regular pentagon: ten ordered pairs at 72°.
   */
  @Test
  void fivePointsInAPlaneAreAPentagon() {
    double cosine = Math.cos(Math.toRadians(72));
    assertEquals(10 * cosine * cosine, search(5, 2, Repulsion.INTERFERENCE).energy(), 1e-9);
  }

  @Test
  void sixPointsInAPlaneAreAHexagon() {
    // twelve ordered pairs at 60°; the square with two corners doubled has 4
    assertEquals(3, search(6, 2, Repulsion.INTERFERENCE).energy(), 1e-9);
  }

  @Test
  void onALineTheSidesAreShared() {
    // 3 + 2 points: 3·2 + 2·1 ordered pairs that coincide
    assertEquals(8, search(5, 1, Repulsion.INTERFERENCE).energy());
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "8, 3", "12, 3", "12, 5"})
  void nothingNearbyIsBetter(int points, int dimension) {
    SpherePacking best = SpherePacking.best(points, dimension, Repulsion.INTERFERENCE);
    Random random = new Random(3);
    for (int t = 0; t < 200; t++) {
      double[][] other = new double[points][dimension];
      for (int i = 0; i < points; i++) {
        double square = 0;
        for (int a = 0; a < dimension; a++) {
          other[i][a] = best.points()[i][a] + 0.1 * random.nextDouble() * random.nextGaussian();
          square += other[i][a] * other[i][a];
        }
        for (int a = 0; a < dimension; a++) {
          other[i][a] /= Math.sqrt(square);
        }
      }
      assertTrue(SpherePacking.energy(other, Repulsion.INTERFERENCE) >= best.energy() - 1e-9);
    }
    assertTrue(best.energy() < SpherePacking.randomInterference(points, dimension));
    double[][] thomson = SpherePacking.best(points, dimension, Repulsion.COULOMB).points();
    assertTrue(best.energy() <= SpherePacking.energy(thomson, Repulsion.INTERFERENCE) + 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Repulsion.class)
  void gradientsAreThoseOfFiniteDifferences(Repulsion repulsion) {
    Random random = new Random(5);
    double[] x = random.doubles(15, -1, 1).toArray();
    double[] gradient = SpherePacking.gradient(x, 3, repulsion);
    for (int k = 0; k < x.length; k++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[k] += 1e-5;
      down[k] -= 1e-5;
      double difference = (energy(up, repulsion) - energy(down, repulsion)) / 2e-5;
      assertEquals(difference, gradient[k], 1e-5 * (1 + Math.abs(difference)));
    }
  }

  private static double energy(double[] x, Repulsion repulsion) {
    double[][] points = new double[x.length / 3][3];
    for (int i = 0; i < points.length; i++) {
      double norm =
          Math.sqrt(
              x[3 * i] * x[3 * i] + x[3 * i + 1] * x[3 * i + 1] + x[3 * i + 2] * x[3 * i + 2]);
      for (int a = 0; a < 3; a++) {
        points[i][a] = x[3 * i + a] / norm;
      }
    }
    return SpherePacking.energy(points, repulsion);
  }

  @Test
  void randomDirectionsHaveTheMeanOfTheirEnergy() {
    Random random = new Random(11);
    double sum = 0;
    int sets = 4000;
    for (int s = 0; s < sets; s++) {
      double[][] points = new double[6][4];
      for (double[] point : points) {
        double square = 0;
        for (int a = 0; a < 4; a++) {
          point[a] = random.nextGaussian();
          square += point[a] * point[a];
        }
        for (int a = 0; a < 4; a++) {
          point[a] /= Math.sqrt(square);
        }
      }
      sum += SpherePacking.energy(points, Repulsion.INTERFERENCE);
    }
    // 30/8; one set spreads by about 1.3, so the mean of 4,000 by .02
    assertEquals(SpherePacking.randomInterference(6, 4), sum / sets, 0.08);
  }

  @Test
  void aSearchCanBeCancelled() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          CancellationException.class, () -> SpherePacking.best(40, 7, Repulsion.INTERFERENCE));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void tooManyPointsAreNotLookedAt() {
    assertTrue(SpherePacking.isFeasible(60, 10));
    assertFalse(SpherePacking.isFeasible(4096, 1024));
  }
}

package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraturePointsTest {

  /** E x^k of one feature is p·∫x^k over its range; q points are exact up to degree 2q − 1. */
  @ParameterizedTest
  @CsvSource({"1, 4, 0, .3", "2, 3, 0, .01", "3, 5, 0, 1", "2, 4, -1, .6", "5, 2, 0, .5"})
  void givesTheMomentsOfTheInputs(int features, int q, double low, double density) {
    QuadraturePoints points = new QuadraturePoints(features, q, low);
    assertEquals(Math.pow(q + 1, features) - 1, points.count());
    for (int degree = 0; degree <= 2 * q - 1; degree++) {
      double single = 0;
      double pair = 0;
      for (int k = 0; k < points.count(); k++) {
        double weight = points.weight(k, density);
        double last = Math.pow(input(points, k, features - 1), degree);
        single += weight * (degree == 0 ? 1 : last);
        pair += weight * input(points, k, 0) * last;
      }
      double moment = density * (1 - Math.pow(low, degree + 1)) / (degree + 1) / (1 - low);
      double some = 1 - Math.pow(1 - density, features);
      assertEquals(degree == 0 ? some : moment, single, 1e-6, "degree " + degree);
      if (features > 1 && degree > 0) {
        assertEquals(density * (1 + low) / 2 * moment, pair, 1e-6, "with another feature");
      }
    }
  }

  private static double input(QuadraturePoints points, int k, int feature) {
    for (int a = 0; a < points.features(k).length; a++) {
      if (points.features(k)[a] == feature) {
        return points.values(k)[a];
      }
    }
    return 0;
  }

  @Test
  void pointsSpellTheirNumbersWithTheFirstFeatureInFront() {
    QuadraturePoints points = new QuadraturePoints(2, 1, 0);
    assertArrayEquals(new int[] {1}, points.features(0));
    assertArrayEquals(new int[] {0}, points.features(1));
    assertArrayEquals(new int[] {0, 1}, points.features(2));
    assertArrayEquals(new float[] {0.5f, 0.5f}, points.values(2));
  }
}

package superposition.figure.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolytopeTest {

  private static final double[][] CUBE = {
    {1, 1, 1},
    {1, 1, -1},
    {1, -1, 1},
    {1, -1, -1},
    {-1, 1, 1},
    {-1, 1, -1},
    {-1, -1, 1},
    {-1, -1, -1}
  };

  @Test
  void aCubeHasTwelveEdgesAndNoDiagonals() {
    Polytope cube = Polytope.of(CUBE);
    assertEquals(8, cube.corners().size());
    assertEquals(12, cube.edges().size());
    for (int[] edge : cube.edges()) {
      assertEquals(2, Polytope.distance(CUBE[edge[0]], CUBE[edge[1]]), 1e-12);
    }
  }

  /** Trained directions are never quite regular. */
  @Test
  void almostFlatFacesAreOne() {
    Random random = new Random(1);
    double[][] shaken = new double[8][3];
    for (int i = 0; i < 8; i++) {
      for (int d = 0; d < 3; d++) {
        shaken[i][d] = CUBE[i][d] + 0.005 * random.nextGaussian();
      }
    }
    assertEquals(12, Polytope.of(shaken).edges().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8})
  void aPolygonHasAsManyEdgesAsCornersAndNothingInside(int corners) {
    double[][] points = new double[corners + 2][2];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      points[i] = new double[] {Math.cos(angle), Math.sin(angle)};
    }
    points[corners] = new double[] {0.1, 0.2};
    Polytope polygon = Polytope.of(points);
    assertEquals(corners, polygon.corners().size());
    assertEquals(corners, polygon.edges().size());
    assertTrue(polygon.corners().stream().allMatch(corner -> corner < corners));
  }

  @Test
  void whatHasNoExtentHasNoHull() {
    assertTrue(Polytope.of(new double[][] {}).edges().isEmpty());
    assertTrue(Polytope.of(new double[][] {{1, 0}, {-1, 0}}).edges().isEmpty());
    assertTrue(Polytope.of(new double[][] {{0, 0}, {1, 1}, {2, 2}}).edges().isEmpty(), "a line");
    double[][] plane = {{1, 0, 0}, {0, 1, 0}, {-1, 0, 0}, {0, -1, 0}};
    assertTrue(Polytope.of(plane).edges().isEmpty(), "a plane in space");
    double nan = Double.NaN;
    assertTrue(Polytope.of(new double[][] {{nan, nan}, {0, 1}, {1, 0}}).edges().isEmpty());
  }
}

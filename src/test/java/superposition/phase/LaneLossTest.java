package superposition.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.train.QuadraturePoints;
import superposition.train.RandomStream;

/** Losses and gradients of the lanes against their definition in double precision. */
class LaneLossTest {

  /** Central differences in double precision; the rest is the lanes' single precision. */
  private static final double STEP = 1e-6;

  private static final int LANES = 21;

  @ParameterizedTest
  @CsvSource({
    "2, 1, true, true",
    "2, 1, false, true",
    "3, 2, true, true",
    "3, 2, true, false",
    "3, 1, false, false",
    "4, 2, true, true",
    "5, 3, true, true"
  })
  void areThoseOfTheDefinition(int n, int m, boolean bias, boolean quadrature) {
    Random random = new Random(n * 10 + m);
    double density = 0.37;
    InputPoints points = points(n, density, quadrature);
    float[][] importance = rows(n, random, 3);
    float[][] weights = rows(m * n + (bias ? n : 0), random, 1.2);
    LaneLoss lanes = new LaneLoss(m, bias, importance, () -> false);
    float[] losses = lanes.losses(weights, points);
    float[][] gradient = rows(weights.length, random, 1);
    lanes.gradient(weights, points, gradient);
    for (int lane = 0; lane < LANES; lane++) {
      double[] w = lane(weights, lane);
      double[] weight = lane(importance, lane);
      double exact = loss(w, m, bias, weight, points);
      assertEquals(exact, losses[lane], 1e-5 * exact);
      double largest = 0;
      for (float[] row : gradient) {
        largest = Math.max(largest, Math.abs(row[lane]));
      }
      for (int k = 0; k < w.length; k++) {
        double at = w[k];
        w[k] = at + STEP;
        double up = loss(w, m, bias, weight, points);
        w[k] = at - STEP;
        double down = loss(w, m, bias, weight, points);
        w[k] = at;
        assertEquals((up - down) / (2 * STEP) / n, gradient[k][lane], 2e-5 * largest);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "5", "20"})
  void aModelDoesNotFeelItsNeighbours(int lane) {
    Random random = new Random(7);
    InputPoints points = points(3, 0.2, true);
    float[][] importance = rows(3, random, 3);
    float[][] weights = rows(9, random, 1);
    float[][] together = new float[9][LANES];
    LaneLoss all = new LaneLoss(2, true, importance, () -> false);
    all.gradient(weights, points, together);
    LaneLoss one = new LaneLoss(2, true, only(importance, lane), () -> false);
    float[][] alone = new float[9][1];
    one.gradient(only(weights, lane), points, alone);
    for (int k = 0; k < alone.length; k++) {
      assertArrayEquals(new float[] {together[k][lane]}, alone[k]);
    }
    assertEquals(all.losses(weights, points)[lane], one.losses(only(weights, lane), points)[0]);
  }

  /**
   * The work between two looks is that of 32 points and one output, however many points there are:
   * microseconds, where a whole pass may take most of a second.
   */
  @Test
  void aPassEndsWithinASliceOfPoints() {
    Random random = new Random(7);
    InputPoints many = InputPoints.empty(5);
    many.draw(new RandomStream(3), 20_000, 0.9);
    int slices = many.slices().size();
    assertTrue(slices >= 20_000 * 0.99 / 32, slices + " slices");
    AtomicInteger looks = new AtomicInteger();
    AtomicInteger last = new AtomicInteger(Integer.MAX_VALUE);
    LaneLoss lanes =
        new LaneLoss(2, true, rows(5, random, 3), () -> looks.incrementAndGet() == last.get());
    float[][] weights = rows(15, random, 1);
    float[][] gradient = new float[15][LANES];
    lanes.gradient(weights, many, gradient);
    assertEquals(5 * slices, looks.get(), "one look a slice and output");
    for (int stop : new int[] {1, 7, slices + 3}) {
      looks.set(0);
      last.set(stop);
      assertThrows(CancellationException.class, () -> lanes.gradient(weights, many, gradient));
      assertEquals(stop, looks.get());
      looks.set(0);
      assertThrows(CancellationException.class, () -> lanes.losses(weights, many));
      assertEquals(stop, looks.get());
    }
  }

  private static InputPoints points(int n, double density, boolean quadrature) {
    if (quadrature) {
      return InputPoints.of(new QuadraturePoints(n, n > 3 ? 2 : 5, 0), n, density);
    }
    InputPoints points = InputPoints.empty(n);
    points.draw(new RandomStream(3), 90, 0.9); // what an earlier step leaves must not matter
    points.draw(new RandomStream(4), 60, density);
    return points;
  }

  /** Σ_j I_j·E(ReLU(z_j) − x_j)², z = WᵀW x + b, over weighted points. */
  private static double loss(
      double[] w, int m, boolean bias, double[] importance, InputPoints points) {
    int n = importance.length;
    double loss = points.emptyWeight() * error(w, m, bias, importance, new float[n]);
    for (PointSlice slice : points.slices()) {
      for (int point = 0; point < slice.count; point++) {
        loss += slice.weight[point] * error(w, m, bias, importance, slice.x[point]);
      }
    }
    return loss;
  }

  private static double error(double[] w, int m, boolean bias, double[] importance, float[] x) {
    int n = x.length;
    double error = 0;
    for (int j = 0; j < n; j++) {
      double z = bias ? w[m * n + j] : 0;
      for (int a = 0; a < m; a++) {
        for (int i = 0; i < n; i++) {
          z += w[a * n + j] * w[a * n + i] * x[i];
        }
      }
      double e = Math.max(z, 0) - x[j];
      error += importance[j] * e * e;
    }
    return error;
  }

  private static float[][] rows(int count, Random random, double scale) {
    float[][] rows = new float[count][LANES];
    for (float[] row : rows) {
      for (int lane = 0; lane < LANES; lane++) {
        row[lane] = (float) (scale * (scale > 2 ? random.nextDouble() : random.nextGaussian()));
      }
    }
    return rows;
  }

  private static double[] lane(float[][] rows, int lane) {
    double[] values = new double[rows.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = rows[k][lane];
    }
    return values;
  }

  private static float[][] only(float[][] rows, int lane) {
    float[][] one = new float[rows.length][];
    for (int k = 0; k < one.length; k++) {
      one[k] = new float[] {rows[k][lane]};
    }
    return one;
  }
}

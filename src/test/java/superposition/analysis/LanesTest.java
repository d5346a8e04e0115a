package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.Target;
import superposition.model.Activations;

/** Loops over lanes against the same arithmetic in double precision. */
class LanesTest {

  private final Random random = new Random(4);
  private final float[] into = values();
  private final float[] before = into.clone();
  private final float[] a = values();
  private final float[] b = values();

  private float[] values() {
    float[] values = new float[Lanes.COUNT];
    for (int l = 0; l < values.length; l++) {
      values[l] = (float) random.nextGaussian();
    }
    return values;
  }

  private void assertLanes(IntToDoubleFunction expected) {
    for (int l = 0; l < Lanes.COUNT; l++) {
      assertEquals(expected.applyAsDouble(l), into[l], 5e-6);
    }
  }

  @Test
  void sumsAndProductsAreLaneByLane() {
    Lanes.addScaled(into, 0.3f, a);
    assertLanes(l -> before[l] + 0.3 * a[l]);
    System.arraycopy(before, 0, into, 0, Lanes.COUNT);
    Lanes.addProduct(into, a, b);
    assertLanes(l -> before[l] + (double) a[l] * b[l]);
    Lanes.scaledSum(into, a, -0.7f, b);
    assertLanes(l -> a[l] - 0.7 * b[l]);
    Lanes.difference(into, a, b);
    assertLanes(l -> (double) a[l] - b[l]);
    Lanes.subtract(into, a);
    assertLanes(l -> -b[l]);
    Lanes.multiply(into, a);
    assertLanes(l -> -(double) a[l] * b[l]);
    Lanes.square(into, a);
    assertLanes(l -> (double) a[l] * a[l]);
    Lanes.addSquare(into, b);
    assertLanes(l -> (double) a[l] * a[l] + (double) b[l] * b[l]);
  }

  @Test
  void gatheredWeightsAreThoseOfTheIndices() {
    int[] index = random.ints(Lanes.COUNT, 0, 5).toArray();
    float[] w = {1, -2, 3.5f, 0, 9};
    Lanes.gather(into, w, index);
    assertLanes(l -> w[index[l]]);
    Lanes.addGathered(into, w, index, a);
    assertLanes(l -> w[index[l]] * (1.0 + a[l]));
  }

  @ParameterizedTest
  @EnumSource
  void activationsAreThoseOfTheNetwork(Activation activation) {
    Lanes.activate(activation, into);
    assertLanes(l -> Activations.value(activation, before[l]));
  }

  @ParameterizedTest
  @EnumSource
  void targetsAreThoseOfTheTask(Target target) {
    Lanes.target(target, into, a);
    assertLanes(l -> target.of(a[l]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 200, 255, Lanes.COUNT})
  void onlySoManyLanesAreAddedUp(int count) {
    double expected = 0;
    for (int l = 0; l < count; l++) {
      expected += a[l];
    }
    assertEquals(expected, Lanes.sum(a, count), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0})
  void strataHaveOneValueEach(int low) {
    int size = 500;
    Lanes.stratify(into, Purpose.BACKGROUND.stream(1, 2), 200, size, low);
    for (int l = 0; l < Lanes.COUNT; l++) {
      double stratum = (into[l] - low) / (1.0 - low) * size;
      // past the middle of a stratum to either side at most half of it, and rounding
      assertEquals(200 + l + 0.5, stratum, 0.501);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 3, 4, 10, 2.5, 6.75})
  void powersAreThoseOfTheAbsoluteValue(double q) {
    float[] e = a.clone();
    new LanePower(q).of(into, e);
    for (int l = 0; l < Lanes.COUNT; l++) {
      double expected = Math.pow(Math.abs(a[l]), q);
      assertEquals(expected, into[l], 3e-6 * (expected + 1e-3));
    }
  }
}

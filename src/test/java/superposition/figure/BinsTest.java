package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BinsTest {

  @Property(tries = 300)
  void everyValueIsCountedWhereItLies(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -1e6, max = 1e6) Double> list,
      @ForAll @IntRange(min = 1, max = 80) int most) {
    double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
    Bins bins = Bins.of(values, most);
    assertEquals(values.length, Arrays.stream(bins.counts()).sum(), 0);
    assertEquals(bins.counts().length + 1, bins.edges().length);
    assertTrue(bins.counts().length <= most + 1, "bins: " + bins.counts().length);
    double width = bins.edges()[1] - bins.edges()[0];
    assertTrue(Arrays.stream(values).min().orElseThrow() >= bins.edges()[0] - 1e-9 * width);
    double last = bins.edges()[bins.counts().length];
    assertTrue(Arrays.stream(values).max().orElseThrow() <= last + 1e-9 * width);
  }

  @Test
  void edgesAreRound() {
    Bins bins = Bins.of(new double[] {0.31, 0.34, 0.42, 0.47}, 10);
    assertArrayEquals(
        new double[] {0.3, 0.32, 0.34, 0.36, 0.38, 0.4, 0.42, 0.44, 0.46, 0.48},
        bins.edges(),
        1e-12);
    assertArrayEquals(new double[] {1, 0, 1, 0, 0, 0, 1, 0, 1}, bins.counts(), 0);
  }

  @Test
  void valuesThatAreAllTheSameShareABin() {
    assertArrayEquals(new double[] {3}, Bins.of(new double[] {0.5, 0.5, 0.5}, 10).counts(), 0);
    assertArrayEquals(new double[] {2}, Bins.of(new double[] {0, 0}, 10).counts(), 0);
  }

  @Test
  void whatIsNotFiniteIsLeftOut() {
    double[] values = {Double.NaN, 1, 2, Double.POSITIVE_INFINITY};
    assertEquals(2, Arrays.stream(Bins.of(values, 5).counts()).sum(), 0);
    assertEquals(0, Arrays.stream(Bins.of(new double[] {Double.NaN}, 5).counts()).sum(), 0);
  }
}

package superposition.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepPlanTest {

  private static final RunConfig BASE = RunConfig.canonical(1);

  @Test
  void aRangeIsEvenOnItsScaleAndKeepsItsEnds() {
    // 0.01·10^(k/3), to four digits
    assertEquals(
        List.of(0.01, 0.02154, 0.04642, 0.1, 0.2154, 0.4642, 1.0),
        numbers(range("density", SweepScale.LOGARITHMIC, 0.01, 1, 7)));
    assertEquals(
        List.of(2.0, 3.5, 5.0), numbers(range("lossExponent", SweepScale.LINEAR, 2, 5, 3)));
  }

  @Test
  void aRangeOfAWholeKeyIsWhole() {
    // 5·√20 = 22.4
    assertEquals(
        List.of(5.0, 22.0, 100.0), numbers(range("hidden", SweepScale.LOGARITHMIC, 5, 100, 3)));
    SweepAxis dense = range("hidden", SweepScale.LINEAR, 1, 3, 5);
    assertThrows(InvalidConfigException.class, () -> dense.values(BASE), "2 comes twice");
  }

  @Test
  void pointsComeInOrderWithTheFirstAxisSlowest() {
    SweepSize size =
        new SweepSize(
            List.of(
                range("lossExponent", SweepScale.LINEAR, 2, 4, 3),
                range("density", SweepScale.LINEAR, 0.1, 0.2, 2)),
            1);
    List<SweepPoint> points = size.points(BASE);
    assertEquals(
        List.of(2.0, 2.0, 3.0, 3.0, 4.0, 4.0),
        points.stream().map(p -> p.run().lossExponent()).toList());
    assertEquals(
        List.of(0.1, 0.2, 0.1, 0.2, 0.1, 0.2),
        points.stream().map(p -> p.run().density()).toList());
    assertLines(size, List.of("3", "last"), new int[] {3});
    assertLines(size, List.of("every", "0.1"), new int[] {0}, new int[] {2}, new int[] {4});
    assertLines(size, List.of("along", "every"), new int[] {0, 2, 4}, new int[] {1, 3, 5});
  }

  @Test
  void aShareOfNeuronsFollowsTheFeaturesWhicheverAxisComesFirst() {
    SweepSize size =
        new SweepSize(
            List.of(
                range(SweepAxis.HIDDEN_SHARE, SweepScale.LINEAR, 0.1, 0.2, 2),
                range("features", SweepScale.LINEAR, 50, 100, 2)),
            1);
    assertEquals(
        List.of(5, 10, 10, 20), size.points(BASE).stream().map(p -> p.run().hidden()).toList());
  }

  @Test
  void theTrainedPartOfAHybridLeavesDedicatedFeaturesOut() {
    RunConfig run = BASE.withImportance(new Importance.First(5, 3));
    assertEquals(Optional.of(run), new SweepPoint(List.of(), run, 0).trained());
    RunConfig rest = new SweepPoint(List.of(), run, 2).trained().orElseThrow();
    assertEquals(98, rest.features());
    assertEquals(8, rest.hidden());
    assertEquals(new Importance.First(3, 3), rest.importance());
    assertEquals(Optional.empty(), new SweepPoint(List.of(), run, 10).trained());
    assertThrows(InvalidConfigException.class, () -> new SweepPoint(List.of(), run, 11));
    RunConfig abs = run.withHiddenActivation(Activation.ABS);
    InvalidConfigException e =
        assertThrows(InvalidConfigException.class, () -> new SweepPoint(List.of(), abs, 1));
    assertTrue(e.getMessage().contains("one hidden unit cannot give this target"), e.getMessage());
  }

  private static SweepAxis range(String key, SweepScale scale, double from, double to, int count) {
    return new SweepAxis(List.of(key), scale, new SweepAxis.Range(from, to, count));
  }

  private static List<Double> numbers(SweepAxis axis) {
    return axis.values(BASE).stream().map(AxisValue::at).toList();
  }

  private static void assertLines(SweepSize size, List<String> place, int[]... expected) {
    assertArrayEquals(expected, size.lines(place, BASE).toArray(new int[0][]));
  }
}

package superposition.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a plot beside another network's; all expected values follow from the inputs. */
class ComparisonTest {

  private static final Heading HEADING = new Heading("title", "subtitle");
  private static final String NAME = "pinned: loss exponent q 2";

  @Test
  void curvesOfTheOtherLieBelowOursAndReferencesAreThereOnce() {
    Lines ours = lines(line(Ink.MAIN, 1, 2), line(Ink.IDEAL, 5, 5));
    Lines theirs = lines(line(Ink.MAIN, 3, 4), line(Ink.IDEAL, 5, 5));
    Lines both = assertInstanceOf(Lines.class, Comparison.of(ours, theirs, NAME));
    assertEquals(3, both.lines().size());
    assertEquals(Ink.PINNED, both.lines().get(0).ink());
    assertArrayEquals(new double[] {3, 4}, both.lines().get(0).y());
    assertArrayEquals(new double[] {1, 2}, both.lines().get(1).y());
    assertEquals(List.of(new Bars.Key(NAME, Ink.PINNED)), both.legend());
  }

  @Test
  void barsOfTheOtherBecomeStepsOverThoseOfTheSameFeatureWhateverTheOrder() {
    Bars ours = bars(bar(2, 0.1), bar(0, 0.2), bar(1, 0.3));
    Bars theirs = bars(bar(0, 7), bar(1, 8), bar(2, 9));
    Bars both = assertInstanceOf(Bars.class, Comparison.of(ours, theirs, NAME));
    double[] steps = both.overlays().get(0).bars().stream().mapToDouble(Bars.Bar::value).toArray();
    assertArrayEquals(new double[] {9, 7, 8}, steps);
    assertEquals(NAME, both.overlays().get(0).name());
    assertEquals(ours.series(), both.series());
  }

  @Test
  void barsOfAnotherNumberOfNeuronsStandBeside() {
    Grid both =
        assertInstanceOf(
            Grid.class, Comparison.of(bars(bar(0, 1)), bars(bar(0, 1), bar(1, 2)), NAME));
    assertEquals(List.of("this run", NAME), titles(both));
  }

  @Test
  void mapsShareTheirColoursAndTheirDifferenceIsShown() {
    HeatMap ours = map(new double[][] {{1, -2}, {Double.NaN, 0}});
    HeatMap theirs = map(new double[][] {{0, 5}, {3, 0}});
    Grid both = assertInstanceOf(Grid.class, Comparison.of(ours, theirs, NAME));
    assertEquals(List.of("this run", NAME, "difference"), titles(both));
    for (int k = 0; k < 2; k++) {
      HeatMap map = (HeatMap) both.panels().get(k);
      assertEquals(-2, map.low());
      assertEquals(5, map.high());
    }
    HeatMap difference = (HeatMap) both.panels().get(2);
    assertArrayEquals(new double[] {1, -7}, difference.values()[0]);
    assertTrue(Double.isNaN(difference.values()[1][0]));
    assertTrue(difference.diverging());
  }

  @Test
  void mapsOfOtherSizesHaveNoDifference() {
    Plot both =
        Comparison.of(map(new double[][] {{1, 2}}), map(new double[][] {{1, 2}, {3, 4}}), NAME);
    assertEquals(List.of("this run", NAME), titles((Grid) both));
  }

  @Test
  void stacksHaveOneScaleAndLeaveNothingOut() {
    Grid both =
        assertInstanceOf(Grid.class, Comparison.of(stacks(1, 0.5, -1), stacks(2, 1, -0.1), NAME));
    for (Plot panel : both.panels()) {
      assertEquals(3 * 1.05, ((Stacks) panel).y().high(), 1e-12);
      assertEquals(-1.05, ((Stacks) panel).y().low(), 1e-12);
    }
  }

  @Test
  void countsOfTheOtherAreAnOutlineOverTheirOwnBins() {
    Histogram ours = histogram(new double[] {0, 1, 2}, 3, 4);
    Histogram theirs = histogram(new double[] {1, 2, 4}, 5, 6);
    Histogram both = assertInstanceOf(Histogram.class, Comparison.of(ours, theirs, NAME));
    Lines.Line outline = both.curves().get(0);
    assertArrayEquals(new double[] {1, 1, 2, 2, 4, 4}, outline.x());
    // The second bin is twice as wide as ours, so it is drawn half as high.
    assertArrayEquals(new double[] {0, 5, 5, 3, 3, 0}, outline.y());
  }

  @Test
  void panelsAreComparedOneByOne() {
    Lines a = lines(line(Ink.MAIN, 1, 2));
    Grid curves = new Grid(HEADING, 2, List.of(a, a));
    Grid merged = (Grid) Comparison.of(curves, curves, NAME);
    assertEquals(2, merged.panels().size());
    assertEquals(2, ((Lines) merged.panels().get(1)).lines().size());

    HeatMap map = map(new double[][] {{1}});
    Grid mixed = new Grid(HEADING, 1, List.of(a, map));
    Grid rows = (Grid) Comparison.of(mixed, mixed, NAME);
    assertEquals(List.of(6, 2, 2, 2), rows.spans(), "a row of one panel and a row of three");
    assertEquals(1, rows.legend().size());
  }

  private static List<String> titles(Grid grid) {
    return grid.panels().stream().map(panel -> panel.heading().title()).toList();
  }

  private static Lines.Line line(Ink ink, double... y) {
    return new Lines.Line("", new double[] {0, 1}, y, ink, Lines.Stroke.SOLID);
  }

  private static Lines lines(Lines.Line... lines) {
    return new Lines(HEADING, Axis.linear("x"), Axis.linear("y"), List.of(lines), List.of(), "");
  }

  private static Bars.Bar bar(int index, double value) {
    return new Bars.Bar(index, value, Ink.MAIN);
  }

  private static Bars bars(Bars.Bar... bars) {
    return new Bars(
        HEADING,
        Axis.index("feature", bars.length, Axis.Item.FEATURE),
        Axis.linear("error"),
        List.of(bars),
        List.of(),
        List.of(),
        List.of());
  }

  private static HeatMap map(double[][] values) {
    return new HeatMap(
        HEADING,
        Axis.index("column", values[0].length, Axis.Item.FEATURE),
        Axis.index("row", values.length, Axis.Item.FEATURE),
        values,
        "value",
        true);
  }

  private static Stacks stacks(double... segments) {
    List<Stacks.Segment> all =
        java.util.Arrays.stream(segments).mapToObj(value -> new Stacks.Segment(0, value)).toList();
    return new Stacks(
        HEADING,
        Axis.index("neuron", 1, Axis.Item.NEURON),
        Axis.linear("weight"),
        List.of(new Stacks.Column(0, all)),
        1);
  }

  private static Histogram histogram(double[] edges, double... counts) {
    return new Histogram(
        HEADING, Axis.linear("x"), Axis.linear("count"), edges, counts, Ink.MAIN, List.of());
  }
}

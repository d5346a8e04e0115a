package superposition.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Means and standard deviations, worked out by hand: of 1, 2 and 6 they are 3 and √7. */
class SpreadTest {

  private static final Heading HEADING = new Heading("title", "");

  @Test
  void curvesBecomeTheirMeanInABand() {
    Lines spread = (Lines) Spread.of(List.of(lines(1), lines(2), lines(6)));
    Lines.Line line = spread.lines().get(0);
    assertArrayEquals(new double[] {3, 0}, line.y(), 1e-12);
    assertArrayEquals(new double[] {Math.sqrt(7), 0}, line.errors(), 1e-12);
    assertFalse(line.marked());
  }

  @Test
  void aCurveThatIsTheSameInAllStaysAsItIs() {
    Lines one = lines(1);
    assertEquals(0, ((Lines) Spread.of(List.of(one, one))).lines().get(0).errors().length);
  }

  @Test
  void barsAreAveragedByFeatureWhateverTheirOrder() {
    Bars spread = (Bars) Spread.of(List.of(bars(0, 1, 1, 10), bars(1, 20, 0, 5)));
    assertEquals(0, spread.bars().get(0).index());
    assertEquals(3, spread.bars().get(0).value(), 1e-12);
    assertEquals(Math.sqrt(8), spread.bars().get(0).error(), 1e-12);
    assertEquals(15, spread.bars().get(1).value(), 1e-12);
  }

  @Test
  void whatCanNotBeAveragedStaysThatOfTheFirstAndSaysSo() {
    Bars two = bars(0, 1, 1, 2);
    Bars one =
        new Bars(
            HEADING, two.x(), two.y(), two.bars().subList(0, 1), List.of(), List.of(), List.of());
    Bars first = (Bars) Spread.of(List.of(two, one));
    assertEquals(two.series(), first.series());
    assertEquals("the first of 2 seeds", first.heading().subtitle());
    assertEquals(two.series(), ((Bars) Spread.of(List.of(two, lines(1)))).series());
    assertSame(two, Spread.of(List.of(two)));
  }

  @Test
  void titlesOfTheFirstSaySoAndSortedBarsAreSortedAgain() {
    Bars a = bars(0, 1, 1, 2, 2, 9).withHeading(new Heading("one of three", ""));
    Bars b = bars(1, 2, 0, 8, 2, 9).withHeading(new Heading("two of three", ""));
    Bars spread = (Bars) Spread.of(List.of(a, b));
    assertEquals("First seed: one of three", spread.heading().title());
    assertEquals("mean ± standard deviation over 2 seeds", spread.heading().subtitle());
    assertEquals(List.of(1, 0, 2), spread.bars().stream().map(Bars.Bar::index).toList());
  }

  @Test
  void panelsAreAveragedOneByOne() {
    Grid a = new Grid(HEADING, 1, List.of(lines(1)));
    Grid b = new Grid(HEADING, 1, List.of(lines(5)));
    Grid spread = (Grid) Spread.of(List.of(a, b));
    assertEquals(3, ((Lines) spread.panels().get(0)).lines().get(0).y()[0], 1e-12);
  }

  private static Lines lines(double first) {
    Lines.Line line =
        new Lines.Line(
            "", new double[] {0, 1}, new double[] {first, 0}, Ink.MAIN, Lines.Stroke.SOLID);
    return new Lines(HEADING, Axis.linear("x"), Axis.linear("y"), List.of(line), List.of(), "");
  }

  /** Index and value of each bar. */
  private static Bars bars(double... pairs) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (int k = 0; k < pairs.length; k += 2) {
      bars.add(new Bars.Bar((int) pairs[k], pairs[k + 1], Ink.MAIN));
    }
    return new Bars(
        HEADING,
        Axis.index("feature", bars.size(), Axis.Item.FEATURE),
        Axis.linear("error"),
        bars,
        List.of(),
        List.of(),
        List.of());
  }
}

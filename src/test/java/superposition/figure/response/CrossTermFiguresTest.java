package superposition.figure.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Readings;
import superposition.figure.ReferenceStudy;
import superposition.figure.RunFigure;
import superposition.plot.Grid;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.state.FeaturePair;
import superposition.state.FigureOptions;
import superposition.state.Metric;

/** Cross-terms of a reference network against those of its forward pass. */
class CrossTermFiguresTest {

  private static final FigureInput INPUT = ReferenceStudy.input(Metric.ACTIVE);

  /** A pair with output j at x = +1 on input i alone. */
  private record Term(int i, int j, double gain) {
    String title() {
      return "feature " + i + " → output " + j;
    }
  }

  private static List<Term> falling() {
    double[][] answers = ReferenceStudy.answers(1);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 100; j++) {
        if (i != j) {
          terms.add(new Term(i, j, answers[i][j]));
        }
      }
    }
    terms.sort(Comparator.comparingDouble(term -> -term.gain()));
    return terms;
  }

  @Test
  void theSixLargestAreCooperative() {
    assertPanels(new CooperativeTermsFigure(), falling().subList(0, 6));
  }

  @Test
  void theSixSmallestAreSuppressive() {
    List<Term> rising = falling();
    Collections.reverse(rising);
    assertPanels(new SuppressiveTermsFigure(), rising.subList(0, 6));
  }

  private static void assertPanels(RunFigure figure, List<Term> terms) {
    Grid grid = (Grid) figure.plot(INPUT);
    assertEquals(6, grid.panels().size());
    assertTrue(grid.heading().subtitle().contains("of 9,900 pairs"));
    for (int k = 0; k < 6; k++) {
      Lines panel = (Lines) grid.panels().get(k);
      Term term = terms.get(k);
      assertEquals(term.title(), panel.heading().title());
      assertEquals(Numbers.significant(term.gain() / 2) + " at x = 0.5", panel.note());
      assertEquals(((Lines) grid.panels().get(0)).y(), panel.y(), "one scale");
      Lines.Line target = panel.lines().get(0);
      Lines.Line output = panel.lines().get(1);
      assertEquals(-1, output.x()[0], 0);
      assertEquals(ReferenceStudy.answers(-1)[term.i()][term.j()], output.y()[0], 1e-9);
      assertEquals(0, output.y()[40], 0, "nothing at x = 0");
      assertEquals(term.gain(), output.y()[80], 1e-9);
      for (double y : target.y()) {
        assertEquals(0, y, 0, "the other feature is off");
      }
    }
  }

  @Test
  void theReportsNumberStandsBesideTheStrongestSuppression() {
    Reading reading = new SuppressiveTermsFigure().reading(INPUT);
    List<Term> terms = falling();
    Term last = terms.get(terms.size() - 1);
    // canonical-0.json: cross-term.min-at-half
    assertEquals(ReferenceStudy.metric("cross-term.min-at-half"), last.gain() / 2, 1e-6);
    Readings.assertRow(
        reading,
        "smallest at x = 0.5, " + last.title(),
        "−0.1153",
        Numbers.significant(last.gain() / 2));
    long positive = terms.stream().filter(term -> term.gain() > 0).count();
    Readings.assertRow(
        reading, "pairs with a positive answer", "", Numbers.percent(positive / 9900.0));
    assertTrue(reading.text().contains("feature 12 on output 15"));
    assertTrue(reading.rows().get(0).control().startsWith("own 0.19"), "half of the mean slope");
  }

  @Test
  void theChosenPairComesFirstAndByName() {
    Grid grid = (Grid) new SuppressiveTermsFigure().plot(choosing(12, 15));
    assertEquals(6, grid.panels().size());
    Lines first = (Lines) grid.panels().get(0);
    assertEquals("chosen: feature 12 → output 15", first.heading().title());
    assertEquals(ReferenceStudy.answers(1)[12][15], first.lines().get(1).y()[80], 1e-9);
    Readings.assertRow(
        new SuppressiveTermsFigure().reading(choosing(12, 15)),
        "chosen at x = 0.5, feature 12 → output 15",
        "",
        Numbers.significant(ReferenceStudy.answers(0.5)[12][15]));
    Term strongest = falling().get(0);
    Grid same = (Grid) new CooperativeTermsFigure().plot(choosing(strongest.i(), strongest.j()));
    assertEquals("chosen: " + strongest.title(), same.panels().get(0).heading().title());
    assertEquals(falling().get(1).title(), same.panels().get(1).heading().title());
  }

  @Test
  void aFeatureWithItselfHasItsOwnTarget() {
    Lines panel =
        (Lines) ((Grid) new CooperativeTermsFigure().plot(choosing(3, 3))).panels().get(0);
    assertEquals(1, panel.lines().get(0).y()[80], 0);
  }

  @Test
  void aPairThatIsNotThereIsSaidAndNotShown() {
    Grid grid = (Grid) new CooperativeTermsFigure().plot(choosing(12, 100));
    assertEquals(falling().get(0).title(), grid.panels().get(0).heading().title());
    assertTrue(grid.heading().subtitle().endsWith("The chosen pair is not in this network"));
    assertFalse(new CooperativeTermsFigure().plot(INPUT).heading().subtitle().contains("chosen"));
  }

  private static FigureInput choosing(int i, int j) {
    return new FigureInput(
        ReferenceStudy.study(), FigureOptions.DEFAULT.withPair(Optional.of(new FeaturePair(i, j))));
  }
}

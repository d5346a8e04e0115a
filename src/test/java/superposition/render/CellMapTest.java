package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static superposition.render.Rendered.near;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.CellMap;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;

class CellMapTest {

  private static final double[] COLUMNS = {0.01, 0.1, 1};
  private static final double[] ROWS = {0.1, 1, 10, 100};

  /** Row r and column c: absent on the diagonal, shared above it, own below; one cell unknown. */
  private static CellMap map(List<Lines.Line> curves, List<CellMap.Mark> marks) {
    double[][] amount = new double[4][3];
    double[][] share = new double[4][3];
    double[][] strength = new double[4][3];
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 3; c++) {
        amount[r][c] = r == c ? 0 : 1;
        share[r][c] = r > c ? 1.7 : 0;
        strength[r][c] = 1;
      }
    }
    amount[3][2] = Double.NaN;
    CellMap.Blend blend =
        new CellMap.Blend(Ink.ABSENT, Ink.OWN, Ink.SHARED, amount, share, strength);
    return new CellMap(
        new Heading("title", ""),
        Axis.log("p"),
        Axis.log("r"),
        COLUMNS,
        ROWS,
        blend,
        List.of(
            new CellMap.Quantity("share", share),
            new CellMap.Quantity("amount", amount, List.of("none", "all"))),
        curves,
        marks,
        List.of(),
        List.of(new Bars.Key("shared", Ink.SHARED)));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 700, 560", "DARK, 700, 560", "LIGHT, 1400, 500", "LIGHT, 300, 600"})
  void cellsLieAroundTheirValuesRowZeroBelow(Theme theme, int width, int height) {
    Rendered picture = Rendered.of(map(List.of(), List.of()), theme, width, height);
    Palette palette = Palette.of(theme);
    Plane plane = picture.chart(0).plane();
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 3; c++) {
        Ink ink = r == c ? Ink.ABSENT : r > c ? Ink.SHARED : Ink.OWN;
        Color expected = r == 3 && c == 2 ? palette.surface() : palette.ink(ink);
        // the middle, and a place near the border half way to the next value
        assertTrue(near(expected, picture.at(0, COLUMNS[c], ROWS[r])), r + ", " + c);
        assertTrue(near(expected, picture.at(0, COLUMNS[c] * 2.9, ROWS[r] * 2.9)), r + ", " + c);
        assertTrue(near(expected, picture.at(0, COLUMNS[c] / 2.9, ROWS[r] / 2.9)), r + ", " + c);
        Hover hover =
            picture
                .chart(0)
                .drawing()
                .at(plane.x().pixel(COLUMNS[c]), plane.y().pixel(ROWS[r]), plane);
        assertEquals(r, hover.row());
        assertEquals(c, hover.column());
      }
    }
  }

  @Test
  void theMouseIsToldAllThatIsKnown() {
    Rendered picture = Rendered.of(map(List.of(), List.of()), Theme.LIGHT, 700, 560);
    Plane plane = picture.chart(0).plane();
    CellMapDrawing drawing = (CellMapDrawing) picture.chart(0).drawing();
    assertEquals(
        "r: 10.0\np: 0.0100\nshare: 1.70\namount: all",
        drawing.at(plane.x().pixel(0.012), plane.y().pixel(8), plane).text());
    assertEquals(
        "r: 100\np: 1.00\nshare: 1.70",
        drawing.at(plane.x().pixel(1), plane.y().pixel(100), plane).text());
    assertTrue(drawing.at(-3, 5, plane).isNone());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void curvesAndMarksLieAboveTheCells(Theme theme) {
    Lines.Line curve =
        new Lines.Line(
            "", new double[] {0.02, 1}, new double[] {3, 3}, Ink.IDEAL, Lines.Stroke.SOLID);
    Rendered picture =
        Rendered.of(
            map(List.of(curve), List.of(new CellMap.Mark(3, 0, CellMap.Sign.DOT))),
            theme,
            700,
            560);
    Palette palette = Palette.of(theme);
    for (double p : new double[] {0.025, 0.2, 0.9}) {
      assertTrue(near(palette.ink(Ink.IDEAL), picture.at(0, p, 3)), "curve at " + p);
    }
    assertTrue(near(palette.selection(), picture.at(0, 0.01, 100)));
    assertTrue(near(palette.ink(Ink.SHARED), picture.at(0, 0.02, 200)));
  }

  @Test
  void theThreeOutcomesDifferInGreyPrintToo() {
    for (Theme theme : Theme.values()) {
      Palette palette = Palette.of(theme);
      double absent = palette.ink(Ink.ABSENT).grayscale().getRed();
      double shared = palette.ink(Ink.SHARED).grayscale().getRed();
      double own = palette.ink(Ink.OWN).grayscale().getRed();
      assertTrue(Math.abs(absent - shared) > 0.12, theme + ": absent, shared");
      assertTrue(Math.abs(shared - own) > 0.12, theme + ": shared, own");
      assertTrue(Math.abs(absent - own) > 0.12, theme + ": absent, own");
    }
  }
}

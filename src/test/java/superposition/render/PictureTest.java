package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static superposition.render.Rendered.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Histogram;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.plot.Scatter;
import superposition.plot.Stacks;

/** What is in the pictures: every bar, cell, segment and curve, in its colour. */
class PictureTest {

  private static final Heading HEADING = new Heading("A finding", "what was measured");

  static Bars bars(int count) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<Bars.Bar> naive = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bars.add(new Bars.Bar(i, 0.07 + 0.001 * (i % 7), i < count / 10 ? Ink.WORSE : Ink.BETTER));
      naive.add(new Bars.Bar(i, i < count / 10 ? 0 : 1.0 / 6, Ink.BASELINE));
    }
    return new Bars(
        HEADING,
        Axis.index("feature", count, Axis.Item.FEATURE),
        Axis.linear("error"),
        bars,
        naive,
        List.of(new Rule("naive mean", false, 0.15, Ink.BASELINE)),
        List.of(new Bars.Key("naive baseline", Ink.BASELINE)));
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 1, 760, 560",
    "LIGHT, 2, 760, 560",
    "LIGHT, 100, 760, 560",
    "DARK, 100, 760, 560",
    "LIGHT, 100, 1600, 1000"
  })
  void everyBarIsThereInItsColour(Theme theme, int count, int width, int height) {
    Rendered picture = Rendered.of(bars(count), theme, width, height);
    Palette palette = Palette.of(theme);
    for (int i = 0; i < count; i++) {
      Color expected = palette.ink(i < count / 10 ? Ink.WORSE : Ink.BETTER);
      assertTrue(near(expected, picture.at(0, i, 0.03)), "bar " + i);
    }
    assertEquals(count, runs(picture, palette));
  }

  /** Runs of bar-coloured pixels along a row through the bars. */
  private static int runs(Rendered picture, Palette palette) {
    double y = picture.chart(0).y().getDisplayPosition(0.03);
    int runs = 0;
    boolean inside = false;
    for (int x = 0; x < picture.plotWidth(0); x++) {
      Color color = picture.pixel(0, x, y);
      boolean bar = near(color, palette.ink(Ink.BETTER)) || near(color, palette.ink(Ink.WORSE));
      runs += bar && !inside ? 1 : 0;
      inside = bar;
    }
    return runs;
  }

  @Test
  void theBaselineLiesOverTheBars() {
    Rendered picture = Rendered.of(bars(100), Theme.LIGHT, 760, 560);
    Color grey = Palette.of(Theme.LIGHT).ink(Ink.BASELINE);
    double y = picture.chart(0).y().getDisplayPosition(1.0 / 6);
    for (int i = 11; i < 100; i++) {
      double x = picture.chart(0).x().getDisplayPosition(i);
      assertTrue(
          near(grey, picture.pixel(0, x, y)) || near(grey, picture.pixel(0, x, y - 1)), "" + i);
    }
    assertFalse(near(grey, picture.pixel(0, picture.chart(0).x().getDisplayPosition(5), y)));
  }

  /** Two series over {@code count} places: 1 + place/count, and half of that. */
  private static List<Bars.Series> twoSeries(int count) {
    List<Bars.Bar> first = new ArrayList<>();
    List<Bars.Bar> second = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      first.add(new Bars.Bar(i, 1 + (double) i / count, Ink.MAIN));
      second.add(new Bars.Bar(i, 0.5 + 0.5 * i / count, Ink.WORSE));
    }
    return List.of(new Bars.Series("first", first), new Bars.Series("second", second));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void barsSideBySideAreCountedInEachColour(Theme theme) {
    int count = 25;
    Bars bars =
        Bars.sideBySide(
            HEADING,
            Axis.index("neuron", count, Axis.Item.NEURON),
            Axis.linear("norm"),
            twoSeries(count),
            List.of());
    assertEquals(
        List.of(new Bars.Key("first", Ink.MAIN), new Bars.Key("second", Ink.WORSE)), bars.legend());
    Rendered picture = Rendered.of(bars, theme, 760, 560);
    Palette palette = Palette.of(theme);
    double y = picture.chart(0).y().getDisplayPosition(0.3);
    assertEquals(count, runs(picture, palette.ink(Ink.MAIN), y, true));
    assertEquals(count, runs(picture, palette.ink(Ink.WORSE), y, true));
    for (int i = 0; i < count; i++) {
      // Left and right of the middle of a place.
      assertTrue(near(palette.ink(Ink.MAIN), picture.at(0, i - 0.2, 0.9 + 0.9 * i / count)));
      assertTrue(near(palette.ink(Ink.WORSE), picture.at(0, i + 0.2, 0.4 + 0.4 * i / count)));
      assertTrue(near(palette.surface(), picture.at(0, i + 0.2, 0.6 + 0.6 * i / count)));
    }
  }

  @Test
  void stackedBarsStandOnEachOtherAndFallBelowZeroApart() {
    List<Bars.Series> series =
        List.of(
            new Bars.Series(
                "a", List.of(new Bars.Bar(0, 2, Ink.MAIN), new Bars.Bar(1, -2, Ink.MAIN))),
            new Bars.Series(
                "b",
                List.of(new Bars.Bar(0, 1, Ink.WORSE), new Bars.Bar(1, Double.NaN, Ink.WORSE))),
            new Bars.Series(
                "c", List.of(new Bars.Bar(0, -1, Ink.SECOND), new Bars.Bar(1, -1, Ink.SECOND))));
    Bars bars =
        Bars.stacked(
            HEADING,
            Axis.index("feature", 2, Axis.Item.FEATURE),
            Axis.linear("error"),
            series,
            List.of());
    Rendered picture = Rendered.of(bars, Theme.LIGHT, 760, 560);
    Palette palette = Palette.of(Theme.LIGHT);
    assertTrue(near(palette.ink(Ink.MAIN), picture.at(0, 0, 1.9)));
    assertTrue(near(palette.ink(Ink.WORSE), picture.at(0, 0, 2.9)));
    assertTrue(near(palette.ink(Ink.SECOND), picture.at(0, 0, -0.9)));
    assertTrue(near(palette.ink(Ink.MAIN), picture.at(0, 1, -1.9)));
    assertTrue(near(palette.ink(Ink.SECOND), picture.at(0, 1, -2.9)));
    assertFalse(near(palette.ink(Ink.WORSE), picture.at(0, 1, 0.1)));
  }

  @Test
  void lyingBarsRunToTheRightWithTheFirstOnTop() {
    List<Bars.Bar> ten = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(new Bars.Bar(90 - i, i == 9 ? -1 : 10 - i, Ink.MAIN));
      names.add("" + (90 - i));
    }
    Bars bars =
        new Bars(
                HEADING,
                Axis.named("feature", names, Axis.Item.FEATURE),
                Axis.linear("weight"),
                ten,
                List.of(),
                List.of(new Rule("level", false, 5, Ink.IDEAL)),
                List.of())
            .asHorizontal();
    Rendered picture = Rendered.of(bars, Theme.LIGHT, 300, 300);
    Color ink = Palette.of(Theme.LIGHT).ink(Ink.MAIN);
    double beside = picture.chart(0).x().getDisplayPosition(0.5);
    assertEquals(9, runs(picture, ink, beside, false));
    assertTrue(near(ink, picture.at(0, -0.5, 9)));
    assertTrue(near(ink, picture.at(0, 9, 0)));
    PlotAxis places = picture.chart(0).y();
    assertTrue(places.getDisplayPosition(0) < places.getDisplayPosition(9));
    assertEquals("81", places.getTickLabelFormatter().toString(9));
    assertTrue(picture.at(0, 5, 6.5).getBrightness() < 0.9, "the rule stands at its value");
  }

  /** Runs of a colour along a row of pixels, or along a column. */
  private static int runs(Rendered picture, Color color, double at, boolean row) {
    int runs = 0;
    boolean inside = false;
    double length = row ? picture.plotWidth(0) : picture.plotHeight(0);
    for (int k = 0; k < length; k++) {
      boolean bar = near(color, row ? picture.pixel(0, k, at) : picture.pixel(0, at, k));
      runs += bar && !inside ? 1 : 0;
      inside = bar;
    }
    return runs;
  }

  @Test
  void thousandsOfBarsFillThePlot() {
    Rendered picture = Rendered.of(bars(4096), Theme.LIGHT, 760, 560);
    Color surface = Palette.of(Theme.LIGHT).surface();
    double y = picture.chart(0).y().getDisplayPosition(0.03);
    for (int x = 1; x < picture.plotWidth(0) - 1; x++) {
      assertFalse(near(surface, picture.pixel(0, x, y)), "column " + x);
    }
  }

  static HeatMap matrix(int n) {
    double[][] values = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        values[r][c] = ((r * 31 + c * 17) % 21 - 10) / 10.0;
      }
    }
    values[0][0] = Double.NaN;
    return new HeatMap(
        HEADING,
        Axis.index("input", n, Axis.Item.FEATURE),
        Axis.index("output", n, Axis.Item.FEATURE),
        values,
        "M[j, i]",
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 100, 760, 560",
    "DARK, 100, 760, 560",
    "LIGHT, 7, 760, 560",
    "LIGHT, 100, 1600, 1000",
    "LIGHT, 100, 500, 900"
  })
  void everyCellHasTheColourOfItsValue(Theme theme, int n, int width, int height) {
    HeatMap map = matrix(n);
    Rendered picture = Rendered.of(map, theme, width, height);
    ColorMap colors = Palette.of(theme).diverging();
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        Color expected =
            r + c == 0 ? Palette.of(theme).neutral() : colors.color(0.5 + 0.5 * map.values()[r][c]);
        assertEquals(expected, picture.at(0, c, r), "row " + r + ", column " + c);
      }
    }
    assertEquals(picture.plotWidth(0), picture.plotHeight(0), 1, "cells are square");
    assertTrue(
        picture.chart(0).y().getDisplayPosition(0) < picture.chart(0).y().getDisplayPosition(n - 1),
        "row 0 is on top");
  }

  @ParameterizedTest
  @CsvSource({"10, 100", "100, 10", "10, 10", "1, 1", "3, 1000"})
  void cellsOfAnyShapeOfMatrixAreThere(int rows, int columns) {
    double[][] values = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r][c] = (r + c) % 2 == 0 ? 1 : -1;
      }
    }
    HeatMap map =
        new HeatMap(
            HEADING,
            Axis.index("column", columns, Axis.Item.NEURON),
            Axis.index("row", rows, Axis.Item.FEATURE),
            values,
            "weight",
            true,
            "a note");
    Rendered picture = Rendered.of(map, Theme.LIGHT, 760, 560);
    ColorMap colors = Palette.of(Theme.LIGHT).diverging();
    // Columns narrower than a pixel are not all to be seen.
    for (int r = 0; columns <= 100 && r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        assertEquals(
            colors.color(values[r][c] > 0 ? 1 : 0), picture.at(0, c, r), "row " + r + ", " + c);
      }
    }
    double cells = picture.plotWidth(0) / columns / (picture.plotHeight(0) / rows);
    if (rows == columns) {
      assertEquals(1, cells, 0.01, "cells are square");
    } else {
      double longer = Math.max(picture.plotWidth(0), picture.plotHeight(0));
      double shorter = Math.min(picture.plotWidth(0), picture.plotHeight(0));
      double stretch = Math.max(cells, 1 / cells);
      // A plot of less than 20 pixels would not be seen.
      assertTrue(stretch <= 1.1 * 8 || shorter == 20, "cells are stretched by " + stretch);
      assertTrue(longer > 380, "the longer side fills the view");
    }
  }

  @Test
  void aLargeMatrixIsShownInBlocksThatKeepItsStrongestCell() {
    int n = 2100;
    double[][] values = new double[n][n];
    values[1234][321] = -5;
    HeatMap map =
        new HeatMap(
            HEADING,
            Axis.index("input", n, Axis.Item.FEATURE),
            Axis.index("output", n, Axis.Item.FEATURE),
            values,
            "M",
            true);
    // As many pixels as blocks, so that none falls between two pixels.
    Rendered picture = Rendered.of(map, Theme.LIGHT, 1600, 1000);
    Color strongest = Palette.of(Theme.LIGHT).diverging().color(0);
    assertTrue(contains(picture, strongest), "the one cell that is not 0 is to be seen");
  }

  private static boolean contains(Rendered picture, Color color) {
    for (int y = 0; y < picture.plotHeight(0); y++) {
      for (int x = 0; x < picture.plotWidth(0); x++) {
        if (near(color, picture.pixel(0, x, y))) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everySegmentHasTheColourOfItsFeature(Theme theme) {
    List<Stacks.Column> columns = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      List<Stacks.Segment> segments = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        segments.add(new Stacks.Segment(10 * i + n, i % 3 == 0 ? -1 - i : 1 + i));
      }
      segments.sort(Comparator.comparingDouble(segment -> -Math.abs(segment.value())));
      columns.add(new Stacks.Column(n, segments));
    }
    Stacks stacks =
        new Stacks(
            HEADING,
            Axis.index("neuron", 10, Axis.Item.NEURON),
            Axis.linear("weight"),
            columns,
            100);
    Rendered picture = Rendered.of(stacks, theme, 760, 560);
    for (Stacks.Column column : columns) {
      double up = 0;
      double down = 0;
      for (Stacks.Segment segment : column.segments()) {
        double from = segment.value() > 0 ? up : down;
        Color expected = Palette.of(theme).feature(segment.feature(), 100);
        // aside from the feature's number in the middle
        assertTrue(
            near(expected, picture.at(0, column.neuron() - 0.3, from + segment.value() / 2)),
            "neuron " + column.neuron() + ", feature " + segment.feature());
        up += Math.max(0, segment.value());
        down += Math.min(0, segment.value());
      }
    }
  }

  static Lines lines(double[] y, Lines.Stroke stroke) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    return new Lines(
        HEADING,
        Axis.linear("x", 0, Math.max(1, y.length - 1)),
        Axis.linear("y", 0, 10),
        List.of(new Lines.Line("", x, y, Ink.MAIN, stroke)),
        List.of(),
        "");
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void aCurvePassesThroughItsValuesAndLeavesGapsAtNaN(Theme theme) {
    double[] y = {2, 3, 4, 5, Double.NaN, 5, 4, 3, 2};
    Rendered picture = Rendered.of(lines(y, Lines.Stroke.SOLID), theme, 760, 560);
    Color ink = Palette.of(theme).ink(Ink.MAIN);
    for (int i = 1; i < y.length - 1; i++) {
      if (i != 4) {
        assertTrue(near(ink, picture.at(0, i, y[i])), "at " + i);
      }
    }
    for (double gap = 0; gap <= 10; gap += 0.1) {
      assertFalse(near(ink, picture.at(0, 4, gap)), "the gap has no line");
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void manyPanelsAreTilesOnOneScale(Theme theme) {
    List<Plot> panels = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      double level = k / 10.0;
      panels.add(lines(new double[] {level, level, level}, Lines.Stroke.SOLID));
    }
    Rendered picture = Rendered.of(new Grid(HEADING, 10, panels), theme, 760, 560);
    PlotTiles tiles = picture.view().tiles().orElseThrow();
    assertEquals(0, picture.view().panels().size(), "no charts");
    Color ink = Palette.of(theme).ink(Ink.MAIN);
    TileLayout layout = tiles.tileLayout();
    for (int k = 0; k < 100; k++) {
      Point2D corner = tiles.localToScene(layout.left(k), layout.top(k));
      double level = layout.plane().y().pixel(k / 10.0);
      double other = layout.plane().y().pixel(k / 10.0 < 5 ? k / 10.0 + 3 : k / 10.0 - 3);
      int x = (int) (corner.getX() + layout.plane().width() / 2);
      assertTrue(hasNear(picture, ink, x, corner.getY() + level), "panel " + k);
      assertFalse(hasNear(picture, ink, x, corner.getY() + other), "panel " + k);
      Hover hover = tiles.at(layout.left(k) + 5, layout.top(k) + level);
      assertTrue(hover.text().startsWith("A finding, x "), hover.text());
    }
  }

  /** Whether one of three pixels above each other has a colour. */
  private static boolean hasNear(Rendered picture, Color color, int x, double y) {
    for (int off = -1; off <= 1; off++) {
      if (near(color, picture.image().getPixelReader().getColor(x, (int) y + off))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void dashesOfAValueFarOffEndAndManyValuesAreDrawn() {
    double[] y = new double[20_000];
    y[5000] = 1e200;
    y[6000] = Double.NEGATIVE_INFINITY;
    Rendered picture = Rendered.of(lines(y, Lines.Stroke.DASHED), Theme.LIGHT, 400, 300);
    assertTrue(picture.plotWidth(0) > 200);
  }

  @Test
  void fewValuesAreMarkedAndHaveErrorBars() {
    double[] x = {0, 1, 2, 3};
    double[] y = {5, 5, 5, 5};
    Lines.Line line =
        new Lines.Line("", x, y, Ink.MAIN, Lines.Stroke.SOLID)
            .withErrors(new double[] {1, 2, Double.NaN, 3});
    Lines lines =
        new Lines(
            HEADING,
            Axis.linear("x", -1, 4),
            Axis.linear("y", 0, 10),
            List.of(line),
            List.of(),
            "");
    Rendered picture = Rendered.of(lines, Theme.LIGHT, 760, 560);
    Color ink = Palette.of(Theme.LIGHT).ink(Ink.MAIN);
    for (int i = 0; i < 4; i++) {
      double middle = picture.chart(0).y().getDisplayPosition(5);
      double place = picture.chart(0).x().getDisplayPosition(i);
      // The curve is two pixels wide, a mark six.
      assertTrue(near(ink, picture.pixel(0, place, middle - 2)), "mark " + i);
      double reach = Double.isNaN(line.errors()[i]) ? 0 : line.errors()[i];
      for (double off = -4; off <= 4; off += 0.5) {
        if (Math.abs(Math.abs(off) - reach) > 0.2 && off != 0) {
          boolean bar = Math.abs(off) < reach;
          assertEquals(bar, near(ink, picture.at(0, i, 5 + off)), "point " + i + " at " + off);
        }
      }
    }
  }

  @Test
  void aNoteStandsInTheCornerThatNoCurvePasses() {
    Color text = Palette.of(Theme.LIGHT).text();
    double[] falling = {9, 5, 1};
    double[] rising = {1, 5, 9};
    for (double[] y : List.of(falling, rising)) {
      Lines plain = lines(y, Lines.Stroke.SOLID);
      Lines noted =
          new Lines(HEADING, plain.x(), plain.y(), plain.lines(), List.of(), "slope 0.38");
      Rendered picture = Rendered.of(noted, Theme.LIGHT, 400, 300);
      boolean left = false;
      boolean right = false;
      for (int px = 0; px < picture.plotWidth(0) - 1; px++) {
        for (int py = 0; py < 20; py++) {
          boolean letter = near(text, picture.pixel(0, px, py));
          left |= letter && px < picture.plotWidth(0) / 2;
          right |= letter && px > picture.plotWidth(0) / 2;
        }
      }
      assertEquals(y == rising, left);
      assertEquals(y == falling, right);
    }
  }

  @Test
  void errorBarsAreInsideTheAxis() {
    Lines.Line line =
        new Lines.Line("", new double[] {0, 1}, new double[] {1, 1}, Ink.MAIN, Lines.Stroke.SOLID)
            .withErrors(new double[] {5, 5});
    Lines lines =
        new Lines(HEADING, Axis.linear("x"), Axis.linear("y"), List.of(line), List.of(), "");
    PlotAxis y = Rendered.of(lines, Theme.LIGHT, 400, 300).chart(0).y();
    assertTrue(y.getMin() <= -4 && y.getMax() >= 6, y.getMin() + " to " + y.getMax());
  }

  @Test
  void aPanelMaySpanColumnsAndKindsMayDiffer() {
    Bars bars = bars(10);
    Grid grid =
        new Grid(
            HEADING,
            2,
            List.of(bars, lines(new double[] {1, 1}, Lines.Stroke.SOLID), matrix(7)),
            List.of(2, 1, 1));
    Rendered picture = Rendered.of(grid, Theme.LIGHT, 760, 560);
    List<PlotPanel> panels = picture.view().panels();
    assertEquals(3, panels.size());
    assertEquals(panels.get(0).getWidth(), 2 * panels.get(1).getWidth(), 2);
    assertEquals(panels.get(1).getLayoutY(), panels.get(2).getLayoutY(), 0);
    assertTrue(panels.get(0).getLayoutY() < panels.get(1).getLayoutY());
    assertTrue(panels.get(1).getLayoutX() < panels.get(2).getLayoutX());
  }

  @Test
  void spansThatDoNotFitAreRefused() {
    List<Plot> one = List.of(bars(1));
    assertThrows(IllegalArgumentException.class, () -> new Grid(HEADING, 2, one, List.of(3)));
    assertThrows(IllegalArgumentException.class, () -> new Grid(HEADING, 2, one, List.of()));
  }

  @Test
  void aGridDrawsEveryPanelOnItsOwn() {
    List<Plot> panels = new ArrayList<>();
    for (int k = 1; k <= 9; k++) {
      panels.add(lines(new double[] {k, k, k}, Lines.Stroke.SOLID));
    }
    Rendered picture = Rendered.of(new Grid(HEADING, 3, panels), Theme.LIGHT, 760, 560);
    Color ink = Palette.of(Theme.LIGHT).ink(Ink.MAIN);
    for (int k = 1; k <= 9; k++) {
      for (int level = 1; level <= 9; level++) {
        assertEquals(
            level == k, near(ink, picture.at(k - 1, 0.7, level)), "panel " + k + " at " + level);
      }
    }
  }

  @Test
  void pointsAndBinsAreThere() {
    List<Scatter.Point> points = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      points.add(new Scatter.Point(i, i, 10 * i * i, Ink.WORSE));
    }
    Scatter scatter =
        new Scatter(
            HEADING,
            Axis.linear("x"),
            Axis.linear("y"),
            points,
            List.of(),
            List.of(),
            Axis.Item.FEATURE,
            "r = 1");
    Rendered picture = Rendered.of(scatter, Theme.LIGHT, 760, 560);
    Color ink = Palette.of(Theme.LIGHT).ink(Ink.WORSE);
    for (Scatter.Point point : points) {
      assertTrue(near(ink, picture.at(0, point.x(), point.y())), "point " + point.index());
    }
    Histogram histogram =
        new Histogram(
            HEADING,
            Axis.linear("x"),
            Axis.linear("count"),
            new double[] {0, 1, 3, 4},
            new double[] {2, 8, 4},
            Ink.MAIN,
            List.of(
                new Lines.Line(
                    "", new double[] {0, 4}, new double[] {9, 9}, Ink.WORSE, Lines.Stroke.SOLID)),
            List.of());
    Rendered counted = Rendered.of(histogram, Theme.LIGHT, 760, 560);
    Color main = Palette.of(Theme.LIGHT).ink(Ink.MAIN);
    assertTrue(near(main, counted.at(0, 0.5, 1.5)));
    assertFalse(near(main, counted.at(0, 0.5, 2.5)));
    assertTrue(near(main, counted.at(0, 2, 7.5)));
    assertTrue(near(main, counted.at(0, 3.5, 3.5)));
    assertTrue(near(ink, counted.at(0, 2.5, 9)), "the curve to compare with");
  }

  @Test
  void valuesThatAreNotFiniteDisturbNothing() {
    Bars bars =
        new Bars(
            HEADING,
            Axis.index("feature", 3, Axis.Item.FEATURE),
            Axis.linear("error"),
            List.of(
                new Bars.Bar(0, Double.NaN, Ink.WORSE),
                new Bars.Bar(1, 1, Ink.BETTER),
                new Bars.Bar(2, Double.POSITIVE_INFINITY, Ink.WORSE)),
            List.of(),
            List.of(new Rule("mean", false, Double.NaN, Ink.IDEAL)),
            List.of());
    Rendered picture = Rendered.of(bars, Theme.LIGHT, 400, 300);
    Color better = Palette.of(Theme.LIGHT).ink(Ink.BETTER);
    Color surface = Palette.of(Theme.LIGHT).surface();
    assertTrue(near(better, picture.at(0, 1, 0.45)));
    assertTrue(near(surface, picture.at(0, 0, 0.45)));
    assertTrue(near(surface, picture.at(0, 2, 0.45)));
  }

  @Test
  void curvesOfNothingButNaNLeaveBareAxes() {
    double[] nan = {Double.NaN, Double.NaN};
    Lines lines =
        new Lines(
            HEADING,
            Axis.linear("x"),
            Axis.log("y"),
            List.of(new Lines.Line("name", nan, nan, Ink.MAIN, Lines.Stroke.SOLID)),
            List.of(),
            "");
    Rendered picture = Rendered.of(lines, Theme.LIGHT, 400, 300);
    assertTrue(picture.plotWidth(0) > 200);
    assertFalse(contains(picture, Palette.of(Theme.LIGHT).ink(Ink.MAIN)));
  }
}

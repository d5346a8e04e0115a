package superposition.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ar.com.hjg.pngj.PngReader;
import atlantafx.base.theme.PrimerDark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import superposition.figure.FigureInput;
import superposition.figure.Figures;
import superposition.figure.OutputStudy;
import superposition.figure.ReferenceStudy;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.CellMap;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Histogram;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.state.Zoom;
import superposition.store.BadInputException;

/** Pictures and tables of every figure, written with no window. */
class ExportTest {

  private static final Lines LINE =
      new Lines(
          new Heading("Title, with a comma", "subtitle"),
          Axis.linear("step"),
          Axis.linear("loss"),
          List.of(
              new Lines.Line(
                  "a",
                  new double[] {1, 2},
                  new double[] {0.1 + 0.2, Double.NaN},
                  Ink.MAIN,
                  Lines.Stroke.SOLID)),
          List.of(),
          "");

  @TempDir Path folder;

  /** The report network, or an output model for figures that have nothing to show of it. */
  private static FigureInput input(RunFigure figure) {
    FigureInput report = ReferenceStudy.input(Metric.ACTIVE);
    return figure.appliesTo(report.study().model().config()) ? report : OutputStudy.input();
  }

  private static PngExport export(int width, int height, int scale, Theme theme) {
    PictureSize size = new PictureSize(width * scale, height * scale, 96 * scale, 10.5);
    return new PngExport(new PictureOptions(size, theme, false));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyFigureIsWrittenInItsSizeAndNotBlank(Theme theme) {
    for (RunFigure figure : Figures.ALL) {
      Path file = folder.resolve(figure.id() + ".png");
      Plot plot = figure.plot(input(figure));
      export(640, 480, 1, theme).write(plot, Zoom.WHOLE, "", file);
      PngReader png = new PngReader(file.toFile());
      assertEquals(640, png.imgInfo.cols, figure.id());
      assertEquals(480, png.imgInfo.rows, figure.id());
      png.end();
      int[] pixels = export(640, 480, 1, theme).pixels(plot, Zoom.WHOLE);
      int background = theme == Theme.LIGHT ? 0xFFFFFFFF : 0xFF0D1117;
      assertEquals(background, pixels[0], figure.id());
      long marks = Arrays.stream(pixels).filter(pixel -> pixel != background).count();
      assertTrue(marks > 5000, figure.id() + " has " + marks + " marked pixels");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aLargerScaleHasMorePixelsAndSaysHowLargeTheyAre(int scale) {
    Path file = folder.resolve("line.png");
    export(400, 300, scale, Theme.LIGHT).write(LINE, Zoom.WHOLE, "", file);
    PngReader png = new PngReader(file.toFile());
    png.readSkippingAllRows();
    assertEquals(400 * scale, png.imgInfo.cols);
    assertEquals(300 * scale, png.imgInfo.rows);
    assertEquals(96.0 * scale, png.getMetadata().getDpi()[0], 0.1);
  }

  @Test
  void largerPicturesAreLaidOutAndNotEnlarged() {
    int[] twice = export(400, 300, 2, Theme.LIGHT).pixels(LINE, Zoom.WHOLE);
    int equalBlocks = 0;
    int marked = 0;
    for (int y = 0; y < 600; y += 2) {
      for (int x = 0; x < 800; x += 2) {
        int at = y * 800 + x;
        if (twice[at] != 0xFFFFFFFF) {
          marked++;
          boolean equal =
              twice[at] == twice[at + 1]
                  && twice[at] == twice[at + 800]
                  && twice[at] == twice[at + 801];
          equalBlocks += equal ? 1 : 0;
        }
      }
    }
    // Enlarged pixels come in equal blocks of four; the edges of letters do not.
    assertTrue(equalBlocks < 0.5 * marked, equalBlocks + " of " + marked);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void thePictureDoesNotDependOnTheThemeOfAWindow(Theme theme) {
    PngExport export = export(640, 480, 1, theme);
    for (RunFigure figure : Figures.ALL) {
      Plot plot = figure.plot(input(figure));
      int[] without = export.pixels(plot, Zoom.WHOLE);
      setUserAgentSheet(new PrimerDark().getUserAgentStylesheet());
      int[] with = export.pixels(plot, Zoom.WHOLE);
      setUserAgentSheet(null);
      assertArrayEquals(without, with, figure.id());
    }
  }

  private static void setUserAgentSheet(String sheet) {
    Toolkit.run(() -> Application.setUserAgentStylesheet(sheet));
  }

  @Test
  void theSamePlotGivesTheSameFile() throws IOException {
    export(400, 300, 1, Theme.LIGHT).write(LINE, Zoom.WHOLE, "", folder.resolve("a.png"));
    export(400, 300, 1, Theme.LIGHT).write(LINE, Zoom.WHOLE, "", folder.resolve("b.png"));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.png")), Files.readAllBytes(folder.resolve("b.png")));
  }

  @Test
  void sizesOutOfRangeAreRefusedByName() {
    IllegalArgumentException scale =
        assertThrows(IllegalArgumentException.class, () -> PictureSize.scaled(5));
    assertEquals("scale is 5; allowed: 1 to 4", scale.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PictureSize(10, 300, 96, 10.5));
    assertThrows(IllegalArgumentException.class, () -> new PictureSize(400, 300, 600, 24));
    assertThrows(IllegalArgumentException.class, () -> new PictureSize(20_000, 20_000, 96, 10.5));
  }

  @Test
  void aPlaceThatCanNotBeWrittenIsOneLineAndLeavesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    BadInputException png =
        assertThrows(
            BadInputException.class,
            () ->
                new PngExport(PictureOptions.PRINT)
                    .write(LINE, Zoom.WHOLE, "", file.resolve("picture.png")));
    assertFalse(png.getMessage().contains("\n"));
    assertTrue(png.getMessage().contains(file.toString()));
    assertThrows(BadInputException.class, () -> CsvExport.write(LINE, folder));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  private List<String> csv(Plot plot) throws IOException {
    Path file = folder.resolve("values.csv");
    CsvExport.write(plot, file);
    return Files.readAllLines(file);
  }

  @Test
  void everyFigureIsADrawingOfShapesAndTexts() throws Exception {
    PictureOptions options = PictureOptions.PRINT.withSize(new PictureSize(640, 480, 96, 10.5));
    for (RunFigure figure : Figures.ALL) {
      Plot plot = figure.plot(input(figure));
      String[] words = plot.heading().title().replace(" %", "\u00A0%").split(" ");
      Document svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(drawing(PictureFormat.SVG, plot, options)));
      assertEquals("480pt", svg.getDocumentElement().getAttribute("width"), figure.id());
      String texts = svg.getDocumentElement().getTextContent();
      assertTrue(svg.getElementsByTagName("path").getLength() > 10, figure.id());
      try (PDDocument pdf = Loader.loadPDF(drawing(PictureFormat.PDF, plot, options))) {
        assertEquals(1, pdf.getNumberOfPages());
        assertEquals(480, pdf.getPage(0).getMediaBox().getWidth(), 0.01);
        assertEquals(360, pdf.getPage(0).getMediaBox().getHeight(), 0.01);
        assertNull(pdf.getDocumentInformation().getCreationDate());
        String pdfTexts = new PDFTextStripper().getText(pdf);
        for (String word : words) {
          assertTrue(texts.contains(word), figure.id() + ": " + word);
          assertTrue(pdfTexts.contains(word), figure.id() + ": " + word + " in " + pdfTexts);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PictureFormat.class)
  void theSamePlotGivesTheSameFileInEveryFormat(PictureFormat format) throws Exception {
    RunFigure figure = Figures.find("matrix-m").orElseThrow();
    for (Plot plot : List.of(LINE, figure.plot(input(figure)))) {
      byte[] first = drawing(format, plot, PictureOptions.PRINT);
      Thread.sleep(2); // another millisecond, which no file may remember
      assertArrayEquals(first, drawing(format, plot, PictureOptions.PRINT));
    }
  }

  private static byte[] drawing(PictureFormat format, Plot plot, PictureOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.content(plot, Zoom.WHOLE, options, "").writeTo(out);
    return out.toByteArray();
  }

  @Test
  void linesAreWrittenInFullPrecisionAndNaNAsNothing() throws IOException {
    assertEquals(List.of("curve,step,loss", "a,1.0,0.30000000000000004", "a,2.0,"), csv(LINE));
  }

  @Test
  void curvesWithoutANameAreKnownByTheirRoleAndErrorsHaveAColumn() throws IOException {
    double[] one = {1};
    Lines.Line plain = new Lines.Line("", one, one, Ink.BASELINE, Lines.Stroke.DASHED);
    Lines.Line measured =
        new Lines.Line("q = 4", one, one, Ink.MAIN, Lines.Stroke.SOLID)
            .withErrors(new double[] {0.5});
    Rule rule = new Rule("ideal", true, 2, Ink.IDEAL);
    Lines lines =
        new Lines(LINE.heading(), LINE.x(), LINE.y(), List.of(plain, measured), List.of(rule), "");
    assertEquals(
        List.of(
            "curve,step,loss,plus or minus",
            "baseline dashed,1.0,1.0,",
            "q = 4,1.0,1.0,0.5",
            "ideal,2.0,,"),
        csv(lines));
  }

  @Test
  void seriesOfBarsHaveAColumnEach() throws IOException {
    Bars bars =
        Bars.sideBySide(
            LINE.heading(),
            Axis.index("neuron n", 1, Axis.Item.NEURON),
            Axis.linear("norm"),
            List.of(
                new Bars.Series("encoder", List.of(new Bars.Bar(3, 1.5, Ink.SECOND))),
                new Bars.Series("decoder", List.of(new Bars.Bar(3, 1.75, Ink.MAIN)))),
            List.of());
    assertEquals(List.of("neuron,\"encoder, norm\",\"decoder, norm\"", "3,1.5,1.75"), csv(bars));
  }

  @Test
  void placesThatAreNoItemsAreWrittenByTheirNames() throws IOException {
    Bars bars =
        new Bars(
            LINE.heading(),
            Axis.named("activation", List.of("relu"), Axis.Item.NONE),
            Axis.linear("error"),
            List.of(new Bars.Bar(0, 1, Ink.MAIN)),
            List.of(),
            List.of(),
            List.of());
    assertEquals(List.of("activation,error,role", "relu,1.0,main"), csv(bars));
  }

  @Test
  void aCurveOverAHistogramFollowsItsBins() throws IOException {
    Histogram histogram =
        new Histogram(
            LINE.heading(),
            Axis.linear("cosine"),
            Axis.linear("pairs"),
            new double[] {0, 0.5, 1},
            new double[] {3, 4},
            Ink.MAIN,
            List.of(
                new Lines.Line(
                    "",
                    new double[] {0.25},
                    new double[] {3.5},
                    Ink.BASELINE,
                    Lines.Stroke.DASHED)),
            List.of());
    assertEquals(
        List.of("cosine from,to,pairs", "0.0,0.5,3.0", "0.5,1.0,4.0", "0.25,,3.5"), csv(histogram));
  }

  @Test
  void panelsOfAnotherKindBeginWithAHeaderOfTheirOwn() throws IOException {
    Bars bars =
        new Bars(
            new Heading("bars", ""),
            Axis.index("feature", 1, Axis.Item.FEATURE),
            Axis.linear("error"),
            List.of(new Bars.Bar(0, 1, Ink.MAIN)),
            List.of(),
            List.of(),
            List.of());
    assertEquals(
        List.of(
            "panel,feature,error,role",
            "bars,0,1.0,main",
            "bars,0,1.0,main",
            "panel,curve,step,loss",
            "\"Title, with a comma\",a,1.0,0.30000000000000004",
            "\"Title, with a comma\",a,2.0,"),
        csv(new Grid(new Heading("grid", ""), 1, List.of(bars, bars, LINE))));
  }

  @Test
  void barsSayWhatTheyStandForAndTheirBaseline() throws IOException {
    Bars bars =
        new Bars(
            LINE.heading(),
            Axis.index("feature", 1, Axis.Item.FEATURE),
            Axis.linear("mean squared error"),
            List.of(new Bars.Bar(7, 0.25, Ink.BETTER)),
            List.of(new Bars.Bar(7, 0.5, Ink.BASELINE)),
            List.of(),
            List.of(new Bars.Key("naive baseline", Ink.BASELINE)));
    assertEquals(
        List.of("feature,mean squared error,role,naive baseline", "7,0.25,better,0.5"), csv(bars));
  }

  @Test
  void aGridNamesThePanelOfEachRowAndQuotesCommas() throws IOException {
    assertEquals(
        List.of(
            "panel,curve,step,loss",
            "\"Title, with a comma\",a,1.0,0.30000000000000004",
            "\"Title, with a comma\",a,2.0,"),
        csv(new Grid(new Heading("grid", ""), 1, List.of(LINE))));
  }

  @Test
  void everyFigureHasATable() throws IOException {
    for (RunFigure figure : Figures.ALL) {
      Plot plot = figure.plot(input(figure));
      List<String> rows = csv(plot);
      int columns = rows.get(0).split(",").length;
      assertTrue(columns >= 3, rows.get(0));
      if (plot instanceof HeatMap map) {
        assertEquals(1 + map.values().length * map.values()[0].length, rows.size());
        String color = map.colorLabel();
        String quoted = color.contains(",") ? '"' + color + '"' : color;
        String header = map.y().label() + "," + map.x().label() + "," + quoted;
        assertEquals(header, rows.get(0));
      }
    }
  }

  @Test
  void aMapsTableHasARowACellAndWordsForOutcomes() throws IOException {
    double[][] outcomes = {{0, 1}, {1, Double.NaN}};
    double[][] losses = {{0.5, 0.25}, {2, 4}};
    CellMap map =
        new CellMap(
            new Heading("map", ""),
            Axis.log("p"),
            Axis.log("r"),
            new double[] {0.1, 1},
            new double[] {1, 10},
            new CellMap.Values(losses, "loss", false),
            List.of(
                new CellMap.Quantity("outcome", outcomes, List.of("shared", "own, alone")),
                new CellMap.Quantity("loss", losses)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Path file = folder.resolve("map.csv");
    CsvExport.write(map, file);
    assertEquals(
        List.of(
            "r,p,outcome,loss",
            "1.0,0.1,shared,0.5",
            "1.0,1.0,\"own, alone\",0.25",
            "10.0,0.1,\"own, alone\",2.0",
            "10.0,1.0,,4.0"),
        Files.readAllLines(file));
  }
}

package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.plot.Ink;

/**
 * The palettes as they look with a colour-vision deficiency: Machado, Oliveira and Fernandes, "A
 * physiologically-based model for simulation of color vision deficiency" (2009), severity 1, on
 * linear sRGB; differences are distances in Oklab, in which about .02 is just noticeable.
 */
class ColorVisionTest {

  /** Roles that stand side by side: four times what is just noticed. */
  private static final double APART = 0.08;

  /** Neighbours in a stack, which also have a gap between them. */
  private static final double NEIGHBOURS = 0.05;

  private enum Eye {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPE(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPE(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPE(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Eye(double... matrix) {
      this.matrix = matrix;
    }

    /** Linear sRGB as this eye sees it. */
    double[] seen(Color color) {
      double[] c = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      double[] seen = new double[3];
      for (int k = 0; k < 3; k++) {
        double sum = matrix[3 * k] * c[0] + matrix[3 * k + 1] * c[1] + matrix[3 * k + 2] * c[2];
        seen[k] = Math.min(1, Math.max(0, sum));
      }
      return seen;
    }
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  /** Ottosson (2020). */
  private static double[] oklab(double[] rgb) {
    double l = Math.cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
    double m = Math.cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
    double s = Math.cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double difference(Eye eye, Color one, Color other) {
    double[] a = oklab(eye.seen(one));
    double[] b = oklab(eye.seen(other));
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static void assertApart(double least, Color one, Color other, String what) {
    for (Eye eye : Eye.values()) {
      double difference = difference(eye, one, other);
      assertTrue(difference >= least, what + " for a " + eye + ": " + difference);
    }
  }

  @Test
  void theSimulationIsThatOfThePaper() {
    // Greys stay what they are: the rows of each matrix add up to 1.
    for (Eye eye : Eye.values()) {
      assertEquals(0, difference(eye, Color.grayRgb(120), Color.grayRgb(120)));
      for (int k = 0; k < 3; k++) {
        assertEquals(1, eye.matrix[3 * k] + eye.matrix[3 * k + 1] + eye.matrix[3 * k + 2], 2e-6);
      }
    }
    // Red and green of one lightness, and blue and its tritan neighbour, come closer.
    Color red = Oklch.color(0.6, 0.15, 30);
    Color green = Oklch.color(0.6, 0.15, 140);
    double usual = difference(Eye.USUAL, red, green);
    assertTrue(difference(Eye.PROTANOPE, red, green) < usual / 2);
    assertTrue(difference(Eye.DEUTERANOPE, red, green) < usual / 2);
    assertTrue(difference(Eye.TRITANOPE, red, green) > usual / 2);
  }

  /**
   * Current and pinned runs, better and worse, baselines: and verdicts, which are their colours.
   */
  @ParameterizedTest
  @CsvSource({
    "LIGHT, MAIN WORSE BASELINE IDEAL SECOND PINNED",
    "DARK, MAIN WORSE BASELINE IDEAL SECOND PINNED",
    "LIGHT, ABSENT SHARED OWN",
    "DARK, ABSENT SHARED OWN",
    "LIGHT, ONE FEW MANY",
    "DARK, ONE FEW MANY"
  })
  void rolesThatStandSideBySideDifferForEveryEye(Theme theme, String roles) {
    Palette palette = Palette.of(theme);
    List<Ink> inks = List.of(roles.split(" ")).stream().map(Ink::valueOf).toList();
    for (Ink one : inks) {
      for (Ink other : inks.subList(inks.indexOf(one) + 1, inks.size())) {
        assertApart(APART, palette.ink(one), palette.ink(other), one + " and " + other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 20, 100, 1000})
  void neighboursInAStackDifferForEveryEye(int features) {
    for (Theme theme : Theme.values()) {
      Palette palette = Palette.of(theme);
      for (int i = 0; i + 1 < features; i++) {
        assertApart(
            NEIGHBOURS,
            palette.feature(i, features),
            palette.feature(i + 1, features),
            "features " + i + " and " + (i + 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.4, 0.5})
  void theSidesOfTheDivergingMapDifferForEveryEye(double reach) {
    for (Theme theme : Theme.values()) {
      ColorMap map = Palette.of(theme).diverging();
      assertApart(APART, map.color(0.5 - reach), map.color(0.5 + reach), "sides at " + reach);
      assertApart(APART, map.color(0.5), map.color(0.5 + reach), "centre and " + reach);
      assertApart(APART, map.color(0.5), map.color(0.5 - reach), "centre and −" + reach);
    }
  }

  @Test
  void magnitudesGrowLighterForEveryEye() {
    ColorMap map = Palette.of(Theme.LIGHT).sequential();
    for (Eye eye : Eye.values()) {
      double before = -1;
      for (double place = 0; place <= 1; place += 0.1) {
        double lightness = oklab(eye.seen(map.color(place)))[0];
        assertTrue(lightness > before, eye + " at " + place);
        before = lightness;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void whatIsLitDiffersFromEverythingForEveryEye(String theme) {
    // It also has an outline of its own; grey and black on white are the nearest.
    Palette palette = Palette.of(Theme.valueOf(theme));
    for (Ink ink : List.of(Ink.MAIN, Ink.WORSE, Ink.BASELINE, Ink.SECOND, Ink.PINNED)) {
      assertApart(APART, palette.selection(), palette.ink(ink), "selection and " + ink);
    }
    assertApart(APART, palette.selection(), palette.surface(), "selection and ground");
  }
}

package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.plot.Ink;

class PaletteTest {

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textsAreLegible(Theme theme) {
    Palette palette = Palette.of(theme);
    assertTrue(contrast(palette.text(), palette.surface()) >= 4.5);
    assertTrue(contrast(palette.mutedText(), palette.surface()) >= 4.5);
    for (Ink ink : Ink.values()) {
      assertTrue(contrast(palette.label(ink), palette.surface()) >= 4.5, ink.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theTwoVerdictsDifferInLightnessOrHueForEveryEye(Theme theme) {
    // Okabe and Ito's blue and vermilion differ in the blue channel, which protans and deutans see.
    Palette palette = Palette.of(theme);
    Color better = palette.ink(Ink.BETTER);
    Color worse = palette.ink(Ink.WORSE);
    assertTrue(better.getBlue() - worse.getBlue() > 0.5);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theDivergingMapIsSymmetricInLightnessAndQuietInTheMiddle(Theme theme) {
    Palette palette = Palette.of(theme);
    ColorMap map = palette.diverging();
    assertTrue(contrast(map.color(0.5), palette.surface()) < 1.2);
    for (double reach = 0.1; reach <= 0.5; reach += 0.1) {
      double low = luminance(map.color(0.5 - reach));
      double high = luminance(map.color(0.5 + reach));
      assertEquals(low, high, 0.15, "at " + reach);
    }
    assertTrue(map.color(0.2).getBlue() > map.color(0.2).getRed());
    assertTrue(map.color(0.8).getRed() > map.color(0.8).getBlue());
  }

  @Test
  void viridisBeginsAndEndsWhereItShould() {
    // Published ends of viridis.
    assertEquals(0xFF440154, ColorMap.VIRIDIS.argb(0));
    assertEquals(0xFFFDE725, ColorMap.VIRIDIS.argb(1));
    assertEquals(ColorMap.VIRIDIS.argb(1), ColorMap.VIRIDIS.argb(7));
    assertEquals(ColorMap.VIRIDIS.argb(0), ColorMap.VIRIDIS.argb(-7));
  }

  @Test
  void aHundredFeaturesHaveAHundredColours() {
    Set<Color> colors = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      colors.add(Palette.of(Theme.LIGHT).feature(i, 100));
    }
    assertEquals(100, colors.size());
  }

  @Test
  void oklchGivesWhiteBlackAndGrey() {
    assertEquals(0xFFFFFFFF, ColorMap.argb(Oklch.color(1, 0, 0)));
    assertEquals(0xFF000000, ColorMap.argb(Oklch.color(0, 0, 0)));
    // sRGB red is OKLCH (0.6280, 0.2577, 29.23°), Ottosson's own table.
    Color red = Oklch.color(0.62796, 0.25768, 29.234);
    assertEquals(1, red.getRed(), 0.005);
    assertEquals(0, red.getGreen(), 0.02);
    assertEquals(0, red.getBlue(), 0.02);
  }

  /** WCAG 2 contrast ratio. */
  private static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}

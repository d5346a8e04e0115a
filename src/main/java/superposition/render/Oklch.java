package superposition.render;

import javafx.scene.paint.Color;

/**
 * Colours by perceived lightness, chroma and hue. Björn Ottosson, "A perceptual color space for
 * image processing" (2020): OKLCH to linear sRGB, then the sRGB transfer function.
 */
final class Oklch {

  private Oklch() {}

  /**
   * An opaque colour, clipped to sRGB.
   *
   * @param lightness 0 black to 1 white
   * @param chroma 0 grey to about 0.3
   * @param hue in degrees
   */
  static Color color(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(Math.toRadians(hue));
    double b = chroma * Math.sin(Math.toRadians(hue));
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return Color.color(
        encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double encoded(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return Math.min(1, Math.max(0, value));
  }
}

package superposition.render;

import javafx.scene.paint.Color;

/**
 * A colour for every number in [0, 1], from control colours at equal distances with straight lines
 * between them. Numbers outside are clamped.
 */
public final class ColorMap {

  /** ColorBrewer's RdBu in 11 classes, turned round: low blue, centre white, high red. */
  static final ColorMap BLUE_WHITE_RED =
      new ColorMap(
          "#053061", "#2166AC", "#4393C3", "#92C5DE", "#D1E5F0", "#F7F7F7", "#FDDBC7", "#F4A582",
          "#D6604D", "#B2182B", "#67001F");

  /** The same hues with a dark centre and light ends, for dark surfaces. */
  static final ColorMap BLUE_BLACK_RED =
      new ColorMap(
          "#B5DCFF", "#78B9F2", "#4393C3", "#2A6A94", "#1B3F5C", "#161B22", "#5A241C", "#94392A",
          "#D6604D", "#F39A80", "#FFD5C4");

  /** Viridis at ten equal distances (Smith and van der Walt, 2015). */
  static final ColorMap VIRIDIS =
      new ColorMap(
          "#440154", "#482878", "#3E4989", "#31688E", "#26828E", "#1F9E89", "#35B779", "#6DCD59",
          "#B4DE2C", "#FDE725");

  private static final int SIZE = 1024;

  private final int[] table = new int[SIZE];

  private ColorMap(String... controls) {
    int last = controls.length - 1;
    for (int i = 0; i < SIZE; i++) {
      double place = (double) i / (SIZE - 1) * last;
      int from = Math.min((int) place, last - 1);
      Color color =
          Color.web(controls[from]).interpolate(Color.web(controls[from + 1]), place - from);
      table[i] = argb(color);
    }
  }

  /** The colour as 0xAARRGGBB. */
  public int argb(double position) {
    double clamped = Math.min(1, Math.max(0, position));
    return table[(int) Math.round(clamped * (SIZE - 1))];
  }

  /** The colour. */
  public Color color(double position) {
    int argb = argb(position);
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }

  /** A colour as #RRGGBB. */
  static String web(Color color) {
    return String.format("#%06X", argb(color) & 0xFFFFFF);
  }

  /** An opaque colour as 0xAARRGGBB. */
  static int argb(Color color) {
    return 0xFF000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}

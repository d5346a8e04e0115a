package superposition.render;

import javafx.scene.paint.Color;
import superposition.plot.Ink;

/**
 * Every colour of a theme. Marks begin with Okabe and Ito's blue, vermilion and orange; the others
 * differ from them and each other in lightness where a colour-vision deficiency takes the hue away.
 * Texts reach a contrast of 4.5:1 on the surface.
 */
public final class Palette {

  private static final Palette LIGHT = new Palette(Theme.LIGHT);
  private static final Palette DARK = new Palette(Theme.DARK);

  private final boolean dark;

  private Palette(Theme theme) {
    dark = theme == Theme.DARK;
  }

  /** The palette of a theme. */
  public static Palette of(Theme theme) {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  /** Behind everything. */
  public Color surface() {
    return pick("#FFFFFF", "#0D1117");
  }

  /** Titles, values. */
  public Color text() {
    return pick("#1F2328", "#E6EDF3");
  }

  /** Subtitles, axis labels. */
  public Color mutedText() {
    return pick("#57606A", "#9DA7B3");
  }

  /** Grid lines, hardly there. */
  public Color grid() {
    return pick("#EAECEF", "#1F2630");
  }

  /** Axis lines, zero lines and ticks. */
  public Color axis() {
    return pick("#AFB8C1", "#444C56");
  }

  /** Outlines of what is selected. */
  public Color selection() {
    return pick("#1F2328", "#FFFFFF");
  }

  /** Cells without a value, segments that sum up the rest. */
  public Color neutral() {
    return pick("#DADDE1", "#2D333B");
  }

  /** A mark in the colour of its role. */
  public Color ink(Ink ink) {
    return switch (ink) {
      case BETTER, MAIN -> pick("#0072B2", "#56B4E9");
      case WORSE -> pick("#D55E00", "#E69F00");
      case BASELINE -> pick("#6E6E6E", "#6C6C6C");
      case IDEAL -> pick("#24292F", "#C9D1D9");
      case SECOND -> pick("#3F9F83", "#3F9F6A");
      case PINNED -> pick("#63309A", "#D070B0");
      // three hues and three steps of lightness, for grey print and the colour-blind
      case ABSENT -> pick("#DADDE1", "#39424C");
      case SHARED -> pick("#4C9ED9", "#2B74B3");
      case OWN -> pick("#A84400", "#E0822B");
      // steps of viridis: in order of lightness, the last one farthest from the surface
      case ONE -> pick("#5EC962", "#3E4989");
      case FEW -> pick("#26828E", "#26A784");
      case MANY -> pick("#440154", "#FDE725");
    };
  }

  /** A text in the colour of its role: darker than the mark where that would be hard to read. */
  public Color label(Ink ink) {
    return switch (ink) {
      case WORSE -> pick("#A84A00", "#E69F00");
      case SECOND -> pick("#00785A", "#3CC79B");
      case BASELINE, ABSENT -> pick("#63696F", "#A8AFB7");
      case SHARED -> pick("#1F6FA8", "#6CB4EC");
      case OWN -> pick("#A84400", "#E88A33");
      case ONE -> pick("#2E7D32", "#9AA5E8");
      case FEW -> pick("#1B6B76", "#26A784");
      default -> ink(ink);
    };
  }

  /** Zero-centred map: negative blue, positive red, the centre like the surface. */
  public ColorMap diverging() {
    return dark ? ColorMap.BLUE_BLACK_RED : ColorMap.BLUE_WHITE_RED;
  }

  /** Map of magnitudes. */
  public ColorMap sequential() {
    return ColorMap.VIRIDIS;
  }

  /**
   * A feature's colour in stacks: once round the hue circle, three steps of lightness in turn, so
   * that neighbours differ in grey print as well.
   *
   * @param count number of features, at least 1
   */
  public Color feature(int feature, int count) {
    double lightness = (dark ? 0.62 : 0.56) + 0.11 * (feature % 3);
    return Oklch.color(lightness, 0.13, 360.0 * feature / count + 20);
  }

  private Color pick(String light, String darkColor) {
    return Color.web(dark ? darkColor : light);
  }
}

package superposition.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import superposition.plot.Ink;

/**
 * The palettes as looked-up colours of the style sheet, which has none of its own. Which of them
 * holds is a pseudo-class: to change it costs less than another style, for which JavaFX would look
 * through all rules again.
 */
final class StyleColors {

  /** Address of a style sheet with the colours of both themes. */
  static final String SHEET =
      "data:text/css;base64,"
          + Base64.getEncoder()
              .encodeToString(
                  (rule(".plot-view", Palette.of(Theme.LIGHT))
                          + rule(".plot-view:dark", Palette.of(Theme.DARK)))
                      .getBytes(StandardCharsets.US_ASCII));

  private StyleColors() {}

  private static String rule(String selector, Palette palette) {
    StringBuilder style = new StringBuilder(selector);
    style.append("{-plot-surface: ").append(ColorMap.web(palette.surface()));
    style.append(";-plot-text: ").append(ColorMap.web(palette.text()));
    style.append(";-plot-muted: ").append(ColorMap.web(palette.mutedText()));
    style.append(";-plot-axis: ").append(ColorMap.web(palette.axis()));
    style.append(";-plot-failed: ").append(ColorMap.web(palette.label(Ink.WORSE)));
    return style.append(";}").toString();
  }
}

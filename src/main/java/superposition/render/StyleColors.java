package superposition.render;

import java.util.Locale;
import superposition.plot.Ink;

/** A palette as looked-up colours, so that the style sheet has none of its own. */
final class StyleColors {

  private StyleColors() {}

  static String of(Palette palette) {
    StringBuilder style = new StringBuilder();
    style.append("-plot-surface: ").append(BarsDrawing.web(palette.surface())).append(';');
    style.append("-plot-text: ").append(BarsDrawing.web(palette.text())).append(';');
    style.append("-plot-muted: ").append(BarsDrawing.web(palette.mutedText())).append(';');
    style.append("-plot-grid: ").append(BarsDrawing.web(palette.grid())).append(';');
    style.append("-plot-axis: ").append(BarsDrawing.web(palette.axis())).append(';');
    style.append("-plot-failed: ").append(BarsDrawing.web(palette.label(Ink.WORSE))).append(';');
    for (Ink ink : Ink.values()) {
      style
          .append("-plot-ink-")
          .append(ink.name().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(BarsDrawing.web(palette.ink(ink)))
          .append(';');
    }
    return style.toString();
  }
}

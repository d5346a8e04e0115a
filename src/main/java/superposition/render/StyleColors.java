package superposition.render;

import superposition.plot.Ink;

/** A palette as looked-up colours, so that the style sheet has none of its own. */
final class StyleColors {

  private StyleColors() {}

  static String of(Palette palette) {
    StringBuilder style = new StringBuilder();
    style.append("-plot-surface: ").append(ColorMap.web(palette.surface())).append(';');
    style.append("-plot-text: ").append(ColorMap.web(palette.text())).append(';');
    style.append("-plot-muted: ").append(ColorMap.web(palette.mutedText())).append(';');
    style.append("-plot-grid: ").append(ColorMap.web(palette.grid())).append(';');
    style.append("-plot-axis: ").append(ColorMap.web(palette.axis())).append(';');
    style.append("-plot-failed: ").append(ColorMap.web(palette.label(Ink.WORSE))).append(';');
    return style.toString();
  }
}

package superposition.render;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Ink;
import superposition.plot.Plot;

/** Colours and their meanings in a row above the plot, where they cover no data. */
final class LegendRow extends FlowPane {

  LegendRow() {
    getStyleClass().add("legend-row");
  }

  /** Explains the colours of a plot; null, or a plot without a legend, hides the row. */
  void show(Plot plot, Palette palette) {
    List<Bars.Key> keys = plot == null ? List.of() : plot.legend();
    Set<Ink> steps = steps(plot);
    setVisible(!keys.isEmpty());
    getChildren()
        .setAll(keys.stream().map(key -> entry(key, steps.contains(key.ink()), palette)).toList());
  }

  /** Second values are drawn as lines over the bars, and their keys look like it. */
  private static Set<Ink> steps(Plot plot) {
    List<Plot> parts =
        plot instanceof Grid grid ? grid.panels() : plot == null ? List.of() : List.of(plot);
    return parts.stream()
        .filter(Bars.class::isInstance)
        .flatMap(part -> ((Bars) part).overlays().stream())
        .map(overlay -> overlay.bars().get(0).ink())
        .collect(Collectors.toSet());
  }

  private static Label entry(Bars.Key key, boolean line, Palette palette) {
    Region swatch = new Region();
    swatch.getStyleClass().add(line ? "legend-line" : "legend-swatch");
    swatch.setStyle("-fx-background-color: " + ColorMap.web(palette.ink(key.ink())));
    Label label = new Label(key.text(), swatch);
    label.getStyleClass().add("legend-entry");
    return label;
  }
}

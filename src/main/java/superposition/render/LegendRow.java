package superposition.render;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import superposition.plot.Bars;
import superposition.plot.Ink;

/** Colours and their meanings in a row above the plot, where they cover no data. */
final class LegendRow extends FlowPane {

  LegendRow() {
    getStyleClass().add("legend-row");
  }

  /**
   * @param steps the inks that are drawn as lines over the bars; their keys look like it
   */
  void show(List<Bars.Key> keys, Set<Ink> steps, Palette palette) {
    getChildren()
        .setAll(keys.stream().map(key -> entry(key, steps.contains(key.ink()), palette)).toList());
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

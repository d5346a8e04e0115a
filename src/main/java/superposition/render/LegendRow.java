package superposition.render;

import java.util.List;
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

  void show(List<Bars.Key> keys, Palette palette) {
    getChildren().setAll(keys.stream().map(key -> entry(key, palette)).toList());
  }

  private static Label entry(Bars.Key key, Palette palette) {
    Region swatch = new Region();
    // References are drawn as lines, and their keys look like it.
    boolean line = key.ink() == Ink.BASELINE || key.ink() == Ink.IDEAL;
    swatch.getStyleClass().add(line ? "legend-line" : "legend-swatch");
    swatch.setStyle("-fx-background-color: " + BarsDrawing.web(palette.ink(key.ink())));
    Label label = new Label(key.text(), swatch);
    label.getStyleClass().add("legend-entry");
    return label;
  }
}

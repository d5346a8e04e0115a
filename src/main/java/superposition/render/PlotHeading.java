package superposition.render;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import superposition.plot.Bars;
import superposition.plot.Heading;

/** The finding, what was measured, and what the colours mean, above the plot. */
final class PlotHeading extends VBox {

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final LegendRow legend = new LegendRow();

  PlotHeading() {
    getStyleClass().add("plot-heading");
    title.getStyleClass().add("plot-title");
    subtitle.getStyleClass().add("plot-subtitle");
    title.setWrapText(true);
    subtitle.setWrapText(true);
    getChildren().addAll(title, subtitle, legend);
  }

  void show(Heading heading, List<Bars.Key> keys, Palette palette) {
    title.setText(heading.title());
    subtitle.setText(heading.subtitle());
    subtitle.setVisible(!heading.subtitle().isEmpty());
    subtitle.setManaged(subtitle.isVisible());
    legend.show(keys, palette);
    legend.setVisible(!keys.isEmpty());
    legend.setManaged(legend.isVisible());
  }

  /** The font size that everything follows. */
  double em() {
    return subtitle.getFont().getSize();
  }
}

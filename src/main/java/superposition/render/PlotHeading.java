package superposition.render;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import superposition.plot.Heading;
import superposition.plot.Plot;

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

  /**
   * @param plot whose colours are explained, or null
   */
  void show(Heading heading, Plot plot, Palette palette) {
    title.setText(bound(heading.title()));
    subtitle.setText(bound(heading.subtitle()));
    subtitle.setVisible(!heading.subtitle().isEmpty());
    subtitle.setManaged(subtitle.isVisible());
    legend.show(plot, palette);
    legend.setManaged(legend.isVisible());
  }

  /** Keeps signs of units on the line of their numbers. */
  private static String bound(String text) {
    return text.replace(" %", "\u00A0%");
  }

  /** The font size that everything follows. */
  double em() {
    return subtitle.getFont().getSize();
  }
}

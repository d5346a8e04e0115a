package superposition.render;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;

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
   * @param bars whose colours are explained
   */
  void show(Heading heading, List<Bars> bars, Palette palette) {
    List<Bars.Key> keys = bars.stream().flatMap(one -> one.legend().stream()).distinct().toList();
    Set<Ink> steps =
        bars.stream()
            .flatMap(one -> one.overlay().stream())
            .map(Bars.Bar::ink)
            .collect(Collectors.toSet());
    title.setText(heading.title());
    subtitle.setText(heading.subtitle());
    subtitle.setVisible(!heading.subtitle().isEmpty());
    subtitle.setManaged(subtitle.isVisible());
    legend.show(keys, steps, palette);
    legend.setVisible(!keys.isEmpty());
    legend.setManaged(legend.isVisible());
  }

  /** The font size that everything follows. */
  double em() {
    return subtitle.getFont().getSize();
  }
}

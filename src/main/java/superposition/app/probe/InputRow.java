package superposition.app.probe;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.plot.Numbers;
import superposition.render.Hover;
import superposition.state.Probe;

/** One feature's input: its number, a slider, whether it is held, and a way to take it out. */
final class InputRow extends HBox {

  private final int feature;
  private final Slider slider = new Slider();
  private final Label value = new Label();
  private final ToggleButton hold;
  private boolean showing;

  /**
   * @param low least value of an input
   */
  InputRow(int feature, double low, ExplorerModel model) {
    this.feature = feature;
    Label name = new Label(String.valueOf(feature));
    name.getStyleClass().add("probe-feature");
    slider.setId("input-" + feature);
    slider.setMin(low);
    slider.setMax(1);
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText("Input of feature " + feature);
    slider.setTooltip(new Tooltip("x of feature " + feature + ", " + (int) low + " to 1"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    value.getStyleClass().add("probe-value");
    hold =
        Icons.toggle(
            "fas-lock",
            "Keep this value when the dice are thrown",
            () -> model.look(state -> state.withProbe(switched(state.probe()))));
    hold.setId("hold-" + feature);
    Button remove =
        Icons.button(
            "fas-times",
            "Set the feature to 0 and take it from the list",
            () -> model.look(state -> state.withProbe(state.probe().without(feature))));
    remove.setId("remove-" + feature);
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing) {
                model.look(
                    state -> state.withProbe(state.probe().with(feature, now.doubleValue())));
              }
            });
    getStyleClass().add("probe-row");
    getChildren().addAll(name, slider, value, hold, remove);
    setOnMouseEntered(event -> model.point(pointing(model)));
    setOnMouseExited(event -> model.point(Hover.NONE));
  }

  private Hover pointing(ExplorerModel model) {
    return new Hover(
        "feature " + feature + ": x = " + Numbers.fixed(model.state().probe().value(feature), 2),
        feature,
        -1,
        -1,
        -1);
  }

  private Probe switched(Probe probe) {
    return probe.withHeld(feature, !probe.held().contains(feature));
  }

  int feature() {
    return feature;
  }

  void show(Probe probe) {
    showing = true;
    slider.setValue(probe.value(feature));
    value.setText(Numbers.fixed(probe.value(feature), 2));
    hold.setSelected(probe.held().contains(feature));
    showing = false;
  }
}

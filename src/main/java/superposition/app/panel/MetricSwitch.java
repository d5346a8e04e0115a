package superposition.app.panel;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;
import superposition.state.Metric;

/** The error of which every figure speaks: always in sight, never a silent choice. */
final class MetricSwitch extends HBox {

  private static final Map<Metric, String> MEANING =
      new EnumMap<>(
          Map.of(
              Metric.ACTIVE,
              "Squared error of output i with feature i active, others active with p.\n"
                  + "The reports' metric.",
              Metric.ALL_OUTPUTS,
              "Mean squared error over all outputs, on the training distribution.",
              Metric.LOSS,
              "The training loss itself, |error|^q, on the training distribution."));

  private final ToggleGroup group = new ToggleGroup();

  MetricSwitch(ExplorerModel model) {
    setId("metric");
    getStyleClass().add("metric-switch");
    for (Metric metric : Metric.values()) {
      getChildren().add(button(metric, model));
    }
    getChildren().get(0).getStyleClass().add("left-pill");
    getChildren().get(1).getStyleClass().add("center-pill");
    getChildren().get(2).getStyleClass().add("right-pill");
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  private ToggleButton button(Metric metric, ExplorerModel model) {
    ToggleButton button = new ToggleButton(metric.id());
    button.setId("metric-" + metric.id());
    button.setUserData(metric);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(MEANING.get(metric)));
    button.setOnAction(
        event -> {
          button.setSelected(true); // one always holds: a second click does not let go
          model.show(options -> options.withMetric(metric));
        });
    return button;
  }

  private void show(ExplorerState state) {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == state.options().metric())
        .forEach(group::selectToggle);
  }
}

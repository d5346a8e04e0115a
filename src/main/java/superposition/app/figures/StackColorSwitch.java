package superposition.app.figures;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import superposition.app.desk.ExplorerModel;
import superposition.state.StackColor;

/** Whether the colours of stacks tell the classes of neurons apart instead of features. */
final class StackColorSwitch extends ToggleButton {

  StackColorSwitch(ExplorerModel model) {
    super("classes");
    setId("stack-color");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(
        new Tooltip(
            "One colour for neurons of one, a few and many features, instead of one a feature"));
    setOnAction(
        event ->
            model.show(
                options ->
                    options.withStackColor(
                        isSelected() ? Optional.of(StackColor.NEURON_CLASS) : Optional.empty())));
    model
        .stateProperty()
        .addListener(
            (property, before, now) ->
                setSelected(
                    now.options().stackColor().equals(Optional.of(StackColor.NEURON_CLASS))));
  }
}

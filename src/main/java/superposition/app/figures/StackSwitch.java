package superposition.app.figures;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import superposition.app.desk.ExplorerModel;
import superposition.state.StackWeight;

/** What stacks of weights add up. */
final class StackSwitch extends HBox {

  StackSwitch(ExplorerModel model) {
    setId("stack-weight");
    ToggleGroup group = new ToggleGroup();
    getChildren()
        .addAll(
            button(
                model,
                group,
                StackWeight.ENCODER,
                "W_in",
                "W_in[n,i]: what neuron n reads of feature i",
                "left-pill"),
            button(
                model,
                group,
                StackWeight.THROUGH,
                "W_in·max|W_out|",
                "W_in[n,i]·max_k |W_out[k,n]|: what passes through the neuron.\n"
                    + "It does not change when the neuron's two weights are rescaled"
                    + " against each other.",
                "right-pill"));
  }

  private static ToggleButton button(
      ExplorerModel model,
      ToggleGroup group,
      StackWeight weight,
      String text,
      String meaning,
      String style) {
    ToggleButton button = new ToggleButton(text);
    button.setId("stack-" + weight.name().toLowerCase(java.util.Locale.ROOT));
    button.setToggleGroup(group);
    button.getStyleClass().add(style);
    button.setMnemonicParsing(false); // W_in
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(meaning));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.show(options -> options.withStackWeight(weight));
        });
    button.setSelected(model.state().options().stackWeight() == weight);
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> button.setSelected(now.options().stackWeight() == weight));
    return button;
  }
}

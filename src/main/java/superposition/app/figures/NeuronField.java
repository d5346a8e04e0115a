package superposition.app.figures;

import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;

/**
 * A neuron, typed, or clicked in a figure. Enter or leaving the field takes it; an empty field lets
 * the figure choose.
 */
final class NeuronField extends HBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private static final String MEANING =
      "Neuron that is looked at, from 0; empty: the figure chooses. A click on a neuron in any"
          + " figure takes that one.";

  private final ExplorerModel model;
  private final TextField field = new TextField();

  NeuronField(ExplorerModel model) {
    this.model = model;
    getStyleClass().add("pair-fields");
    Label name = new Label("Neuron");
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("muted");
    field.setId("neuron");
    field.getStyleClass().add("pair-field");
    field.setPromptText("–");
    field.setAccessibleText(MEANING);
    field.setTooltip(new Tooltip(MEANING));
    field.setOnAction(event -> take());
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take();
              }
            });
    getChildren().addAll(name, field);
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.options().neuron().equals(before.options().neuron())) {
                show(now);
              }
            });
    show(model.state());
  }

  private void show(ExplorerState state) {
    OptionalInt neuron = state.options().neuron();
    field.setText(neuron.isPresent() ? String.valueOf(neuron.getAsInt()) : "");
    field.pseudoClassStateChanged(WRONG, false);
  }

  private void take() {
    String typed = field.getText().strip();
    boolean known =
        typed.matches("\\d{1,5}") && Integer.parseInt(typed) < model.state().config().hidden();
    field.pseudoClassStateChanged(WRONG, !known && !typed.isEmpty());
    if (known || typed.isEmpty()) {
      OptionalInt neuron = known ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
      model.show(options -> options.withNeuron(neuron));
    }
  }
}

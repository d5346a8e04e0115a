package superposition.app.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepScale;
import superposition.preset.AxisText;
import superposition.store.Fields;
import superposition.store.RunKeys;

/** What one axis of a sweep changes, over which values, on which scale. */
final class AxisFields extends HBox {

  private static final String NOTHING = "nothing";

  private final ChoiceBox<String> key = new ChoiceBox<>();
  private final ChoiceBox<SweepScale> scale = new ChoiceBox<>();
  private final TextField values = new TextField();

  /**
   * @param id of the key's chooser; the others are named after it
   * @param optional whether the axis may be left out
   */
  AxisFields(String label, String id, boolean optional) {
    List<String> keys = new ArrayList<>(optional ? List.of(NOTHING) : List.of());
    RunKeys.ALL.stream().filter(one -> !one.equals("seed")).forEach(keys::add);
    RunKeys.KINDS.forEach(
        (outer, kinds) ->
            kinds.forEach(kind -> kind.keys().forEach(inner -> keys.add(outer + "." + inner))));
    keys.add(SweepAxis.HIDDEN_SHARE);
    keys.add(SweepAxis.DEDICATED);
    key.getItems().setAll(keys);
    key.setValue(optional ? NOTHING : "lossExponent");
    key.setId(id);
    key.setTooltip(new Tooltip("What the axis changes, by its key in presets"));
    scale.getItems().setAll(SweepScale.values());
    scale.setValue(SweepScale.LINEAR);
    scale.setId(id + "-scale");
    scale.setTooltip(
        new Tooltip("How the values lie on the axis; categories for what is no number"));
    scale.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(SweepScale value) {
            return Fields.word(value);
          }

          @Override
          public SweepScale fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed");
          }
        });
    values.setId(id + "-values");
    values.setPromptText("2, 3, 4 or 0.01 to 1 in 7");
    values.setText(optional ? "" : "2, 3, 4, 6, 8");
    values.setTooltip(
        new Tooltip(
            "Values with commas between them, or a range: from, to and how many, ends included"));
    getStyleClass().add("axis-fields");
    Label name = new Label(label);
    name.getStyleClass().add("axis-name");
    HBox.setHgrow(values, Priority.ALWAYS);
    getChildren().addAll(name, key, scale, values);
    scale.disableProperty().bind(key.valueProperty().isEqualTo(NOTHING));
    values.disableProperty().bind(scale.disableProperty());
  }

  /**
   * The axis, or nothing if it is left out.
   *
   * @throws superposition.store.BadInputException if the values are none for this run
   */
  List<SweepAxis> read(RunConfig base) {
    return key.getValue().equals(NOTHING)
        ? List.of()
        : List.of(AxisText.read(base, key.getValue(), scale.getValue(), values.getText()));
  }
}

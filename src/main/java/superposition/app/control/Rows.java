package superposition.app.control;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;

/** Rows of the experiment panel: a label on the left, a control on the right, a problem below. */
public final class Rows {

  private Rows() {}

  /** A row with a number to type. */
  public static VBox number(NumberParameter parameter, ExplorerModel model) {
    NumberField field = new NumberField(parameter, model);
    VBox row =
        parameter(
            labelled(parameter.label(), field), problem(field.getId(), field.problemProperty()));
    onConfig(
        model,
        config -> {
          field.show(config);
          row.setVisible(parameter.applies().test(config));
        });
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  /** A row with a few named values. */
  public static <T> VBox choice(ChoiceParameter<T> parameter, ExplorerModel model) {
    ChoiceField<T> field = new ChoiceField<>(parameter, model);
    onConfig(model, field::show);
    return parameter(
        labelled(parameter.label(), field), problem(field.getId(), field.problemProperty()));
  }

  /** Stacks the parts of a parameter. */
  static VBox parameter(Region... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("parameter");
    return box;
  }

  /** A label and its control at the two ends of a row. */
  static HBox labelled(String text, Control control) {
    Label label = new Label(text);
    label.setLabelFor(control);
    label.setTooltip(control.getTooltip());
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(label, space, control);
    row.getStyleClass().add("parameter-row");
    return row;
  }

  /** The place for a field's problem; takes no room while there is none. */
  static Label problem(String id, ReadOnlyStringProperty text) {
    Label problem = new Label();
    problem.setId(id + "-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(text);
    problem.visibleProperty().bind(text.isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  /** Shows the configuration now and whenever it changes. */
  static void onConfig(ExplorerModel model, Consumer<RunConfig> show) {
    show.accept(model.state().config());
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.config().equals(before.config())) {
                show.accept(now.config());
              }
            });
  }
}

package superposition.app.control;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.state.Experiment;

/** Rows of the experiment panel: a label on the left, a control on the right, a problem below. */
public final class Rows {

  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private Rows() {}

  /** A row with a number to type. */
  public static VBox number(NumberParameter parameter, ExplorerModel model) {
    NumberField field = new NumberField(parameter, model);
    HBox line = labelled(parameter.label(), field);
    mark(line, parameter, model);
    VBox row = parameter(line, problem(field.getId(), field.problemProperty()));
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
    HBox line = labelled(parameter.label(), field);
    mark(
        line,
        model,
        parameter::option,
        preset -> parameter.with().apply(model.state().config(), parameter.value().apply(preset)));
    return parameter(line, problem(field.getId(), field.problemProperty()));
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

  /** Marks a number that differs from its preset's; a double click brings that back. */
  static void mark(HBox row, NumberParameter parameter, ExplorerModel model) {
    mark(
        row,
        model,
        parameter::text,
        preset ->
            parameter.applies().test(preset)
                ? parameter.with().apply(model.state().config(), parameter.value().apply(preset))
                : model.state().config());
  }

  /**
   * Marks the label of a parameter that differs from its preset.
   *
   * @param shown what is compared
   * @param reset of the preset, the configuration with the preset's value
   */
  private static void mark(
      HBox row, ExplorerModel model, Function<RunConfig, ?> shown, UnaryOperator<RunConfig> reset) {
    Label label = (Label) row.getChildren().get(0);
    String name = label.getText();
    Runnable show =
        () -> {
          Experiment now = model.state().experiment();
          boolean changed = !shown.apply(now.config()).equals(shown.apply(now.preset()));
          label.setText(changed ? "• " + name : name);
          label.pseudoClassStateChanged(CHANGED, changed);
        };
    label.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            model.configure(reset.apply(model.state().experiment().preset()));
          }
        });
    model.stateProperty().addListener((property, before, now) -> show.run());
    show.run();
  }

  /** The place for a field's problem; takes no room while there is none. */
  static Label problem(String id, ReadOnlyStringProperty text) {
    ProblemLabel problem = new ProblemLabel();
    problem.setId(id + "-problem");
    problem.textProperty().bind(text);
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

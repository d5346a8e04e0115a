package superposition.app.control;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import superposition.app.control.ChoiceParameter.Option;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/** A choice of a few named values; what does not go with the rest is refused with a sentence. */
public final class ChoiceField<T> extends ChoiceBox<Option<T>> {

  private final ChoiceParameter<T> parameter;
  private final ExplorerModel model;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean showing;

  ChoiceField(ChoiceParameter<T> parameter, ExplorerModel model) {
    this.parameter = parameter;
    this.model = model;
    setId(parameter.id());
    getStyleClass().add("choice-field");
    setAccessibleText(parameter.label());
    setTooltip(new Tooltip(parameter.meaning()));
    getItems().setAll(parameter.options());
    valueProperty().addListener((property, before, option) -> take(option));
  }

  /** Why the choice was not taken, a sentence; empty if all is well. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Shows the value that holds. */
  void show(RunConfig config) {
    showing = true;
    setValue(parameter.option(config));
    showing = false;
    problem.set("");
  }

  private void take(Option<T> option) {
    if (showing) {
      return;
    }
    RunConfig config = model.state().config();
    try {
      model.configure(parameter.with().apply(config, option.value()));
    } catch (InvalidConfigException e) {
      show(config);
      problem.set(Words.sentence(e.problem()));
    }
  }
}

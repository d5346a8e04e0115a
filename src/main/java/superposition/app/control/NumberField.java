package superposition.app.control;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/**
 * A typed number. Enter or leaving the field takes it; Esc brings back what holds. What is not
 * allowed changes nothing and leaves a sentence in {@link #problemProperty}.
 */
final class NumberField extends TextField {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final NumberParameter parameter;
  private final ExplorerModel model;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  NumberField(NumberParameter parameter, ExplorerModel model) {
    this.parameter = parameter;
    this.model = model;
    setId(parameter.id());
    getStyleClass().add("number-field");
    setAccessibleText(parameter.label());
    setTooltip(new Tooltip(parameter.meaning()));
    setOnAction(event -> take());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take();
              }
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::restoreOnEscape);
    problem.addListener((property, before, now) -> pseudoClassStateChanged(WRONG, !now.isEmpty()));
  }

  /** Why the text was not taken, a sentence; empty if all is well. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Shows the value that holds and forgets what was typed. */
  void show(RunConfig config) {
    setText(parameter.text(config));
    problem.set("");
  }

  /** Shows a number that does not hold yet. */
  void preview(Number number) {
    setText(parameter.text(number));
    problem.set("");
  }

  private void take() {
    RunConfig config = model.state().config();
    if (!parameter.applies().test(config) || getText().equals(parameter.text(config))) {
      problem.set("");
      return;
    }
    try {
      RunConfig changed = parameter.with().apply(config, parameter.parse(getText()));
      model.configure(changed);
      show(changed);
    } catch (InvalidConfigException e) {
      problem.set(Words.sentence(e.problem()));
    }
  }

  private void restoreOnEscape(KeyEvent event) {
    boolean dirty = !getText().equals(parameter.text(model.state().config()));
    if (event.getCode() == KeyCode.ESCAPE && dirty) {
      show(model.state().config());
      event.consume();
    }
  }
}

package superposition.app.phase;

import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import superposition.app.desk.Words;
import superposition.config.InvalidConfigException;
import superposition.config.PhasePlan;
import superposition.plot.Numbers;

/**
 * A typed number of a phase diagram's plan. Enter or leaving the field takes it; Esc brings back
 * what holds. What is not allowed changes nothing, and the tooltip says why.
 */
final class PlanField extends TextField {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  /** Reads the number. */
  interface Reading {
    double of(PhasePlan plan);
  }

  /** Replaces it; throws {@link InvalidConfigException} where the number is not allowed. */
  interface Change {
    PhasePlan of(PhasePlan plan, double value);
  }

  private final PhaseModel model;
  private final String meaning;
  private final Reading reading;
  private final Change change;

  PlanField(String id, String meaning, Reading reading, Change change, PhaseModel model) {
    this.model = model;
    this.meaning = meaning;
    this.reading = reading;
    this.change = change;
    setId(id);
    getStyleClass().add("plan-field");
    setAccessibleText(meaning);
    setTooltip(new Tooltip(meaning));
    setOnAction(event -> take());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                take();
              }
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::restoreOnEscape);
    model
        .explorer()
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.phases().plan().equals(before.phases().plan())) {
                show();
              }
            });
    show();
  }

  private void show() {
    setText(text());
    complain("");
  }

  private String text() {
    return Numbers.given(reading.of(model.state().plan())).replace(",", "");
  }

  private void take() {
    if (getText().equals(text())) {
      complain("");
      return;
    }
    try {
      double value = new BigDecimal(getText().strip()).doubleValue();
      PhasePlan changed = change.of(model.state().plan(), value);
      model.plan(plan -> changed);
      show();
    } catch (InvalidConfigException e) {
      complain(Words.sentence(e.problem()));
    } catch (NumberFormatException e) {
      complain("“" + getText().strip() + "” is not a number.");
    }
  }

  private void complain(String sentence) {
    pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    getTooltip().setText(sentence.isEmpty() ? meaning : sentence + "\n" + meaning);
  }

  private void restoreOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(text())) {
      show();
      event.consume();
    }
  }
}

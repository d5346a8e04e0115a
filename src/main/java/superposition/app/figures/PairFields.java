package superposition.app.figures;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;
import superposition.state.FeaturePair;

/**
 * A pair of features, typed: the input that is active and the output that is watched. Enter or
 * leaving a field takes it; Esc brings back what holds.
 */
final class PairFields extends HBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private static final String BY_CLICK =
      "A click on a cell of M or of the cross-gains takes its pair.";

  private final ExplorerModel model;
  private final TextField input =
      field("pair-input", "Feature whose input is active, from 0.\n" + BY_CLICK);
  private final TextField output =
      field("pair-output", "Feature whose output is watched, from 0.\n" + BY_CLICK);
  private final Button strongest = new Button("strongest");
  private final ProblemLabel problem = new ProblemLabel();

  PairFields(ExplorerModel model) {
    this.model = model;
    setId("pair-fields");
    getStyleClass().add("pair-fields");
    strongest.setId("pair-strongest");
    strongest.getStyleClass().add("flat");
    strongest.setMinWidth(USE_PREF_SIZE);
    strongest.setTooltip(new Tooltip("Show the strongest pairs of the network again"));
    strongest.setOnAction(event -> model.show(options -> options.withPair(Optional.empty())));
    problem.setId("pair-problem");
    problem.setWrapText(false);
    Label arrow = new Label("→");
    Label name = new Label("Pair");
    for (Label label : List.of(arrow, name)) {
      label.setMinWidth(USE_PREF_SIZE);
      label.getStyleClass().add("muted");
    }
    getChildren().addAll(name, input, arrow, output, strongest, problem);
    for (TextField field : List.of(input, output)) {
      field.setOnAction(event -> take());
      field
          .focusedProperty()
          .addListener(
              (property, before, focused) -> {
                if (!focused) {
                  take();
                }
              });
      field.addEventHandler(KeyEvent.KEY_PRESSED, event -> restoreOnEscape(field, event));
    }
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  private static TextField field(String id, String meaning) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("pair-field");
    field.setPromptText("–");
    field.setAccessibleText(meaning);
    field.setTooltip(new Tooltip(meaning));
    return field;
  }

  private void show(ExplorerState state) {
    strongest.setDisable(state.options().pair().isEmpty());
    for (TextField field : List.of(input, output)) {
      if (!field.isFocused()) {
        field.setText(text(field, state));
      }
    }
    complain("");
  }

  /** What a field says of the pair that holds. */
  private String text(TextField field, ExplorerState state) {
    return state
        .options()
        .pair()
        .map(pair -> String.valueOf(field == input ? pair.input() : pair.output()))
        .orElse("");
  }

  private void take() {
    String from = input.getText().strip();
    String to = output.getText().strip();
    int features = model.state().config().features();
    if (from.isEmpty() && to.isEmpty()) {
      complain("");
      model.show(options -> options.withPair(Optional.empty()));
    } else if (isFeature(from, features) && isFeature(to, features)) {
      complain("");
      model.choosePair(new FeaturePair(Integer.parseInt(from), Integer.parseInt(to)));
    } else if (!from.isEmpty() && !to.isEmpty()) {
      complain("Features are whole numbers from 0 to " + (features - 1) + ".");
    }
  }

  private static boolean isFeature(String text, int features) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) < features;
  }

  private void complain(String sentence) {
    problem.setText(sentence);
    boolean wrong = !sentence.isEmpty();
    input.pseudoClassStateChanged(WRONG, wrong);
    output.pseudoClassStateChanged(WRONG, wrong);
  }

  private void restoreOnEscape(TextField field, KeyEvent event) {
    String holds = text(field, model.state());
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(holds)) {
      field.setText(holds);
      complain("");
      event.consume();
    }
  }
}

package superposition.app.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line across the window that is there while it has something to say. FX thread. */
public final class NoticeBar extends HBox {

  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final Label text = new Label();
  private final FailureLog log;

  /**
   * @param log remembers the problems that are shown
   */
  public NoticeBar(FailureLog log) {
    this.log = log;
    setId("notice");
    getStyleClass().add("notice");
    text.setId("notice-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = Icons.button("fas-times", "Close this message", () -> show("", false));
    close.setId("notice-close");
    getChildren().addAll(text, close);
    visibleProperty().bind(text.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** Says that something was done; an empty text takes back what was said. */
  public void tell(String sentence) {
    show(sentence, false);
  }

  /** Takes back what was done; what went wrong stays until somebody closes it. */
  public void forget() {
    if (!getPseudoClassStates().contains(PROBLEM)) {
      show("", false);
    }
  }

  /** Says what went wrong. */
  public void warn(String sentence) {
    log.add(sentence);
    show(sentence, true);
  }

  private void show(String sentence, boolean problem) {
    text.setText(sentence);
    pseudoClassStateChanged(PROBLEM, problem);
  }
}

package superposition.app.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;

/**
 * Says what is wrong at the place where it is wrong; takes no room while nothing is. Each sentence
 * goes up through the window as an event, too, so that a log can keep it.
 */
public final class ProblemLabel extends Label {

  /** That something was said. */
  public static final class Said extends Event {

    /** The only type. */
    public static final EventType<Said> SAID = new EventType<>(Event.ANY, "PROBLEM_SAID");

    // JavaFX declares events serializable; nobody writes one.
    private static final long serialVersionUID = 1L;

    private final String sentence;

    private Said(String sentence) {
      super(SAID);
      this.sentence = sentence;
    }

    /** What was said. */
    public String sentence() {
      return sentence;
    }
  }

  /** Says nothing yet. */
  public ProblemLabel() {
    getStyleClass().add("problem");
    setWrapText(true);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    textProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && !now.isEmpty()) {
                fireEvent(new Said(now));
              }
            });
  }
}

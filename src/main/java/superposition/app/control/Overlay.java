package superposition.app.control;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A card over the faded window, one at a time: Esc or a click beside it closes it, and the keys go
 * to where they went before. While it is open, keys do not leave it.
 */
public final class Overlay extends StackPane {

  private final ChangeListener<Node> guard = (property, before, now) -> holdFocus(now);
  private Node focus;
  private Node before;

  public Overlay() {
    setId("overlay");
    getStyleClass().add("overlay");
    setAlignment(Pos.TOP_CENTER);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /** Whether a card is open. */
  public boolean isOpen() {
    return isVisible();
  }

  /**
   * Opens a card without a title, in place of the one that is open.
   *
   * @param focus what gets the keys
   */
  public void open(Region card, Node focus) {
    Scene scene = getScene();
    if (!isOpen()) {
      before = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(guard);
    }
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().setAll(card);
    this.focus = focus;
    setVisible(true);
    focus.requestFocus();
  }

  /** Opens a card with a title and a button that closes it. */
  public void open(String title, Region content, Node focus) {
    Label name = new Label(title);
    name.getStyleClass().add("panel-title");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button close = Icons.button("fas-times", "Close (Esc)", this::close);
    close.setId("overlay-close");
    HBox head = new HBox(name, close);
    head.setAlignment(Pos.CENTER_LEFT);
    open(new VBox(head, content), focus == null ? close : focus);
  }

  /** Closes the card; the keys go back. */
  public void close() {
    if (isOpen()) {
      getScene().focusOwnerProperty().removeListener(guard);
      setVisible(false);
      getChildren().clear();
      if (before != null) {
        before.requestFocus();
      }
    }
  }

  private void holdFocus(Node now) {
    for (Node node = now; node != null; node = node.getParent()) {
      if (node == this) {
        return;
      }
    }
    if (isOpen()) {
      focus.requestFocus();
    }
  }
}

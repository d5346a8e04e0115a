package superposition.app.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** An action as an item of a menu. */
public final class ActionItem {

  private ActionItem() {}

  /** The item, with a tick where the action is a switch. */
  public static MenuItem of(Action action) {
    MenuItem item = action.holds() == null ? new MenuItem(action.name()) : check(action);
    if (!action.keys().isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(action.keys()));
    }
    item.disableProperty().bind(Bindings.not(action.enabled()));
    item.setUserData(action); // holds what its bindings are of
    item.setOnAction(event -> action.run());
    return item;
  }

  private static CheckMenuItem check(Action action) {
    CheckMenuItem item = new CheckMenuItem(action.name());
    Runnable show = () -> item.setSelected(action.holds().get());
    action.holds().addListener((value, before, now) -> show.run());
    // A click turns the tick by itself, though the action may have left all as it was.
    item.selectedProperty().addListener((property, before, now) -> show.run());
    show.run();
    return item;
  }
}

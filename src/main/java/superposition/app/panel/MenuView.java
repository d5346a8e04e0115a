package superposition.app.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import superposition.app.control.Action;

/** The menus: everything that the window can do, with its keys. */
public final class MenuView extends MenuBar {

  private final Map<String, Menu> menus = new LinkedHashMap<>();

  /** Menus in the order in which the actions name them. */
  public MenuView(List<Action> actions) {
    for (Action action : actions) {
      List<MenuItem> items = menu(action.menu()).getItems();
      if (action.first()) {
        items.add(new SeparatorMenuItem());
      }
      items.add(item(action));
    }
    getMenus().addAll(menus.values());
  }

  /**
   * Puts a menu inside of another one, made anew each time that the other one opens.
   *
   * @param below name of the item after which it stands
   */
  public void nest(String menu, String below, String name, Supplier<List<Action>> actions) {
    Menu inner = new Menu(name);
    Menu outer = menu(menu);
    int place = 0;
    while (!below.equals(outer.getItems().get(place).getText())) {
      place++;
    }
    outer.getItems().add(place + 1, inner);
    outer.setOnShowing(
        event -> {
          inner.getItems().setAll(actions.get().stream().map(MenuView::item).toList());
          inner.setDisable(inner.getItems().isEmpty());
        });
  }

  private Menu menu(String name) {
    return menus.computeIfAbsent(name, some -> new Menu("_" + some));
  }

  private static MenuItem item(Action action) {
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

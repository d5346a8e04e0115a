package superposition.app.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import superposition.app.control.Action;
import superposition.app.control.ActionItem;

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
      items.add(ActionItem.of(action));
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
          inner.getItems().setAll(actions.get().stream().map(ActionItem::of).toList());
          inner.setDisable(inner.getItems().isEmpty());
        });
  }

  private Menu menu(String name) {
    return menus.computeIfAbsent(name, some -> new Menu("_" + some));
  }
}

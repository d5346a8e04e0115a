package superposition.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.Action;

class MenuViewTest {

  private final SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
  private final SimpleBooleanProperty dark = new SimpleBooleanProperty(false);
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void actionsBecomeItemsOfTheirMenusInTheirOrder() {
    onFx(
        () -> {
          MenuView view =
              new MenuView(
                  List.of(
                      Action.of("File", "_Open…", "Shortcut+O", done::incrementAndGet),
                      Action.of("Edit", "_Undo", "", done::incrementAndGet),
                      Action.of("File", "_Quit", "Shortcut+Q", done::incrementAndGet).parted()));
          assertEquals(
              List.of("_File", "_Edit"), view.getMenus().stream().map(MenuItem::getText).toList());
          List<MenuItem> file = view.getMenus().get(0).getItems();
          assertEquals("_Open…", file.get(0).getText());
          assertEquals("Shortcut+O", file.get(0).getAccelerator().getName());
          assertInstanceOf(SeparatorMenuItem.class, file.get(1));
          file.get(2).fire();
          assertEquals(1, done.get());
        });
  }

  @Test
  void whatCannotBeDoneIsDisabledUntilItCan() {
    onFx(
        () -> {
          Action undo =
              Action.of("Edit", "_Undo", "", done::incrementAndGet).when(possible::get, possible);
          MenuItem item = new MenuView(List.of(undo)).getMenus().get(0).getItems().get(0);
          assertTrue(item.isDisable());
          undo.run();
          assertEquals(0, done.get());
          possible.set(true);
          assertFalse(item.isDisable());
          undo.run();
          assertEquals(1, done.get());
        });
  }

  @Test
  void aSwitchShowsWhatHoldsAndNotWhatWasClicked() {
    onFx(
        () -> {
          Action action = Action.of("View", "_Dark", "", done::incrementAndGet).on(dark::get, dark);
          CheckMenuItem item =
              (CheckMenuItem) new MenuView(List.of(action)).getMenus().get(0).getItems().get(0);
          assertFalse(item.isSelected());
          item.setSelected(true); // as a click does before it fires
          item.fire();
          assertEquals(1, done.get());
          assertFalse(item.isSelected());
          dark.set(true);
          assertTrue(item.isSelected());
        });
  }

  @Test
  void aNestedMenuIsMadeAnewEachTime() {
    onFx(
        () -> {
          MenuView view = new MenuView(List.of(Action.of("File", "_Open…", "", () -> {})));
          List<Action> recent = new ArrayList<>();
          view.nest("File", "_Open…", "Open _recent", () -> recent);
          Menu file = view.getMenus().get(0);
          Menu inner = (Menu) file.getItems().get(1);
          Event.fireEvent(file, new Event(Menu.ON_SHOWING));
          assertTrue(inner.isDisable());
          recent.add(Action.of("File", "a.json", "", () -> {}));
          Event.fireEvent(file, new Event(Menu.ON_SHOWING));
          assertFalse(inner.isDisable());
          assertEquals("a.json", inner.getItems().get(0).getText());
        });
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }
}

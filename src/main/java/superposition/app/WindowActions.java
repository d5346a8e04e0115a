package superposition.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import superposition.app.control.Action;
import superposition.app.desk.ExplorerModel;
import superposition.app.figures.FigureTabs;
import superposition.app.panel.PresetChooser;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.preset.Preset;

/** All that the window can do, in one list from which menus, palette and overview are made. */
final class WindowActions {

  /** Keys beside those of the menus, of other keyboards and by habit, and the action's name. */
  private static final Map<String, String> SPARE_KEYS =
      Map.of(
          "Shortcut+Equals", "Larger text",
          "Shortcut+Shift+Equals", "Larger text",
          "Shortcut+Add", "Larger text",
          "Shortcut+Subtract", "Smaller text",
          "Shortcut+Numpad 0", "Usual text",
          "Shortcut+Shift+P", "Commands…");

  private final ExplorerModel model;
  private final PresetChooser presets;
  private final List<FigureTabs.Page> pages;
  private final List<Action> actions = new ArrayList<>();

  /**
   * @param pages the tabs that are no chapters
   */
  WindowActions(ExplorerModel model, PresetChooser presets, List<FigureTabs.Page> pages) {
    this.model = model;
    this.presets = presets;
    this.pages = pages;
  }

  /** Adds actions after those that are there. */
  void add(Collection<Action> more) {
    actions.addAll(more);
  }

  /** What stands in the menus. */
  List<Action> inMenus() {
    return Collections.unmodifiableList(actions);
  }

  /** What stands in the menus, and every figure, tab and preset to be opened. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(actions);
    for (Chapter chapter : model.chapters()) {
      List<RunFigure> figures = chapter.figures(model.state().config());
      if (!figures.isEmpty()) {
        all.add(tab(chapter.id(), chapter.name()));
      }
      for (RunFigure figure : figures) {
        all.add(Action.of("Figure", figure.name(), "", () -> model.openFigure(figure.id())));
      }
    }
    pages.forEach(page -> all.add(tab(page.id(), page.name())));
    for (Preset preset : presets.presets()) {
      all.add(Action.of("Preset", preset.title(), "", () -> presets.choose(preset)));
    }
    return all;
  }

  private Action tab(String id, String name) {
    return Action.of("Tab", name, "", () -> model.open(id));
  }

  /** Adds the keys that are in no menu. */
  void addSpareKeys(Scene scene) {
    for (Action action : actions) {
      SPARE_KEYS.forEach(
          (keys, name) -> {
            if (name.equals(action.plainName())) {
              scene.getAccelerators().put(KeyCombination.valueOf(keys), action::run);
            }
          });
    }
  }
}

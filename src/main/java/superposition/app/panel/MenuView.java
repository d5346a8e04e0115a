package superposition.app.panel;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.Theme;

/** The menus: everything that the window can do, with its keys. */
public final class MenuView extends MenuBar {

  private final ExplorerModel model;

  /**
   * @param save saves the figure in front
   * @param quit closes the window
   */
  public MenuView(ExplorerModel model, Runnable save, Runnable quit) {
    this.model = model;
    getMenus()
        .addAll(
            new Menu(
                "_File",
                null,
                item("Save figure as _PNG…", "Shortcut+S", save),
                new SeparatorMenuItem(),
                item("_Quit", "Shortcut+Q", quit)),
            edit(),
            run(),
            view());
  }

  private Menu edit() {
    MenuItem undo = item("_Undo", "Shortcut+Z", model::undo);
    MenuItem redo = item("_Redo", "Shortcut+Shift+Z", model::redo);
    Runnable enable =
        () -> {
          undo.setDisable(!model.historyProperty().get().canUndo());
          redo.setDisable(!model.historyProperty().get().canRedo());
        };
    model.historyProperty().addListener((property, before, now) -> enable.run());
    enable.run();
    MenuItem reset =
        item(
            "_Reset to the preset",
            "Shortcut+R",
            () -> model.configure(model.state().experiment().preset()));
    return new Menu("_Edit", null, undo, redo, new SeparatorMenuItem(), reset);
  }

  private Menu run() {
    // Esc stops too, where nothing else wants it: the window's own filter sees to that.
    return new Menu(
        "_Run",
        null,
        item("_Train", "F5", model::train),
        item("_Stop", "Shift+F5", model.trainer()::stop));
  }

  private Menu view() {
    Menu view = new Menu("_View");
    view.getItems()
        .addAll(
            check(
                "_Experiment panel",
                "F9",
                state -> state.layout().experimentShown(),
                state -> state.withLayout(Layout::withExperimentSwitched)),
            check(
                "_Reader panel",
                "F10",
                state -> state.layout().readerShown(),
                state -> state.withLayout(Layout::withReaderSwitched)),
            check(
                "_Figure fills the window",
                "F11",
                state -> state.layout().filled(),
                state -> state.withLayout(Layout::withFilledSwitched)),
            item("_Next figure", "Alt+Right", () -> model.turn(1)),
            item("_Previous figure", "Alt+Left", () -> model.turn(-1)),
            new SeparatorMenuItem(),
            check(
                "_Dark colours",
                "Shortcut+D",
                state -> state.theme() == Theme.DARK,
                state -> state.withTheme(state.theme().other())),
            check(
                "Features _sorted by value",
                "Shortcut+B",
                state -> state.options().sorted(),
                state -> state.withOptions(state.options().withSorted(!state.options().sorted()))),
            new SeparatorMenuItem());
    for (Metric metric : Metric.values()) {
      view.getItems().add(metric(metric));
    }
    return view;
  }

  private RadioMenuItem metric(Metric metric) {
    RadioMenuItem item = new RadioMenuItem("Error: " + metric.id());
    item.setAccelerator(KeyCombination.valueOf("Shortcut+" + (metric.ordinal() + 1)));
    item.setOnAction(
        event -> {
          item.setSelected(true);
          model.show(options -> options.withMetric(metric));
        });
    onState(state -> item.setSelected(state.options().metric() == metric));
    return item;
  }

  private CheckMenuItem check(
      String text,
      String keys,
      java.util.function.Predicate<ExplorerState> holds,
      java.util.function.UnaryOperator<ExplorerState> change) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> model.look(change));
    onState(state -> item.setSelected(holds.test(state)));
    return item;
  }

  private void onState(java.util.function.Consumer<ExplorerState> show) {
    show.accept(model.state());
    model.stateProperty().addListener((property, before, now) -> show.accept(now));
  }

  private static MenuItem item(String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> action.run());
    return item;
  }
}

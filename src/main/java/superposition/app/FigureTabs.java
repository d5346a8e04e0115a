package superposition.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import superposition.state.ExplorerState;

/**
 * The middle of the window: a tab for each part of the story. A page joins the window when its tab
 * first comes to the front, and leaves it when the theme changes behind its back: styling all pages
 * at once would hold up the window.
 */
final class FigureTabs extends TabPane {

  private final ExplorerModel model;
  private final Map<FigureTab, FigurePane> pages = new HashMap<>();

  /**
   * @param saver saves the figure in front
   */
  FigureTabs(ExplorerModel model, FigureSaver saver) {
    this.model = model;
    setId("tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("figure-tabs");
    for (FigureTab tab : model.tabs()) {
      List<FigureView> views =
          tab.ids().stream().map(id -> new FigureView(id, tab, model)).toList();
      pages.put(tab, new FigurePane(tab, views, model, saver));
      Tab head = new Tab(tab.name());
      head.setId("tab-" + tab.id());
      head.setUserData(tab);
      getTabs().add(head);
    }
    show(model.state());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> bringToFront((FigureTab) now.getUserData()));
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now.theme() != before.theme()) {
                // Before the window, which listens too, changes the sheet that styles all.
                getTabs().stream()
                    .filter(head -> !head.isSelected())
                    .forEach(head -> head.setContent(null));
              }
              show(now);
            });
  }

  private void bringToFront(FigureTab tab) {
    if (!tab.id().equals(model.state().tab())) {
      model.look(state -> state.withTab(tab.id(), tab.ids().get(0)));
    }
  }

  private void show(ExplorerState state) {
    for (Tab head : getTabs()) {
      FigureTab tab = (FigureTab) head.getUserData();
      if (tab.id().equals(state.tab())) {
        head.setContent(pages.get(tab));
        getSelectionModel().select(head);
      }
    }
  }
}

package superposition.app;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import superposition.state.ExplorerState;

/** The middle of the window: a tab for each part of the story. */
final class FigureTabs extends TabPane {

  private final ExplorerModel model;

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
      Tab page = new Tab(tab.name(), new FigurePane(tab, views, model, saver));
      page.setId("tab-" + tab.id());
      page.setUserData(tab);
      getTabs().add(page);
    }
    show(model.state());
    getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> bringToFront((FigureTab) now.getUserData()));
    model.stateProperty().addListener((property, before, now) -> show(now));
  }

  private void bringToFront(FigureTab tab) {
    if (!tab.id().equals(model.state().tab())) {
      model.look(state -> state.withTab(tab.id(), tab.ids().get(0)));
    }
  }

  private void show(ExplorerState state) {
    getTabs().stream()
        .filter(tab -> ((FigureTab) tab.getUserData()).id().equals(state.tab()))
        .findFirst()
        .ifPresent(getSelectionModel()::select);
  }
}

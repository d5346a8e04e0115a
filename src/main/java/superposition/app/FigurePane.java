package superposition.app;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import superposition.state.ExplorerState;

/**
 * A tab's page: a line of tools and its figures, side by side where there is room, else the one
 * that was chosen.
 */
final class FigurePane extends VBox {

  /** A figure that shares the page needs this much, in pixels. */
  private static final double ROOM = 560;

  private final FigureTab tab;
  private final List<FigureView> views;
  private final ExplorerModel model;
  private final HBox parts = new HBox();
  private final Label problem = new Label();

  FigurePane(FigureTab tab, List<FigureView> views, ExplorerModel model, FigureSaver saver) {
    this.tab = tab;
    this.views = views;
    this.model = model;
    getStyleClass().add("figure-pane");
    HBox figures = new HBox();
    figures.getStyleClass().add("figures");
    for (FigureView view : views) {
      HBox.setHgrow(view, Priority.ALWAYS);
      view.setPrefWidth(1); // equal shares, whatever the figures would like
      view.managedProperty().bind(view.visibleProperty());
    }
    figures.getChildren().setAll(views);
    VBox.setVgrow(figures, Priority.ALWAYS);
    getChildren().addAll(tools(saver), figures);
    widthProperty().addListener((property, before, now) -> arrange(model.state()));
    model.stateProperty().addListener((property, before, now) -> arrange(now));
    model.trainer().progressProperty().addListener((property, before, now) -> warn(now));
    arrange(model.state());
  }

  private HBox tools(FigureSaver saver) {
    problem.setId("problem-" + tab.id());
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label notice = new Label();
    notice.getStyleClass().add("muted");
    notice.textProperty().bind(saver.noticeProperty());
    Label unsaved = new Label();
    unsaved.getStyleClass().add("problem");
    unsaved.setWrapText(true);
    unsaved.textProperty().bind(saver.problemProperty());
    HBox tools = new HBox(parts(), problem, space, notice, unsaved);
    tools.getStyleClass().add("figure-tools");
    if (tab.sortable()) {
      tools.getChildren().add(sort());
    }
    Button picture = Icons.button("fas-download", "Save figure as PNG… (Ctrl+S)", saver::save);
    picture.setId("save-" + tab.id());
    tools.getChildren().add(picture);
    return tools;
  }

  private ToggleButton sort() {
    ToggleButton sort =
        Icons.toggle(
            "fas-sort-amount-down",
            "Sort the features by value instead of by number",
            () -> model.show(options -> options.withSorted(!options.sorted())));
    sort.setId("sort");
    sort.setSelected(model.state().options().sorted());
    model
        .stateProperty()
        .addListener((property, before, now) -> sort.setSelected(now.options().sorted()));
    return sort;
  }

  private HBox parts() {
    ToggleGroup group = new ToggleGroup();
    for (FigureTab.Part part : tab.figures()) {
      ToggleButton button = new ToggleButton(part.name());
      button.setId("part-" + part.id());
      button.setToggleGroup(group);
      button.setOnAction(event -> model.look(state -> state.withFigure(part.id())));
      button.getStyleClass().add(parts.getChildren().isEmpty() ? "left-pill" : "right-pill");
      parts.getChildren().add(button);
      model
          .stateProperty()
          .addListener(
              (property, before, now) -> button.setSelected(now.figure().equals(part.id())));
    }
    parts.managedProperty().bind(parts.visibleProperty());
    return parts;
  }

  private void arrange(ExplorerState state) {
    boolean roomy = getWidth() >= ROOM * views.size();
    parts.setVisible(views.size() > 1 && !roomy);
    boolean mine = tab.has(state.figure());
    for (int i = 0; i < views.size(); i++) {
      FigureView view = views.get(i);
      view.setVisible(roomy || (mine ? view.figure().equals(state.figure()) : i == 0));
    }
  }

  /** What the run's end means for the picture. */
  private void warn(Progress progress) {
    boolean diverged = progress.phase() == Progress.Phase.DIVERGED;
    problem.setText(
        diverged ? progress.problem() + " Shown: the last weights that were finite." : "");
  }
}

package superposition.app.figures;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Figures side by side in equal shares, their plots level with one another. */
final class FigureRow extends HBox {

  private final List<FigureView> views;

  FigureRow(List<FigureView> views) {
    this.views = views;
    getStyleClass().add("figures");
    for (FigureView view : views) {
      HBox.setHgrow(view, Priority.ALWAYS);
      view.setPrefWidth(1); // equal shares, whatever the figures would like
    }
  }

  /** Shows figures in their order, one at least; places without one are taken out of the window. */
  void show(List<String> figures) {
    List<FigureView> shown = views.subList(0, Math.min(views.size(), figures.size()));
    for (int i = 0; i < views.size(); i++) {
      views.get(i).take(i < shown.size() ? figures.get(i) : "");
    }
    if (!getChildren().equals(shown)) {
      getChildren().setAll(shown);
    }
  }

  @Override
  protected void layoutChildren() {
    List<FigureView> shown = views.subList(0, getChildren().size());
    double share = (getWidth() - getSpacing() * (shown.size() - 1)) / Math.max(1, shown.size());
    double heading =
        shown.stream()
            .mapToDouble(view -> view.plot().neededHeadingHeight(Math.floor(share)))
            .max()
            .orElse(0);
    for (FigureView view : shown) {
      view.plot().setHeadingHeight(shown.size() > 1 ? heading : 0);
      view.plot().requestLayout();
    }
    super.layoutChildren();
  }
}

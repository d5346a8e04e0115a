package superposition.app;

import java.util.ArrayList;
import java.util.List;
import superposition.figure.RunFigure;

/**
 * A tab of the window.
 *
 * @param id kebab-case
 * @param name its title
 * @param figures its figures, side by side
 * @param sortable whether its figures can be sorted by value
 */
record FigureTab(String id, String name, List<Part> figures, boolean sortable) {

  /**
   * A figure of the tab.
   *
   * @param id the figure's
   * @param name short name where there is room for one figure only
   */
  record Part(String id, String name) {}

  /** The tabs whose names are fixed, in the order in which the reports tell the story. */
  private static final List<FigureTab> FIXED =
      List.of(
          tab("training", "Training", "training-loss"),
          new FigureTab("per-feature-mse", "Per-feature MSE", parts("per-feature-mse"), true),
          tab("response-grid", "Response 3×3", "response-grid"),
          new FigureTab(
              "matrix-m",
              "M heat maps",
              List.of(
                  new Part("matrix-m", "with diagonal"),
                  new Part("matrix-m-off-diagonal", "off-diagonal")),
              false),
          tab("neuron-weights", "Neuron weights", "neuron-weights"));

  /** The fixed tabs, then one for every other figure under its own name. */
  static List<FigureTab> of(List<RunFigure> figures) {
    List<FigureTab> tabs = new ArrayList<>(FIXED);
    for (RunFigure figure : figures) {
      if (FIXED.stream().noneMatch(tab -> tab.has(figure.id()))) {
        tabs.add(tab(figure.id(), figure.name(), figure.id()));
      }
    }
    return List.copyOf(tabs);
  }

  /** Ids of its figures. */
  List<String> ids() {
    return figures.stream().map(Part::id).toList();
  }

  /** Whether a figure is one of its own. */
  boolean has(String figure) {
    return ids().contains(figure);
  }

  private static FigureTab tab(String id, String name, String figure) {
    return new FigureTab(id, name, parts(figure), false);
  }

  private static List<Part> parts(String figure) {
    return List.of(new Part(figure, ""));
  }
}

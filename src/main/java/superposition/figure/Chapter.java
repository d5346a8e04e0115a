package superposition.figure;

import java.util.List;
import superposition.config.RunConfig;

/**
 * A part of the story that the reports tell, with its figures in their order: a tab of the window.
 *
 * @param id kebab-case
 * @param name its title
 * @param figures one at least; the first one opens it
 */
public record Chapter(String id, String name, List<RunFigure> figures) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no figure
   */
  public Chapter {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("chapter " + id + ": no figure");
    }
  }

  /** Whether one of its figures has something to show of a run. */
  public boolean appliesTo(RunConfig run) {
    return !figures(run).isEmpty();
  }

  /** The figures that have something to show of a run. */
  public List<RunFigure> figures(RunConfig run) {
    return figures.stream().filter(figure -> figure.appliesTo(run)).toList();
  }
}

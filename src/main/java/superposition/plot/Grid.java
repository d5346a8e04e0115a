package superposition.plot;

import java.util.Collections;
import java.util.List;

/**
 * Panels row by row; rows are equally high and columns equally wide. Many panels share their axes,
 * which are then drawn at the outer edges only: they must have the same ends.
 *
 * @param columns 1 or more
 * @param panels of any kind but a grid
 * @param spans how many columns each panel takes, 1 to columns; a panel that does not fit into the
 *     rest of its row begins the next one
 */
public record Grid(Heading heading, int columns, List<Plot> panels, List<Integer> spans)
    implements Plot {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a span is out of range or their number differs from that of
   *     the panels
   */
  public Grid {
    panels = List.copyOf(panels);
    spans = List.copyOf(spans);
    if (spans.size() != panels.size()) {
      throw new IllegalArgumentException("spans: " + spans.size() + " of " + panels.size());
    }
    for (int span : spans) {
      if (span < 1 || span > columns) {
        throw new IllegalArgumentException("span: " + span + " of " + columns + " columns");
      }
    }
  }

  /** Panels of one column each. */
  public Grid(Heading heading, int columns, List<Plot> panels) {
    this(heading, columns, panels, Collections.nCopies(panels.size(), 1));
  }

  /** Whether colours mean the same in all panels that explain them, so that one legend does. */
  public boolean hasOneLegend() {
    return legends().size() == 1;
  }

  /** The legend of all panels that have one, if it is the same. */
  @Override
  public List<Bars.Key> legend() {
    return hasOneLegend() ? legends().get(0) : List.of();
  }

  private List<List<Bars.Key>> legends() {
    return panels.stream().map(Plot::legend).filter(keys -> !keys.isEmpty()).distinct().toList();
  }
}

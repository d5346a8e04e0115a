package superposition.plot;

import java.util.List;

/** Panels of equal size, row by row. */
public record Grid(Heading heading, int columns, List<Plot> panels) implements Plot {

  /** Copies the list. */
  public Grid {
    panels = List.copyOf(panels);
  }
}

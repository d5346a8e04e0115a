package superposition.plot;

import java.util.List;

/** What a figure shows, as values: everything that a renderer needs and nothing of how it draws. */
public sealed interface Plot
    permits Lines, Bars, HeatMap, CellMap, Stacks, Scatter, Histogram, Graph, Grid {

  /** The finding and what was measured. */
  Heading heading();

  /** What colours mean, where that is not written beside the marks. */
  default List<Bars.Key> legend() {
    return List.of();
  }
}

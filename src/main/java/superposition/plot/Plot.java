package superposition.plot;

import java.util.List;

/** What a figure shows, as values: everything that a renderer needs and nothing of how it draws. */
public sealed interface Plot
    permits Lines, Bars, HeatMap, CellMap, Stacks, Scatter, Histogram, Grid {

  /** The finding and what was measured. */
  Heading heading();

  /** What the colours mean, where that is not said on the plot. */
  default List<Bars.Key> legend() {
    return List.of();
  }
}

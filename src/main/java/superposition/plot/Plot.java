package superposition.plot;

/** What a figure shows, as values: everything that a renderer needs and nothing of how it draws. */
public sealed interface Plot permits Lines, Bars, HeatMap, Stacks, Scatter, Histogram, Grid {

  /** The finding and what was measured. */
  Heading heading();
}

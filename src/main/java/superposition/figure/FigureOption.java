package superposition.figure;

/**
 * What a user may switch about a figure without training anew: a component of {@link
 * superposition.state.FigureOptions}.
 */
public enum FigureOption {
  /** The error metric. */
  METRIC,
  /** Features by value instead of by number. */
  SORT,
  /** What stacks of weights add up. */
  STACK_WEIGHT,
  /** The pair of features that is looked at. */
  PAIR
}

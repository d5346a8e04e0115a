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
  /** What the colours of stacks tell apart. */
  STACK_COLOR,
  /** The pair of features that is looked at. */
  PAIR,
  /** The neuron that is looked at. */
  NEURON,
  /** The motif that is looked at. */
  MOTIF,
  /** The value of a single active feature. */
  ACTIVE_VALUE,
  /** From where a space is looked at. */
  ROTATION,
  /** What a chart of one's own sets against what. */
  AXES
}

package superposition.state;

/** What the colours of weight stacks tell apart. */
public enum StackColor {
  /** Features: one colour a segment. */
  FEATURE,
  /** Neurons of one, a few and many features: one colour a stack. */
  NEURON_CLASS
}

package superposition.state;

/** What stacks of weights add up. */
public enum StackWeight {
  /** W_in[n,i], what neuron n reads of feature i. */
  ENCODER,
  /**
   * W_in[n,i]·max_k |W_out[k,n]|, which does not change when a neuron's two weights are rescaled
   * against each other (seed 003).
   */
  THROUGH
}

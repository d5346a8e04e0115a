package superposition.train;

/**
 * Forward and backward pass over one block of samples. An implementation is used by one thread at a
 * time; all of them give the same bits, for they take the sums in the same order: over neurons,
 * features and samples ascending, in groups of {@link RowSums#TERMS}, each group from left to
 * right.
 */
interface BlockKernel {

  /** Adds the block's loss and gradient under these weights. */
  void accumulate(Block block, Parameters weights, Gradient into);
}

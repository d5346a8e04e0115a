package superposition.train;

/**
 * Forward and backward pass over one block of samples; used by one thread at a time.
 *
 * <p>All implementations give the same bits, because they take every sum in this order, in single
 * precision and without fused multiply-add:
 *
 * <ul>
 *   <li>an output over neurons ascending, beginning with its bias;
 *   <li>a pre-activation over the sample's active features ascending;
 *   <li>the gradient of a hidden value over outputs ascending, beginning with 0;
 *   <li>the gradient of W_out over those of the block's rows ascending for which the neuron's value
 *       is not 0, beginning with 0, then added to the shard's; the gradient of W_in into the
 *       shard's, over rows ascending;
 *   <li>the gradient of a bias as four interleaved sums, {@code a + b + (c + d)}, then added to the
 *       shard's;
 *   <li>the loss of a row over outputs ascending; rows are added in double precision.
 * </ul>
 */
interface BlockKernel {

  /** Adds the block's loss and gradient under these weights. */
  void accumulate(Block block, Parameters weights, Gradient into);
}

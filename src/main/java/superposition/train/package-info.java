/**
 * Training: sampler, kernels, optimiser. {@link superposition.train.TrainingRun} goes one call at a
 * time and gives snapshots; the same configuration gives the same bits on any number of threads.
 */
package superposition.train;

package superposition.train;

import superposition.model.Network;

/**
 * A run at one moment.
 *
 * @param step optimiser steps done, 0 to the run's steps
 * @param loss loss of the mini-batch of the last step done, before its update; NaN at step 0
 * @param network the weights after {@code step} steps
 */
public record Snapshot(int step, double loss, Network network) {}

/**
 * Closed forms to hold beside what training finds: the naive baseline, random nulls, bounds on
 * overlap, and an estimate of the slope. Sees the configuration only.
 */
package superposition.theory;

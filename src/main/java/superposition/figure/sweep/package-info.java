/** Figures of sweeps: what the networks of a grid have in common, and where they part. */
package superposition.figure.sweep;

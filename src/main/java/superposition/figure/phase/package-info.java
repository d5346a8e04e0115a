/** Figures of phase diagrams, listed in {@link superposition.figure.phase.PhaseFigures}. */
package superposition.figure.phase;

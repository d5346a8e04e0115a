/**
 * Phase diagrams: grids of tiny ReLU output models, trained many at a time, beside the theory of
 * their natural solutions. {@link superposition.phase.PhaseTraining} fills a {@link
 * superposition.phase.PhaseDiagram}, coarse first.
 */
package superposition.phase;

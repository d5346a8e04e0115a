/**
 * Quantities of a trained model: one final class per quantity with a nested result; pure functions
 * of a model and an evaluation seed. {@link superposition.analysis.Study} computes each at most
 * once.
 */
package superposition.analysis;

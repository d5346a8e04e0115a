/**
 * The network: weights, activations and the forward pass. Knows no toolkit; the response matrices
 * P, Q and M are an analysis.
 */
package superposition.model;

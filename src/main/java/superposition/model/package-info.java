/**
 * The network: weights, activations, forward pass and the response matrices P, Q and M. Knows no
 * toolkit.
 */
package superposition.model;

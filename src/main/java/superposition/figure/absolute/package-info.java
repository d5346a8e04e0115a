/**
 * Figures of the absolute-value model of "Toy Models of Superposition": what its neurons serve over
 * density, how pure their activations are, and the motif of asymmetric superposition.
 */
package superposition.figure.absolute;
